import * as z from 'zod/mini';

/** What every screen must say, whoever is signed in. */
export const productSchema = z.object({
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

/** What a provider is asked to bring back from its sign-out when another person is to sign in at once. */
export const nextPersonState = 'next-person';

/** Only of roles that give access. */
const heldRoleSchema = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  audience: z.enum(['clinician', 'callHandler']),
});

/** What both states of somebody who is signed in have. */
const somebody = {
  person: personSchema,
  /** The same for one person in every session of this product; who it is cannot be told from it. */
  personTag: z.string(),
  /** What the person can choose between; empty where there is no choice. */
  roles: z.array(heldRoleSchema),
  /** The one in use; blank when none was selected at sign-in. */
  roleId: z.string(),
  /** Names this session without opening it: sent along as `sessionTagHeader`. */
  sessionTag: z.string(),
};

/** Body of `POST /api/session/role`: one of the roles that the session's answer tells. */
export const roleRequestSchema = z.object({
  roleId: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type RoleRequest = z.infer<typeof roleRequestSchema>;

/** Answer of `GET /api/session`, `POST /api/session/stay` and `POST /api/session/role`. */
export const sessionAnswerSchema = z.intersection(
  z.object({
    /** Milliseconds since 1970, UTC, by the server's (perhaps rehearsed) clock; the browser keeps the offset. */
    now: z.number(),
    product: productSchema,
  }),
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('signedOut') }),
    z.object({ status: z.literal('noAccess'), ...somebody }),
    z.object({
      status: z.literal('signedIn'),
      ...somebody,
      audience: z.enum(['clinician', 'callHandler']),
      /** Milliseconds from now until the session ends if nothing is done. */
      endsIn: z.number(),
    }),
  ]),
);
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;
export type HeldRole = z.infer<typeof heldRoleSchema>;
export type Person = z.infer<typeof personSchema>;
export type Product = z.infer<typeof productSchema>;
