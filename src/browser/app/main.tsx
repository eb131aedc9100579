import '../ui/theme.css';
import '../ui/base.css';
import '../ui/nhsuk.scss';
import '../ui/nhsuk-theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { notePartMissing } from '../api/page-version.ts';
import { createQueryClient } from '../api/query-client.ts';
import { App } from './app.tsx';
import { keepInstallOffer } from './installed/install-offer.ts';
import { loadDesk } from './load-desk.ts';
import { reloadWhenRestored } from './reload-when-restored.ts';

/** Milliseconds. Who is signed in gets the desk at once; who is not has the way in to look at first. */
const DESK_WAITS = 2000;

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

// A part that a newer version has no more, or that no connection brings.
window.addEventListener('vite:preloadError', notePartMissing);
keepInstallOffer();

setTimeout(() => void loadDesk().catch(() => null), DESK_WAITS);

reloadWhenRestored(() => {
  window.location.reload();
});

createRoot(page).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
