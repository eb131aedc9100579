import { refuse, type Result } from '#domain/result.ts';
import type { ServiceRecord } from '#domain/service/service.ts';
import type { SearchRejection } from './rejections.ts';

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
  return refuse({ kind: body === '' ? 'unreadable' : 'failed', status });
}
