/** A database that must not or cannot be opened: one sentence for the person at the terminal, with what to do about it. */
export class DatabaseRefusal extends Error {
  override readonly name: string = 'DatabaseRefusal';
}

/** The system's or the server's code of a failure, such as `ENOSPC` or `28P01`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
