import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { miles, type Miles } from '#domain/geography/measure.ts';
import { ageGroupIds, type AgeGroupId } from '#domain/patient/age-group.ts';
import type { Service, ServiceRecord, ServiceType } from '#domain/service/service.ts';
import { readCapacity } from './read-capacity.ts';
import { readEndpoints } from './read-endpoints.ts';
import { readOpeningTimes } from './read-opening-times.ts';
import {
  isObject,
  readLine,
  readList,
  readNumber,
  readObject,
  readText,
  type WireObject,
} from './read-values.ts';

/** Reads a record of either shape, compact or detail. Without an id nothing can be said of it but name and distance. */
export function readRecord(value: unknown): ServiceRecord {
  const record = readObject(value);
  const serviceId = readLine(record.id);
  if (serviceId !== '') return { kind: 'service', service: readService(serviceId, record) };
  const name = readLine(record.name) || null;
  const distance = readDistance(record.patientDistance);
  return { kind: 'unreadable', service: { serviceId: null, name, distance } };
}

const readService = (serviceId: string, record: WireObject): Service => ({
  serviceId,
  odsCode: readLine(record.odsCode),
  name: readLine(record.name),
  type: readType(record.type),
  address: readAddress(record.address),
  town: readLine(record.town),
  postcode: readLine(record.postcode),
  location: readLocation(record),
  website: readLine(record.web),
  openingTimes: readOpeningTimes(record.openingTimes),
  capacity: readCapacity(record.capacity),
  endpoints: readEndpoints(record.endpoints),
  distance: readDistance(record.patientDistance),
  ageGroups: readAgeGroups(record.ageGroups),
  ...readContacts(record),
  ...readTexts(record),
});

/** E-mail is documented for one record shape and captured in the other: it is read from both (decision 13). */
function readContacts({ phone, email }: WireObject) {
  const numbers = readObject(phone);
  return {
    publicPhone: readLine(numbers.public),
    nonPublicPhone: readLine(numbers.nonPublic),
    fax: readLine(numbers.fax),
    email: readLine(email) || readLine(numbers.email),
  };
}

/** The published list names the last two texts without their keys (decision 15). */
function readTexts(record: WireObject) {
  const instructions = readObject(record.referralInstructions);
  return {
    publicName: readLine(record.publicName),
    publicInformation: readText(instructions.callHandler),
    referralInformation: readText(instructions.other),
    professionalReferralInformation:
      readProfessionalText(record) || readProfessionalText(instructions),
  };
}

const readProfessionalText = (holder: WireObject): string =>
  readText(holder.professionalReferralInformation) || readText(holder.professionalReferralInfo);

/** The id is text in searches and a number in details; 0 is the id of no type. */
function readType(value: unknown): ServiceType {
  const { id, name } = readObject(value);
  return { id: readNumber(id) ?? 0, name: readLine(name) };
}

const readAddress = (value: unknown): readonly string[] =>
  (readList(value) ?? readText(value).split(/[$\n]/)).map(readLine).filter((line) => line !== '');

function readLocation({ easting, northing }: WireObject): GridPoint | null {
  return readGridPoint(readNumber(easting) ?? 0, readNumber(northing) ?? 0);
}

function readDistance(value: unknown): Miles | null {
  const distance = readNumber(value);
  return distance === null || distance < 0 ? null : miles(distance);
}

/** Null, "does not say", where there is no list. */
const readAgeGroups = (value: unknown): readonly AgeGroupId[] | null =>
  readList(value)
    ?.map((entry) => readNumber(isObject(entry) ? entry.id : entry))
    .flatMap((id) => ageGroupIds.filter((known) => known === id)) ?? null;
