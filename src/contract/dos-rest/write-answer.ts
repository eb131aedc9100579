import type { CompactRecord, DetailRecord } from './records.ts';

/** The envelope of every good answer, keys in the order of the captured ones. */
export interface AnswerBody {
  readonly success: {
    readonly code: 200;
    readonly transactionId: string;
    readonly servicesReturnedAreCatchAll: 'TRUE' | 'FALSE';
    readonly serviceCount: number;
    readonly services: readonly (CompactRecord | DetailRecord)[];
  };
}

export interface ErrorBody {
  readonly error: { readonly code: number; readonly message: string };
}

/** The transaction id of every answer to byOdsCode and byServiceId. */
export const NO_TRANSACTION_ID = 'NOT SET';

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
