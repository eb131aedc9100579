import type { Service } from '../service/service.ts';

/** Who is looking. */
export type Audience = 'clinician' | 'callHandler';

/** Who may see a field. */
export type Disclosure = 'everyone' | 'cliniciansOnly';

/** What the answer adds to a service's own fields. */
type AddedField = 'isLinkedToPractice' | 'matchedAgeGroups';

export type DisclosableField = keyof Service | AddedField;

/**
 * Who may see what, one line a field. A new field of a service does not compile until it is decided here.
 * What nobody may see (who created or updated a record, parent, symptom, disposition and practice lists) is no
 * field of a service at all.
 */
export const disclosure = {
  serviceId: 'everyone',
  odsCode: 'everyone',
  name: 'everyone',
  publicName: 'everyone',
  type: 'everyone',
  address: 'everyone',
  town: 'everyone',
  postcode: 'everyone',
  location: 'everyone',
  distance: 'everyone',
  openingTimes: 'everyone',
  capacity: 'everyone',
  ageGroups: 'everyone',
  publicPhone: 'everyone',
  website: 'everyone',
  publicInformation: 'everyone',
  isLinkedToPractice: 'everyone',
  matchedAgeGroups: 'everyone',
  nonPublicPhone: 'cliniciansOnly',
  fax: 'cliniciansOnly',
  email: 'cliniciansOnly',
  referralInformation: 'cliniciansOnly',
  professionalReferralInformation: 'cliniciansOnly',
  endpoints: 'cliniciansOnly',
} as const satisfies Record<DisclosableField, Disclosure>;

export type ClinicianOnlyField = {
  [Field in DisclosableField]: (typeof disclosure)[Field] extends 'cliniciansOnly' ? Field : never;
}[DisclosableField];

export const maySee = (audience: Audience, field: DisclosableField): boolean =>
  audience === 'clinician' || disclosure[field] === 'everyone';
