import proj4 from 'proj4';
import type { GridPoint, LatitudeLongitude } from './grid-point.ts';
import { degrees } from './measure.ts';

/** EPSG:27700 with the seven-parameter shift: at most 5 m from Ordnance Survey's own transformation. */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

/** Made once: making it costs more than using it. */
const converter = proj4(NATIONAL_GRID, 'EPSG:4326');

/** WGS 84, for drawing on a map only: distances stay on the grid. */
export function toLatitudeLongitude({ easting, northing }: GridPoint): LatitudeLongitude {
  const [longitude, latitude] = converter.forward<[number, number]>([easting, northing]);
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}
