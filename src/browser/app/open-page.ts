import { askForFirstSession, isFirstSessionSomeones } from '../api/first-session.ts';

// Before the rest of the script is there, so that neither waits for the other.
askForFirstSession();

/** What the desk consists of is named in the head: its transfer begins as soon as it is known that somebody needs it. */
function transferDesk(): void {
  const named = document.querySelector('meta[name="signpost-desk"]')?.getAttribute('content');
  for (const file of named?.split(' ') ?? []) {
    const link = document.createElement('link');
    if (file.endsWith('.js')) link.rel = 'modulepreload';
    else Object.assign(link, { rel: 'preload', as: 'style' });
    Object.assign(link, { crossOrigin: '', href: file });
    document.head.append(link);
  }
}

void isFirstSessionSomeones().then((isSomeones) => {
  if (isSomeones) transferDesk();
});

import('./main.tsx').catch(() => {
  const page = document.getElementById('page');
  if (!page) return;
  page.setAttribute('role', 'alert');
  page.textContent =
    'Signpost could not be loaded. Check the connection and open the page again. If a life may be at risk, call 999.';
});
