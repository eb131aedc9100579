import type { CatalogueLine, PostcodeRow } from '../catalogue/catalogue-line.ts';
import { writeAudience, writeRoles } from '../catalogue/write-profile.ts';
import { audiences } from './audiences.ts';
import { withSpace } from './create-postcodes.ts';
import { listSymptomGroups } from './create-symptoms.ts';
import { fillIn } from './fill-in.ts';
import { readOpening } from './opening-notation.ts';
import { publicNameOf, registeredNameOf, type ServicePlan } from './service-plan.ts';
import { serviceTypeNames } from './service-type-names.ts';
import * as contacts from './write-contacts.ts';

/** Writes a plan as a line of the services file. */
export function writeService(
  plan: ServicePlan,
  capacity: CatalogueLine['capacity'],
): CatalogueLine {
  const { kind, place, town } = plan;
  const [ages, genders] = audiences[plan.audience];
  const texts = {
    line: contacts.professionalLineOf(plan),
    slug: contacts.slugOf(plan),
    ods: contacts.writeOdsCode(plan).trim(),
  };
  return {
    id: plan.serviceId,
    name: registeredNameOf(plan),
    type: { id: kind.typeId, name: serviceTypeNames[kind.typeId] },
    odsCode: contacts.writeOdsCode(plan),
    isNational: plan.isNational,
    ...writeStamps(plan),
    ...writeAddress(plan),
    country: 'England',
    postcode: withSpace(place.postcode),
    easting: place.easting,
    northing: place.northing,
    phone: contacts.writePhones(plan),
    email: contacts.writeEmail(plan),
    web: contacts.writeWebsite(plan),
    openingTimes: readOpening(plan.hours),
    region: { id: town.region[0], name: town.region[1] },
    parent: { id: plan.parentId },
    referralInstructions: {
      callHandler: plan.publicText,
      other: fillIn(plan.clinicianText, texts),
    },
    capacity,
    symptomGroups: listSymptomGroups(kind.cares),
    dispositions: kind.dispositions.map(([id, name]) => ({ id, name })),
    referralRoles: writeRoles(plan.roles),
    serviceReferrals: { restricted: plan.isRestricted, services: plan.practices },
    ...writeAudience(ages, genders),
    endpoints: kind.endpoints.map((way) => ({ ...way, value: fillIn(way.value, texts) })),
    publicName: publicNameOf(plan),
    professionalReferralInformation: plan.professionalText,
    status: plan.status,
  };
}

function writeStamps({ number }: ServicePlan) {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const month = twoDigits(1 + (number % 9));
  return {
    created: { date: `${twoDigits(1 + (number % 27))}/${month}/2019`, time: '10:15', by: 'hquigg' },
    updated: {
      date: `${twoDigits(1 + (number % 23))}/${month}/2026`,
      time: `${twoDigits(8 + (number % 10))}:20`,
      by: number % 3 === 0 ? 'ROBOT' : 'amarwood',
    },
  };
}

function writeAddress({ street, place, number, kind, town }: ServicePlan) {
  const { district, postTown } = splitLocality(place);
  const lines = [...(kind.inHospital ? [town.hospital[0]] : []), street, district, postTown];
  const written = lines.filter((line, index) => line !== '' && lines.indexOf(line) === index);
  return {
    address: number % 10 === 3 ? written.map((line) => `${line} `) : written,
    town: postTown.toUpperCase(),
  };
}

/** "Headingley, Leeds" names both; "Leeds city centre" and "Otley" only the post town. */
export function splitLocality({ locality }: PostcodeRow): { district: string; postTown: string } {
  const [first = '', second] = locality.split(', ');
  if (second !== undefined) return { district: first, postTown: second };
  const postTown = first.replace(/ (?:city|town) centre$/, '');
  return { district: postTown === first ? '' : 'City Centre', postTown };
}
