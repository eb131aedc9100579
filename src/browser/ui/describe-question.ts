import type { AskedNearby, AskedQuestion } from './asked-question.ts';

/** More than these would push the place out of a heading. */
const MOST_TYPES_NAMED = 3;

/** Follows "12 services for": "Sore Throat near LS1 4AP", "Pharmacy or Optical near LS1 4AP", "ODS code B86001". */
export function describeQuestion(asked: AskedQuestion): string {
  switch (asked.by) {
    case 'clinicalTerm':
      return `${asked.symptom} near ${nameCentre(asked)}`;
    case 'serviceType':
      return `${nameTypes(asked.serviceTypes)} near ${nameCentre(asked)}`;
    case 'odsCode':
      return `ODS code ${asked.odsCode}`;
    case 'serviceId':
      return `service id ${asked.serviceId}`;
  }
}

const nameCentre = (asked: AskedNearby): string =>
  asked.searchedFrom === undefined
    ? asked.postcode
    : `${asked.searchedFrom} (the middle of the map)`;

function nameTypes(names: readonly string[]): string {
  const hidden = names.length - MOST_TYPES_NAMED;
  const named = hidden > 1 ? names.slice(0, MOST_TYPES_NAMED) : names;
  const parts = hidden > 1 ? [...named, `${hidden} more types`] : named;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}

/** The practice whose patients the search was for; null where none was chosen, or none plays a part. */
export const practiceAsked = (asked: AskedQuestion): string | null =>
  asked.by === 'clinicalTerm' || asked.by === 'serviceType' ? asked.practice : null;
