import { accept, refuse, type Result } from '#domain/result.ts';
import type { ServiceRecord } from '#domain/service/service.ts';
import { readRecord } from './read-record.ts';
import {
  isObject,
  readLine,
  readList,
  readNumber,
  readObject,
  readTruth,
  type WireObject,
} from './read-values.ts';
import { readRejection, type SearchRejection } from './rejections.ts';

export interface DirectoryAnswer {
  readonly transactionId: string;
  /** True exactly when nothing was found. */
  readonly isCatchAll: boolean;
  readonly records: readonly ServiceRecord[];
}

export type DirectoryFault =
  /** Null: refused for a reason that is not among the published ones. */
  | { readonly kind: 'rejected'; readonly rejection: SearchRejection | null }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'failed'; readonly status: number }
  /** A success that could not be understood. */
  | { readonly kind: 'unreadable' };

/** Reads any answer of a directory, whatever it holds: never throws, never leaves a record out. */
export function readAnswer(status: number, body: string): Result<DirectoryAnswer, DirectoryFault> {
  const answer = parseJson(body);
  if (status < 200 || status > 299) return refuse(toFault(status, readObject(answer).error));
  if (!isObject(answer)) return refuse({ kind: 'unreadable' });
  return isBlank(answer.error) ? readSuccess(answer) : refuse(readErrorInSuccess(answer.error));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function toFault(status: number, error: unknown): DirectoryFault {
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 429) return { kind: 'throttled' };
  const rejection = readRejection(readMessage(error));
  if (status === 400 || rejection !== null) return { kind: 'rejected', rejection };
  return { kind: 'failed', status };
}

const readMessage = (error: unknown): string => readLine(isObject(error) ? error.message : error);

/** Some errors come under a status of success; then the code in the body speaks, if there is one. */
function readErrorInSuccess(error: unknown): DirectoryFault {
  const code = readNumber(readObject(error).code);
  const fault = toFault(code ?? 0, error);
  return code === null && fault.kind === 'failed' ? { kind: 'unreadable' } : fault;
}

/** PHP writes nothing as an empty list or object as well as an empty text. */
const isBlank = (error: unknown): boolean =>
  typeof error === 'object' && error !== null
    ? Object.keys(error).length === 0
    : error === undefined || error === null || error === false || error === '';

function readSuccess({ success }: WireObject): Result<DirectoryAnswer, DirectoryFault> {
  const { code, services, serviceCount, transactionId, servicesReturnedAreCatchAll } =
    readObject(success);
  const status = readNumber(code) ?? 200;
  if (status !== 200) return refuse(toFault(status, null));
  const count = readNumber(serviceCount);
  const records = readList(services)?.map(readRecord) ?? (count === 0 ? [] : null);
  // Which services there are is a statement about care: it is not made where the answer claims more than it holds.
  if (records === null || (count !== null && count > records.length)) {
    return refuse({ kind: 'unreadable' });
  }
  const isCatchAll = readTruth(servicesReturnedAreCatchAll) ?? records.length === 0;
  return accept({ transactionId: readLine(transactionId), isCatchAll, records });
}
