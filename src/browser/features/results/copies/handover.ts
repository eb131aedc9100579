import type { ClinicianOnly, ReadableService } from '#contract/desk-api/found-service.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { describeOpening } from '#domain/opening/describe-opening.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import { type AskedQuestion, searchedFrom } from '../../../ui/asked-question.ts';
import { addressLine, differingPublicName, nameOf } from '../describe-service.ts';
import { asOneLine } from './as-one-line.ts';
import type { Circumstances } from './patient-facts.ts';
import { sayInstant } from './say-moment.ts';
import { sayStatus } from './say-status.ts';

export interface HandoverLine {
  readonly label: string;
  readonly text: string;
}

/** One of the four headings of SBAR. */
export interface HandoverSection {
  readonly heading: string;
  readonly lines: readonly HandoverLine[];
}

export interface HandoverParts extends Circumstances {
  readonly service: ReadableService;
  readonly clinicianOnly: ClinicianOnly;
  /** The detail record where it has come: it alone has the e-mail address and capacity's time. */
  readonly detail: ReadableService | null;
  readonly asked: AskedQuestion;
}

const BY_CLINICIAN = 'To be completed by the clinician.';
const ONLY = 'clinicians only: do not share with patients';

/** Service facts and the question under SBAR headings. Nothing clinical is made up: those headings wait for the clinician. */
export const handoverSections = (parts: HandoverParts): readonly HandoverSection[] => [
  {
    heading: 'Situation',
    lines: [
      { label: 'Reason for contact', text: BY_CLINICIAN },
      ...questionLines(parts.asked),
      ...serviceLines(parts.service),
      ...stateLines(parts),
      ...contactLines(parts),
    ].filter(({ text }) => text !== ''),
  },
  ...['Background', 'Assessment', 'Recommendation'].map((heading) => ({
    heading,
    lines: [{ label: '', text: BY_CLINICIAN }],
  })),
];

/** A handover may be read on another day: every day has its date. */
export const handoverTitle = ({ service }: Pick<HandoverParts, 'service'>): string =>
  `Handover: ${asOneLine(nameOf(service))}`;

export const handoverText = (parts: HandoverParts): string =>
  [
    handoverTitle(parts),
    ...handoverSections(parts).flatMap(({ heading, lines }) => [
      '',
      heading.toUpperCase(),
      ...lines.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)),
    ]),
  ].join('\n');

/** The question alone, as it was asked: no age, no sex, no name of a patient. */
const questionLines = (asked: AskedQuestion): HandoverLine[] => [
  { label: 'Searched for', text: 'symptom' in asked ? asOneLine(asked.symptom) : '' },
  {
    label: 'Searched for service types',
    text: 'serviceTypes' in asked ? asOneLine(asked.serviceTypes.join(', ')) : '',
  },
  { label: 'Patient’s postcode', text: 'postcode' in asked ? asked.postcode : '' },
  { label: 'Searched from', text: describeArea(asked) },
  {
    label: 'Patient’s GP practice',
    text: 'practice' in asked ? asOneLine(asked.practice ?? '') : '',
  },
];

const describeArea = (asked: AskedQuestion): string => {
  const from = searchedFrom(asked);
  return from === null ? '' : `${from}, the middle of the map: not where the patient is`;
};

const serviceLines = (service: ReadableService): HandoverLine[] => [
  { label: 'Service', text: asOneLine(nameOf(service)) },
  { label: 'Known to the public as', text: asOneLine(differingPublicName(service) ?? '') },
  { label: 'Service type', text: asOneLine(service.type.name) },
  { label: 'Service id', text: service.serviceId },
  { label: 'ODS code', text: asOneLine(service.odsCode) },
  { label: 'Address', text: asOneLine(addressLine(service)) },
];

function stateLines({ service, detail, ...parts }: HandoverParts): HandoverLine[] {
  const { now, checkedAt, isPublicHoliday } = parts;
  const status = openingStatusAt(service.openingTimes, now, isPublicHoliday);
  const { reason } = describeOpening(status, now);
  const capacity = judgeReportedCapacity((detail ?? service).capacity, now);
  const updated =
    capacity.updatedAt === null ? '' : `, updated at ${sayInstant(capacity.updatedAt)}`;
  return [
    { label: `Opening at ${sayInstant(now)}`, text: sayStatus(status) },
    { label: 'Hours that decide', text: reason },
    { label: 'Capacity', text: `${describeCapacity(capacity.rating).label}${updated}` },
    { label: 'Checked in the directory', text: sayInstant(checkedAt) },
  ];
}

function contactLines({ service, clinicianOnly: only, detail }: HandoverParts): HandoverLine[] {
  const email = only.email.trim() === '' ? (detail?.clinicianOnly?.email ?? '') : only.email;
  return [
    { label: 'Public phone', text: asOneLine(service.publicPhone) || 'none listed' },
    {
      label: `Professional line (${ONLY})`,
      text: asOneLine(only.nonPublicPhone) || 'none listed',
    },
    { label: `E-mail (${ONLY})`, text: asOneLine(email) },
    { label: `Referral information (${ONLY})`, text: asOneLine(only.referralInformation) },
    {
      label: `Professional referral information (${ONLY})`,
      text: asOneLine(only.professionalReferralInformation),
    },
  ];
}
