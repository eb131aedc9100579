import * as z from 'zod/mini';
import { placeSchema } from './found-service.ts';

/** Body of `POST /api/postcode`. */
export const postcodeRequestSchema = z.object({ postcode: z.string().check(z.maxLength(20)) });
export type PostcodeRequest = z.infer<typeof postcodeRequestSchema>;

/** `unplaced`: no directory of ours is there to ask, so nothing is known about the postcode. */
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
