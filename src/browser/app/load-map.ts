/** The map is code of its own, with styles of its own: the list does not wait for it. */
export async function loadMap() {
  await loadStylesAnew();
  const { ServiceMap } = await import('#browser/map/service-map.tsx');
  return ServiceMap;
}

/** A style sheet that failed is taken for loaded at the next import: it is asked for again here. */
async function loadStylesAnew(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const failed = [...links].filter(hasFailed);
  await Promise.all(
    failed.map(
      (link) =>
        new Promise((resolve, reject) => {
          const fresh = document.createElement('link');
          fresh.rel = 'stylesheet';
          fresh.href = link.href;
          fresh.addEventListener('load', resolve);
          fresh.addEventListener('error', reject);
          link.replaceWith(fresh);
        }),
    ),
  );
}

/** Of a sheet that did not come, some browsers show none and others one whose rules cannot be read. */
function hasFailed({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length;
  } catch {
    return true;
  }
}
