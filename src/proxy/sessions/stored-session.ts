import * as z from 'zod/mini';
import type { Session, SignedIn } from './session.ts';
import type { SessionTables } from './session-table.ts';

const audience = z.enum(['clinician', 'callHandler']);

const signedInSchema: z.ZodMiniType<SignedIn> = z.object({
  person: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
  actor: z.object({ subject: z.string(), role: z.string(), organisation: z.string() }),
  roles: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      organisation: z.object({ code: z.string(), name: z.string() }),
      audience,
    }),
  ),
  roleId: z.string(),
  audience: z.nullable(audience),
  idToken: z.string(),
});

type StoredSession = Omit<SessionTables['proxy_sessions'], 'received'>;

/** Listed field by field: nothing else gets into the database. */
export const formatSession = ({ key, startedAt, activeAt, ...others }: Session): StoredSession => {
  const { person, actor, roles, roleId, audience: inUse, idToken } = others;
  const signedIn: SignedIn = { person, actor, roles, roleId, audience: inUse, idToken };
  return {
    key,
    started_at: startedAt,
    active_at: activeAt,
    signed_in: JSON.stringify(signedIn),
  };
};

/** Null for what another version wrote in a form that this one does not know: that person signs in again. */
export function parseSession(stored: StoredSession): Session | null {
  const { success, data } = z.safeParse(signedInSchema, JSON.parse(stored.signed_in));
  if (!success) return null;
  const { key, started_at: startedAt, active_at: activeAt } = stored;
  return { ...data, key, startedAt, activeAt };
}
