import * as z from 'zod/mini';
import { foundServiceSchema, placeSchema } from './found-service.ts';

const id = z.int().check(z.nonnegative());
const text = (most: number) => z.string().check(z.maxLength(most));

/** Null is "not supplied". The patient's age itself never leaves the browser, only the age group. */
const criteria = {
  postcode: text(20),
  searchDistance: z.nullable(z.number().check(z.gt(0), z.lte(100))),
  gpPracticeId: z.nullable(text(20)),
  /** 8 (65 and over) is asked as 8 and as 1, and merged (decision 9). */
  ageGroup: z.nullable(
    z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(8)]),
  ),
  gender: z.nullable(z.enum(['F', 'M', 'I'])),
  numberPerType: z.nullable(z.int().check(z.gte(1), z.lte(100))),
  /** Random when null; one that looks like an NHS number is refused (decision 14). */
  caseId: z.nullable(text(40)),
};

/** Body of `POST /api/search`. */
export const searchRequestSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('clinicalTerm'),
    ...criteria,
    clinicalTerm: z.object({ symptomGroupId: id, symptomDiscriminatorId: id }),
  }),
  z.object({
    by: z.literal('serviceType'),
    ...criteria,
    serviceTypeIds: z.array(z.int()).check(z.minLength(1), z.maxLength(80)),
  }),
  z.object({ by: z.literal('odsCode'), odsCode: text(20) }),
  z.object({ by: z.literal('serviceId'), serviceId: text(20) }),
]);
export type SearchRequest = z.infer<typeof searchRequestSchema>;

/** Answer of `POST /api/search`: services in the order of decision 5. */
export const searchAnswerSchema = z.object({
  services: z.array(foundServiceSchema),
  /** Milliseconds since 1970, UTC, by the server's (perhaps rehearsed) clock. */
  checkedAt: z.number(),
  /** Miles that were asked, the default filled in; null when found by ODS code or service id. */
  searchDistance: z.nullable(z.number()),
  numberPerType: z.nullable(z.number()),
  /** Where the patient's postcode lies; null when no directory of ours can place it. */
  patient: z.nullable(
    z.object({
      postcode: z.string(),
      locality: z.string(),
      place: placeSchema,
      /** Corners of the search box, clockwise from the north-west. */
      searchBox: z.array(placeSchema),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Answer of `GET /api/services/:serviceId`. */
export const serviceAnswerSchema = z.object({
  service: z.nullable(foundServiceSchema),
  checkedAt: z.number(),
});
export type ServiceAnswer = z.infer<typeof serviceAnswerSchema>;
