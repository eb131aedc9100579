import { toLatitudeLongitude } from '../geography/to-latitude-longitude.ts';
import type { Endpoint, Service } from '../service/service.ts';
import type { Audience, ClinicianOnlyField } from './disclosure.ts';
import { discloseOpeningTimes } from './disclose-opening-times.ts';

const discloseToEveryone = (service: Service) => ({
  serviceId: service.serviceId,
  odsCode: service.odsCode,
  name: service.name,
  publicName: service.publicName,
  type: { id: service.type.id, name: service.type.name },
  address: [...service.address],
  town: service.town,
  postcode: service.postcode,
  place: service.location === null ? null : toLatitudeLongitude(service.location),
  distance: service.distance,
  openingTimes: discloseOpeningTimes(service.openingTimes),
  capacity: {
    rating: service.capacity.rating,
    updatedAt: service.capacity.updatedAt,
    updatedBy: service.capacity.updatedBy,
  },
  publicPhone: service.publicPhone,
  website: service.website,
  publicInformation: service.publicInformation,
  ageGroups: service.ageGroups === null ? null : [...service.ageGroups],
});

const discloseEndpoint = (endpoint: Endpoint) => ({
  order: endpoint.order,
  name: endpoint.name,
  transport: endpoint.transport,
  address: endpoint.address,
  interaction: endpoint.interaction,
  format: endpoint.format,
  businessScenario: endpoint.businessScenario,
  compression: endpoint.compression,
  comment: endpoint.comment,
});

/** Holds every field that the table gives to clinicians only, and no other, or it does not compile. */
const discloseToClinicians = (service: Service) =>
  ({
    nonPublicPhone: service.nonPublicPhone,
    fax: service.fax,
    email: service.email,
    referralInformation: service.referralInformation,
    professionalReferralInformation: service.professionalReferralInformation,
    endpoints: service.endpoints.map(discloseEndpoint),
  }) satisfies Record<ClinicianOnlyField, unknown>;

/** What leaves for an audience. For a call handler the key `clinicianOnly` itself is absent. */
export type DisclosedService = ReturnType<typeof discloseToEveryone> & {
  clinicianOnly?: ReturnType<typeof discloseToClinicians>;
};

/** Built by listing what leaves, never by removing what must not. */
export function discloseService(service: Service, audience: Audience): DisclosedService {
  switch (audience) {
    case 'clinician':
      return { ...discloseToEveryone(service), clinicianOnly: discloseToClinicians(service) };
    case 'callHandler':
      return discloseToEveryone(service);
  }
}
