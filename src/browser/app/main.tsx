import '../ui/theme.css';
import '../ui/base.css';
import '../ui/nhsuk.scss';
import '../ui/nhsuk-theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isFirstSessionSomeones } from '../api/first-session.ts';
import { createQueryClient } from '../api/query-client.ts';
import { App } from './app.tsx';
import { loadDesk } from './load-desk.ts';
import { reloadWhenRestored } from './reload-when-restored.ts';

const DESK_WAITS = 2000;

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

const fetchDesk = () => void loadDesk().catch(() => null);

// At once for whoever is signed in; everybody else has the way in to look at first.
void isFirstSessionSomeones().then((isSomeones) => {
  if (isSomeones) fetchDesk();
  else setTimeout(fetchDesk, DESK_WAITS);
});

reloadWhenRestored(() => {
  window.location.reload();
});

createRoot(page).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
