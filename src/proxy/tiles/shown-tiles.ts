import type { ProxySettings, TileSettings } from '../proxy-settings.ts';

/** The tile source for the data that is shown; null: the outline map alone. */
export const shownTiles = (
  { tiles }: Pick<ProxySettings, 'tiles'>,
  data: Awaited<ReturnType<ProxySettings['data']>>,
): TileSettings | null =>
  tiles?.onlyDemonstration === true && data !== 'demonstration' ? null : tiles;
