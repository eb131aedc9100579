import { ageGroupIds } from '#domain/patient/age-group.ts';
import { genders } from '#domain/patient/gender.ts';
import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import {
  capacityStatusSchema,
  endpointSchema,
  instructionsSchema,
  oneOf,
  openingTimesSchema,
  phoneSchema,
  stampSchema,
} from './record-parts.ts';

/**
 * The records of the wire as they are written, in the key order and with the value types of the captured answers (odd
 * ones included). Strict: what is written is this and nothing else. Types and the OpenAPI description come from here.
 */

const serviceIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .refine((id) => Number(id) <= 2_147_483_647, 'A service id fits 32 bits')
  .meta({ description: 'The service id: digits that fit 32 bits.' });

const named = <Id extends z.ZodType>(id: Id) => z.strictObject({ id, name: z.string() });

/** In every record of either kind. */
const shared = {
  id: serviceIdSchema,
  name: z.string(),
  odsCode: z.string().meta({ description: 'May have blanks around it, or be no ODS code at all.' }),
  address: z
    .array(z.string())
    .meta({ description: 'Never holds the postcode; may repeat the town.' }),
  postcode: z.string(),
  phone: phoneSchema,
  web: z.string(),
  openingTimes: openingTimesSchema,
  referralInstructions: instructionsSchema,
  endpoints: z.array(endpointSchema),
  publicName: z
    .string()
    .meta({ description: 'The name the public knows, where it differs; else blank.' }),
  professionalReferralInformation: z.string().meta({ description: 'For clinicians only.' }),
} as const;

const digits = z.string().regex(/^\d+$/);

/** A record of byClinicalTerm and byServiceType: ids and coordinates are strings. */
export const compactRecordSchema = z.strictObject({
  id: shared.id,
  name: shared.name,
  type: named(z.string().regex(/^-?\d+$/)),
  odsCode: shared.odsCode,
  address: shared.address,
  postcode: shared.postcode,
  easting: digits,
  northing: digits,
  phone: shared.phone,
  web: shared.web,
  openingTimes: shared.openingTimes,
  referralInstructions: shared.referralInstructions,
  capacity: z.strictObject({ status: capacityStatusSchema }),
  endpoints: shared.endpoints,
  patientDistance: z
    .string()
    .regex(/^\d+\.\d$/)
    .meta({
      description: 'Straight line between the postcodes in miles, one decimal.',
    }),
  publicName: shared.publicName,
  professionalReferralInformation: shared.professionalReferralInformation,
});
export type CompactRecord = DeepReadonly<z.infer<typeof compactRecordSchema>>;

/** National Grid metres; 0 where a service has no place. */
const gridMetres = z
  .int()
  .min(0)
  .max(1_300_000)
  .meta({ description: 'National Grid metres; 0 for none.' });

/** Typed as a number: who writes a record may compute it. */
const ageGroupIdSchema = z
  .literal<number[]>([...ageGroupIds])
  .meta({ description: '4: 0 years; 3: 1-4; 2: 5-15; 1: 16 and over; 8: 65 and over.' });

/** A record of byOdsCode and byServiceId: type id and coordinates are numbers. */
export const detailRecordSchema = z.strictObject({
  id: shared.id,
  name: shared.name,
  type: named(z.int32()),
  odsCode: shared.odsCode,
  isNational: z.boolean(),
  created: stampSchema,
  updated: stampSchema,
  address: shared.address,
  town: z.string(),
  country: z.string(),
  postcode: shared.postcode,
  easting: gridMetres,
  northing: gridMetres,
  phone: shared.phone,
  email: z.string().meta({ description: 'For clinicians only.' }),
  web: shared.web,
  openingTimes: shared.openingTimes,
  region: named(z.string()),
  parent: z.strictObject({ id: z.string() }),
  referralInstructions: shared.referralInstructions,
  capacity: z.strictObject({ status: capacityStatusSchema, updated: stampSchema }),
  symptomGroups: z.array(
    z.strictObject({
      id: z.int32(),
      name: z.string(),
      symptomDiscriminators: z.array(named(z.int32())),
    }),
  ),
  dispositions: z.array(named(z.string())),
  referralRoles: z.array(named(digits)),
  serviceReferrals: z.strictObject({
    restricted: z
      .boolean()
      .meta({ description: 'Returned only to patients of the practices listed.' }),
    services: z.array(named(serviceIdSchema)),
  }),
  ageGroups: z.array(named(ageGroupIdSchema)),
  genders: z.array(named(oneOf(Object.keys(genders)))),
  endpoints: shared.endpoints,
  publicName: shared.publicName,
  professionalReferralInformation: shared.professionalReferralInformation,
});
export type DetailRecord = DeepReadonly<z.infer<typeof detailRecordSchema>>;
