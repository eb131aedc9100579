import { capacityStates } from './capacity-states.ts';
import { landmarkRows, withoutSpace, type TownPostcodes } from './create-postcodes.ts';
import { itemAt } from './seeded-random.ts';
import type { ServiceKind } from './service-kind.ts';
import type { ServicePlan } from './service-plan.ts';
import type { Town } from './town.ts';

/** A landmark's postcode or an outward code (the first postcode there), the street, and the name as in a plan. */
export type PlaceAndName = readonly [at: string, street: string, name: string];

type Details = Partial<Omit<ServicePlan, 'serviceId' | 'kind' | 'number' | 'town' | 'place'>>;

/** A service written by hand: what the details do not say is the first that its kind offers. */
export interface WrittenService {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly place: PlaceAndName;
  readonly details: Details;
}

export const writeDown = (
  serviceId: string,
  kind: ServiceKind,
  place: PlaceAndName,
  details: Details = {},
): WrittenService => ({ serviceId, kind, place, details });

export const standsIn = (town: Town, { place: [at] }: WrittenService): boolean =>
  town.districts.some(([outward]) => outward === at.split(' ')[0]);

/** Numbers above those of every town. */
const FIRST_NUMBER = 9000;

export function planWrittenService(
  { serviceId, kind, place: [at, street, name], details }: WrittenService,
  town: Town,
  postcodes: TownPostcodes,
  parentId: string,
): ServicePlan {
  const landmark = landmarkRows.find(({ postcode }) => postcode === withoutSpace(at));
  return {
    serviceId,
    number: FIRST_NUMBER + (Number(serviceId) % 1000),
    kind,
    street,
    name,
    town,
    place: landmark ?? itemAt(postcodes.get(at) ?? [], 0),
    hours: itemAt(kind.hours, 0),
    audience: itemAt(kind.audiences, 0),
    capacity: capacityStates.greenThisMorning,
    roles: [2, 23],
    status: 'active',
    isNational: false,
    isRestricted: false,
    practices: [],
    parentId,
    publicText: itemAt(kind.publicTexts, 0),
    clinicianText: itemAt(kind.clinicianTexts, 0),
    professionalText: itemAt(kind.professionalTexts, 0),
    ...details,
  };
}
