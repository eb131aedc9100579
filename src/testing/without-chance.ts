/**
 * A log, a trail or a page of metrics without what chance wrote into it: ids, hashes, instants and figures may hold the
 * digits of any marker.
 */
export const withoutChance = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, '')
    .replaceAll(/\b[\da-f]{64}\b/g, '')
    .replaceAll(/\d{8}T\d{6}Z-[\da-f]{8}/g, '')
    .replaceAll(/"milliseconds":[\d.]+/g, '')
    .replaceAll(/ [\d.e+-]+$/gm, '');
