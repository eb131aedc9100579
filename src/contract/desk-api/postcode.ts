import * as z from 'zod/mini';
import { placeSchema } from './found-service.ts';

/** Body of `POST /api/postcode`: a postcode, or a place whose nearest postcode is wanted. */
export const postcodeRequestSchema = z.union([
  z.strictObject({ postcode: z.string().check(z.maxLength(20)) }),
  z.strictObject({
    place: z.object({
      latitude: z.number().check(z.gte(-90), z.lte(90)),
      longitude: z.number().check(z.gte(-180), z.lte(180)),
    }),
  }),
]);
export type PostcodeRequest = z.infer<typeof postcodeRequestSchema>;

/** `unknown`: no such postcode, or none near the place. `unplaced`: no directory of ours is there to ask, so nothing is known about the postcode. */
export const postcodeAnswerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('known'),
    postcode: z.string(),
    locality: z.string(),
    place: placeSchema,
  }),
  z.object({ status: z.literal('unknown') }),
  z.object({ status: z.literal('unplaced') }),
]);
export type PostcodeAnswer = z.infer<typeof postcodeAnswerSchema>;

/** Body of `POST /api/practices`: GP practices near a postcode whose name, street or code holds the words. */
export const practicesRequestSchema = z.object({
  postcode: z.string().check(z.maxLength(20)),
  words: z.string().check(z.maxLength(100)),
});
export type PracticesRequest = z.infer<typeof practicesRequestSchema>;

export const practicesAnswerSchema = z.object({
  practices: z.array(
    z.object({
      serviceId: z.string(),
      name: z.string(),
      publicName: z.string(),
      odsCode: z.string(),
      address: z.array(z.string()),
      postcode: z.string(),
      distance: z.nullable(z.number()),
    }),
  ),
});
export type PracticesAnswer = z.infer<typeof practicesAnswerSchema>;
