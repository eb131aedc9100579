import type { DetailRecord } from '#contract/dos-rest/records.ts';
import type { CompactSource } from '#contract/dos-rest/write-records.ts';
import type { CatalogueLine } from './catalogue-line.ts';

/** What every answer shows of a service, capacity apart: kept by itself so that a search reads no more than it sends. */
export type ServiceSummary = Omit<CompactSource, 'capacity'>;

/** What only answers to an identifier show; capacity and status as the line gave them, to be given back in an export. */
export interface ServiceDetails
  extends
    Omit<DetailRecord, keyof ServiceSummary | 'capacity'>,
    Pick<CatalogueLine, 'capacity' | 'status'> {}

/** Listed key by key: whatever else a line holds is not kept. */
export const toSummary = (line: ServiceSummary): ServiceSummary => ({
  id: line.id,
  name: line.name,
  type: line.type,
  odsCode: line.odsCode,
  address: line.address,
  postcode: line.postcode,
  easting: line.easting,
  northing: line.northing,
  phone: line.phone,
  web: line.web,
  openingTimes: line.openingTimes,
  referralInstructions: line.referralInstructions,
  endpoints: line.endpoints,
  publicName: line.publicName,
  professionalReferralInformation: line.professionalReferralInformation,
});

export const toDetails = (line: CatalogueLine): ServiceDetails => ({
  isNational: line.isNational,
  created: line.created,
  updated: line.updated,
  town: line.town,
  country: line.country,
  email: line.email,
  region: line.region,
  parent: line.parent,
  symptomGroups: line.symptomGroups,
  dispositions: line.dispositions,
  referralRoles: line.referralRoles,
  serviceReferrals: line.serviceReferrals,
  ageGroups: line.ageGroups,
  genders: line.genders,
  capacity: toGivenCapacity(line.capacity),
  ...(line.status === undefined ? {} : { status: line.status }),
});

const toGivenCapacity = ({
  status,
  updated,
  updatedAt,
  resetAt,
}: CatalogueLine['capacity']): CatalogueLine['capacity'] => ({
  status,
  updated,
  ...(updatedAt === undefined ? {} : { updatedAt }),
  ...(resetAt === undefined ? {} : { resetAt }),
});

/** The two parts joined again, in the key order of the captured answers (wire format, 2.3). */
export const toDetailRecord = (
  summary: ServiceSummary,
  details: ServiceDetails,
  capacity: DetailRecord['capacity'],
): DetailRecord => ({
  id: summary.id,
  name: summary.name,
  type: summary.type,
  odsCode: summary.odsCode,
  isNational: details.isNational,
  created: details.created,
  updated: details.updated,
  address: summary.address,
  town: details.town,
  country: details.country,
  postcode: summary.postcode,
  easting: summary.easting,
  northing: summary.northing,
  phone: summary.phone,
  email: details.email,
  web: summary.web,
  openingTimes: summary.openingTimes,
  region: details.region,
  parent: details.parent,
  referralInstructions: summary.referralInstructions,
  capacity,
  symptomGroups: details.symptomGroups,
  dispositions: details.dispositions,
  referralRoles: details.referralRoles,
  serviceReferrals: details.serviceReferrals,
  ageGroups: details.ageGroups,
  genders: details.genders,
  endpoints: summary.endpoints,
  publicName: summary.publicName,
  professionalReferralInformation: summary.professionalReferralInformation,
});
