/** A page that comes back from the browser's memory of pages may show what a sign-out has ended: it starts anew. */
export function reloadWhenRestored(reload: () => void): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) reload();
  });
}
