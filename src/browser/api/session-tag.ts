import { sessionTagHeader } from '#contract/desk-api/session.ts';

let current: string | null = null;

/** Remembers the session that this page belongs to; null once it belongs to none. */
export function noteSessionTag(tag: string | null): void {
  current = tag;
}

/** Every request names its session: the cookie alone may by now be that of another person in another tab. */
export const sessionTagHeaders = (): Readonly<Record<string, string>> =>
  current === null ? {} : { [sessionTagHeader]: current };
