import type { Product } from '#contract/desk-api/session.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { shownTiles } from '../tiles/shown-tiles.ts';

/** What every screen must say, whoever is signed in. */
export async function describeProduct(settings: ProxySettings): Promise<Product> {
  const data = await settings.data();
  const tiles = shownTiles(settings, data);
  return {
    data,
    isRehearsal: settings.isRehearsal,
    fallbackText: settings.fallbackText,
    samplePostcodes: data === 'demonstration' ? [...settings.samplePostcodes] : [],
    tiles: tiles && { attribution: tiles.attribution },
  };
}
