import type { PatientFacts } from './patient-facts.ts';
import { sayInstant } from './say-moment.ts';

/** Sentences to read aloud or to text, one a line, in the order in which a patient needs them. */
export const patientSentences = (facts: PatientFacts): readonly string[] =>
  [
    facts.listedAs === null ? '' : `It is also called ${facts.listedAs}.`,
    facts.address === '' ? 'No address is listed.' : `Address: ${facts.address}`,
    facts.phone === '' ? 'No phone number is listed.' : `Phone: ${facts.phone}`,
    facts.opening,
    facts.isBusy ? 'The service has said that it is busy: ring before you go.' : '',
    facts.information,
    facts.website === '' ? '' : `Website: ${facts.website}`,
    `Checked at ${sayInstant(facts.checkedAt)}. Opening hours can change. Service id ${facts.serviceId}.`,
  ].filter((sentence) => sentence !== '');

/** The whole text, the name first. */
export const patientText = (facts: PatientFacts): string =>
  [`${facts.name}.`, ...patientSentences(facts)].join('\n');
