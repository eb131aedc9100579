import '../ui/theme.css';
import '../ui/base.css';
import '../ui/nhsuk.scss';
import '../ui/nhsuk-theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.ts';
import { App } from './app.tsx';
import { loadDesk } from './load-desk.ts';
import { reloadWhenRestored } from './reload-when-restored.ts';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

// Fetched while the session is being asked for, so that neither waits for the other.
void loadDesk().catch(() => null);

reloadWhenRestored(() => {
  window.location.reload();
});

createRoot(page).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
