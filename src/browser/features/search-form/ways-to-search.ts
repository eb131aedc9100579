import type { FormField, WayToSearch } from './form-values.ts';

interface Way {
  readonly by: WayToSearch;
  readonly name: string;
  /** In the order of the screen: the first takes the focus. */
  readonly fields: readonly FormField[];
}

/** Asked of every search around a postcode. */
const aboutThePatient = [
  'age',
  'sex',
  'practice',
  'distance',
  'numberPerType',
  'caseId',
] as const satisfies readonly FormField[];

/** The four questions that the directory answers, the commonest first. */
export const waysToSearch: readonly Way[] = [
  { by: 'clinicalTerm', name: 'Symptom', fields: ['postcode', 'symptom', ...aboutThePatient] },
  {
    by: 'serviceType',
    name: 'Service type',
    fields: ['postcode', 'serviceTypes', ...aboutThePatient],
  },
  { by: 'odsCode', name: 'ODS code', fields: ['odsCode'] },
  { by: 'serviceId', name: 'Service id', fields: ['serviceId'] },
];

export const fieldsOfWay = (by: WayToSearch): readonly FormField[] =>
  waysToSearch.find((way) => way.by === by)?.fields ?? [];

/** The most seldom changed: folded away until they are wanted. */
export const foldedFields = ['distance', 'numberPerType', 'caseId'] as const;

/** The way that a shortcut of the installed app begins with (`/?by=…`); null for anything else. */
export function readStartingWay(addressSearch: string): WayToSearch | null {
  const given = new URLSearchParams(addressSearch).get('by');
  return waysToSearch.find(({ by }) => by === given)?.by ?? null;
}
