import * as z from 'zod/mini';

/** What every screen must say, whoever is signed in. */
const productSchema = z.object({
  /** `demonstration`: made-up services; `test`: a test directory, not for patient care; `live`: neither. */
  data: z.enum(['demonstration', 'test', 'live']),
  /** While `NOW` is set: the screen says "Rehearsal: clock set to …". */
  isRehearsal: z.boolean(),
  fallbackText: z.string(),
  samplePostcodes: z.array(z.string()),
  tiles: z.nullable(z.object({ attribution: z.string() })),
});

const personSchema = z.object({ name: z.string(), role: z.string(), organisation: z.string() });

/**
 * The header in which a page names the session that it belongs to. A browser's tabs share one cookie: after a sign-in in
 * another tab, a page of the earlier session is answered `signedOut` instead of acting as the other person.
 */
export const sessionTagHeader = 'x-session-tag';

/** Answer of `GET /api/session` and `POST /api/session/stay`. */
export const sessionAnswerSchema = z.intersection(
  z.object({
    /** Milliseconds since 1970, UTC, by the server's (perhaps rehearsed) clock; the browser keeps the offset. */
    now: z.number(),
    product: productSchema,
  }),
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('signedOut') }),
    z.object({ status: z.literal('noAccess'), person: personSchema }),
    z.object({
      status: z.literal('signedIn'),
      person: personSchema,
      audience: z.enum(['clinician', 'callHandler']),
      /** Milliseconds from now until the session ends if nothing is done. */
      endsIn: z.number(),
      /** Names this session without opening it: sent along as `sessionTagHeader`. */
      sessionTag: z.string(),
    }),
  ]),
);
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;
export type Person = z.infer<typeof personSchema>;
export type Product = z.infer<typeof productSchema>;
