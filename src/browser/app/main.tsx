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

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

// A part that a newer version has no more, or that no connection brings.
window.addEventListener('vite:preloadError', notePartMissing);
keepInstallOffer();

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
