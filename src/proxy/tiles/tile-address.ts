export const TILES_ROUTE = '/tiles/:z/:x/:y';

export interface TileParams {
  readonly z: string;
  readonly x: string;
  readonly y: string;
}

const DEEPEST_ZOOM = 19;

const toInteger = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);

/** The tile's address at the source that was fixed at the start; null for what is no tile. */
export function toTileUrl(template: string, params: TileParams): string | null {
  const [z, x, y] = [toInteger(params.z), toInteger(params.x), toInteger(params.y)];
  const isZoom = z <= DEEPEST_ZOOM;
  const isOnMap = x < 2 ** z && y < 2 ** z;
  if (!isZoom || !isOnMap) return null;
  return template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
}
