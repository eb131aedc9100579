import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import {
  compactRecordSchema,
  detailRecordSchema,
  type CompactRecord,
  type DetailRecord,
} from './records.ts';

/** The envelope of every good answer, keys in the order of the captured ones. */
const answerSchema = <Transaction extends z.ZodType<string>, Item extends z.ZodType>(
  transactionId: Transaction,
  record: Item,
) =>
  z.strictObject({
    success: z.strictObject({
      code: z.literal(200),
      transactionId,
      servicesReturnedAreCatchAll: z.enum(['TRUE', 'FALSE']).meta({
        description: 'Text, not a boolean: `TRUE` exactly when no service is in the answer.',
      }),
      serviceCount: z.int32().min(0),
      services: z.array(record),
    }),
  });

/** The transaction id of every answer to byOdsCode and byServiceId. */
export const NO_TRANSACTION_ID = 'NOT SET';

/** Answer to byClinicalTerm and byServiceType. */
export const searchAnswerSchema = answerSchema(
  z.string().regex(/^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/),
  compactRecordSchema,
);

/** Answer to byOdsCode and byServiceId. */
export const findAnswerSchema = answerSchema(z.literal(NO_TRANSACTION_ID), detailRecordSchema);

type AnyAnswerSchema = ReturnType<
  typeof answerSchema<z.ZodType<string>, z.ZodType<CompactRecord | DetailRecord>>
>;
export type AnswerBody = DeepReadonly<z.infer<AnyAnswerSchema>>;

/** The one body of everything that is no success. */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({ code: z.int32(), message: z.string() }),
});
export type ErrorBody = DeepReadonly<z.infer<typeof errorBodySchema>>;

export const UNAUTHORISED_MESSAGE = 'Unauthorized: You are not authorized to access this resource.';

/** "Catch-all" says nothing but that no service is in the answer (specification, note under "Response"). */
export const answerBody = (
  transactionId: string,
  records: readonly (CompactRecord | DetailRecord)[],
): AnswerBody => ({
  success: {
    code: 200,
    transactionId,
    servicesReturnedAreCatchAll: records.length === 0 ? 'TRUE' : 'FALSE',
    serviceCount: records.length,
    services: records,
  },
});

export const errorBody = (code: number, message: string): ErrorBody => ({
  error: { code, message },
});
