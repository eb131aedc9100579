/** What Chromium hands a page that can be installed; in no standard, and in no other browser. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

/** The browser offers once, at a moment of its own: kept until there is a good one. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
  window.addEventListener('appinstalled', () => {
    offer = null;
  });
}

export const readInstallOffer = (): InstallOffer | null => offer;
