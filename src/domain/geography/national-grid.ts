import proj4 from 'proj4';

/** EPSG:27700 with the seven-parameter shift: at most 5 m from Ordnance Survey's own transformation. */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

/** From the grid to WGS 84, and back as its inverse. Made once: making it costs more than using it. */
export const converter = proj4(NATIONAL_GRID, 'EPSG:4326');
