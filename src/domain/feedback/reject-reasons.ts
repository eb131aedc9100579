import type { Audience } from '../disclosure/disclosure.ts';

interface RejectReason {
  readonly code: RejectCode;
  /** As published. */
  readonly name: string;
  readonly group: RejectGroup;
  /** Says too little by itself. */
  readonly needsNote: boolean;
  readonly isForClinicians: boolean;
}

export const rejectCodes = [21, 26, 40, 41, 42, 22, 24, 27, 31, 32, 23, 99] as const;
export type RejectCode = (typeof rejectCodes)[number];

export const rejectGroups = ['patient', 'service', 'clinician', 'other'] as const;
export type RejectGroup = (typeof rejectGroups)[number];

const reason = (
  code: RejectCode,
  group: RejectGroup,
  name: string,
  more: Partial<Pick<RejectReason, 'needsNote' | 'isForClinicians'>> = {},
): RejectReason => ({ code, name, group, needsNote: false, isForClinicians: false, ...more });

/**
 * Why a service was not used: codes and words of https://fhir.nhs.uk/CodeSystem/dos-rejected-reasons-bars, in the four
 * groups of the directory (decision 043).
 */
export const rejectReasons: readonly RejectReason[] = [
  reason(21, 'patient', 'Unsuitable due to transport'),
  reason(26, 'patient', 'Rejected for patient choice', { needsNote: true }),
  reason(40, 'patient', 'Patient not eligible for service'),
  reason(41, 'patient', 'Patient requested home visit'),
  reason(42, 'patient', 'Unsuitable due to distance'),
  reason(22, 'service', 'Rejected for capacity reasons'),
  reason(24, 'service', 'Service declined referral'),
  reason(27, 'service', 'Service could not be contacted'),
  reason(31, 'service', 'No appointments available'),
  reason(32, 'service', 'Appointments not suitable'),
  reason(23, 'clinician', 'Service not clinically appropriate', { isForClinicians: true }),
  reason(99, 'other', 'Other reason', { needsNote: true }),
];

const byCode = new Map(rejectReasons.map((each) => [each.code, each]));

export const needsNote = (code: RejectCode): boolean => byCode.get(code)?.needsNote ?? false;

export const describeReject = (code: RejectCode): string => byCode.get(code)?.name ?? '';

export const groupOfReject = (code: RejectCode): RejectGroup => byCode.get(code)?.group ?? 'other';

/** Whether a service is clinically appropriate is for clinicians to say. */
export const mayGiveReason = (audience: Audience, code: RejectCode): boolean =>
  audience === 'clinician' || byCode.get(code)?.isForClinicians === false;
