/** Strings of the wire that must keep their form to be understood at all. */
const structured = new Set(['hours', 'minutes', 'date', 'time', 'rag', 'patientDistance', 'day']);
const structuredPaths = new Set(['id', 'type.id', 'easting', 'northing']);

export const markerOf = (path: string): string => `marker(${path})`;

const ENDPOINT_PARTS = 6;

/** The six parts of an endpoint's value each get a marker of their own. */
const plantEndpointValue = (path: string): string =>
  Array.from({ length: ENDPOINT_PARTS }, (_, i) => markerOf(`${path}.${i}`)).join('\\|');

function plantText(text: string, path: string): string {
  const key = path.split('.').at(-1) ?? '';
  if (structured.has(key) || structuredPaths.has(path)) return text;
  if (key === 'value') return plantEndpointValue(path);
  return markerOf(path);
}

/**
 * The same record with every free text replaced by a marker that names its place, such as `marker(phone.fax)`, and with keys
 * that nobody has heard of.
 */
export function plantMarkers(record: object): object {
  const unknown = { unheardOf: markerOf('unheardOf'), deeper: { still: markerOf('deeper.still') } };
  return { ...(plant(record, '') as object), ...unknown };
}

function plant(value: unknown, path: string): unknown {
  if (typeof value === 'string') return plantText(value, path);
  if (Array.isArray(value)) return value.map((item, i) => plant(item, `${path}.${i}`));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, plant(item, path === '' ? key : `${path}.${key}`)]),
  );
}

/** The places of all markers in a text. */
export const markersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/marker\(([^()]+)\)/g)].map(([, path = '']) => path));
