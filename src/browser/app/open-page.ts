import { askForFirstSession } from '../api/first-session.ts';

// Before the rest of the script is there, so that neither waits for the other.
askForFirstSession();

import('./main.tsx').catch(() => {
  const page = document.getElementById('page');
  if (!page) return;
  page.setAttribute('role', 'alert');
  page.textContent =
    'Signpost could not be loaded. Check the connection and open the page again. If a life may be at risk, call 999.';
});
