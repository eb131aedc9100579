import { writeEndpointValue } from '#contract/dos-rest/endpoint-value.ts';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import type { Service } from '#domain/service/service.ts';
import { aDetailRecord } from './a-wire-record.ts';

/** A service's texts as a detail record holds them; figures and hours are the builder's. */
export const toWireRecord = (service: Service): DetailRecord =>
  aDetailRecord({
    id: service.serviceId,
    name: service.name,
    publicName: service.publicName,
    type: service.type,
    odsCode: service.odsCode,
    address: service.address,
    town: service.town,
    postcode: service.postcode,
    phone: {
      public: service.publicPhone,
      nonPublic: service.nonPublicPhone,
      fax: service.fax,
    },
    email: service.email,
    web: service.website,
    referralInstructions: {
      callHandler: service.publicInformation,
      other: service.referralInformation,
    },
    professionalReferralInformation: service.professionalReferralInformation,
    endpoints: service.endpoints.map((endpoint) => ({
      tag: endpoint.transport,
      name: endpoint.name,
      value: writeEndpointValue(endpoint),
      order: endpoint.order,
    })),
  });
