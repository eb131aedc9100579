import * as z from 'zod/mini';
import { openingTimesSchema } from './opening-times.ts';

export const placeSchema = z.object({ latitude: z.number(), longitude: z.number() });
export type Place = z.infer<typeof placeSchema>;

const ageGroupSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(8),
]);

const endpointSchema = z.object({
  order: z.number(),
  name: z.string(),
  transport: z.string(),
  address: z.string(),
  interaction: z.string(),
  format: z.string(),
  businessScenario: z.string(),
  compression: z.string(),
  comment: z.string(),
});

/** Absent, key and all, from every answer to a call handler. */
const clinicianOnlySchema = z.object({
  nonPublicPhone: z.string(),
  fax: z.string(),
  email: z.string(),
  referralInformation: z.string(),
  professionalReferralInformation: z.string(),
  endpoints: z.array(endpointSchema),
});
export type ClinicianOnly = z.infer<typeof clinicianOnlySchema>;

const readableServiceSchema = z.object({
  kind: z.literal('service'),
  serviceId: z.string(),
  odsCode: z.string(),
  name: z.string(),
  publicName: z.string(),
  type: z.object({ id: z.number(), name: z.string() }),
  address: z.array(z.string()),
  town: z.string(),
  postcode: z.string(),
  place: z.nullable(placeSchema),
  /** Straight-line miles; null where the directory gave none. */
  distance: z.nullable(z.number()),
  openingTimes: openingTimesSchema,
  capacity: z.object({
    rating: z.nullable(z.enum(['green', 'amber', 'red'])),
    /** Milliseconds since 1970, UTC. */
    updatedAt: z.nullable(z.number()),
    updatedBy: z.nullable(z.enum(['automatic', 'person'])),
  }),
  publicPhone: z.string(),
  website: z.string(),
  publicInformation: z.string(),
  /** Null in search answers, which do not say. */
  ageGroups: z.nullable(z.array(ageGroupSchema)),
  /** True when the patient's practice is on the service's referral list: the reason it stands first. */
  isLinkedToPractice: z.boolean(),
  /** Which of the groups asked for found it; more than one only for patients of 65 and over (decision 9). */
  matchedAgeGroups: z.array(ageGroupSchema),
  clinicianOnly: z.optional(clinicianOnlySchema),
});
export type ReadableService = z.infer<typeof readableServiceSchema>;

const unreadableServiceSchema = z.object({
  kind: z.literal('unreadable'),
  serviceId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  distance: z.nullable(z.number()),
});

export const foundServiceSchema = z.discriminatedUnion('kind', [
  readableServiceSchema,
  unreadableServiceSchema,
]);
export type FoundService = z.infer<typeof foundServiceSchema>;
