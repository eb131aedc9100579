import * as z from 'zod/mini';
import { productSchema } from './session.ts';

const version = z.string();

/** Answer of `GET /api/reference/symptoms`. */
export const symptomsAnswerSchema = z.object({
  version,
  symptoms: z.array(
    z.object({
      symptomGroupId: z.number(),
      symptomGroupName: z.string(),
      symptomDiscriminatorId: z.number(),
      symptomDiscriminatorName: z.string(),
      words: z.array(z.string()),
    }),
  ),
});
export type SymptomsAnswer = z.infer<typeof symptomsAnswerSchema>;

/** Answer of `GET /api/reference/service-types`. */
export const serviceTypesAnswerSchema = z.object({
  version,
  serviceTypes: z.array(z.object({ id: z.number(), name: z.string() })),
});
export type ServiceTypesAnswer = z.infer<typeof serviceTypesAnswerSchema>;

/** Answer of `GET /api/reference/bank-holidays`: England and Wales, `yyyy-mm-dd`, ascending. */
export const bankHolidaysAnswerSchema = z.object({
  version,
  /** When GOV.UK's list last confirmed this one, in milliseconds since 1970; null: it is the list that ships with Signpost. */
  confirmedAt: z.nullable(z.number()),
  bankHolidays: z.array(z.object({ date: z.string(), title: z.string() })),
});
export type BankHolidaysAnswer = z.infer<typeof bankHolidaysAnswerSchema>;

/** Answer of `GET /api/reference/product`: what every screen must say, also where there is no connection. */
export const productAnswerSchema = z.object({ version, product: productSchema });
export type ProductAnswer = z.infer<typeof productAnswerSchema>;
