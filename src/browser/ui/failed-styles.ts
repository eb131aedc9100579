const failed = new Set<HTMLLinkElement>();

// It does not bubble, and whoever fetched the sheet forgets it: only here is it still known afterwards which one did not come.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  },
  true,
);

/**
 * Asks again for the style sheets that did not come: the next import of their part takes them for loaded.
 * @throws Event when one still does not come
 */
export async function loadFailedStyles(): Promise<void> {
  await Promise.all([...failed].map(loadAnew));
}

function loadAnew(link: HTMLLinkElement): Promise<Event> {
  return new Promise((resolve, reject) => {
    const fresh = document.createElement('link');
    fresh.rel = 'stylesheet';
    fresh.href = link.href;
    fresh.addEventListener('load', resolve);
    fresh.addEventListener('error', reject);
    failed.delete(link);
    link.replaceWith(fresh);
  });
}
