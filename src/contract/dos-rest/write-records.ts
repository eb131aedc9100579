import type { CapacityRating } from '#domain/capacity/capacity.ts';
import type { Miles } from '#domain/geography/measure.ts';
import type { WireCapacityStatus } from './record-parts.ts';
import type { CompactRecord, DetailRecord } from './records.ts';

const capacityStatuses: Readonly<Record<CapacityRating, WireCapacityStatus>> = {
  green: { rag: 'GREEN', human: 'HIGH', hex: '#008000' },
  amber: { rag: 'AMBER', human: 'LOW', hex: '#FFBF00' },
  red: { rag: 'RED', human: 'NONE', hex: '#FF0000' },
};

/** All three blank for a rating that was not updated within 24 hours. */
export const writeCapacityStatus = (rating: CapacityRating | null): WireCapacityStatus =>
  rating === null ? { rag: '', human: '', hex: '' } : capacityStatuses[rating];

/** The part of a detail record that a search shows: a directory need not read the rest. */
export interface CompactSource extends Pick<
  DetailRecord,
  | 'id'
  | 'name'
  | 'type'
  | 'odsCode'
  | 'address'
  | 'postcode'
  | 'easting'
  | 'northing'
  | 'phone'
  | 'web'
  | 'openingTimes'
  | 'referralInstructions'
  | 'endpoints'
  | 'publicName'
  | 'professionalReferralInformation'
> {
  readonly capacity: Pick<DetailRecord['capacity'], 'status'>;
}

/** The record of a search: fewer fields than the detail record, ids and coordinates as strings, no e-mail. */
export const toCompactRecord = (detail: CompactSource, patientDistance: Miles): CompactRecord => ({
  id: detail.id,
  name: detail.name,
  type: { id: String(detail.type.id), name: detail.type.name },
  odsCode: detail.odsCode,
  address: detail.address,
  postcode: detail.postcode,
  easting: String(detail.easting),
  northing: String(detail.northing),
  phone: detail.phone,
  web: detail.web,
  openingTimes: detail.openingTimes,
  referralInstructions: detail.referralInstructions,
  capacity: { status: detail.capacity.status },
  endpoints: detail.endpoints,
  patientDistance: patientDistance.toFixed(1),
  publicName: detail.publicName,
  professionalReferralInformation: detail.professionalReferralInformation,
});
