import { createHmac, scryptSync } from 'node:crypto';
import type { SignInSettings } from '../proxy-settings.ts';
import type { Session } from '../sessions/session.ts';

const KEY_BYTES = 32;

/**
 * Tells pages whether it is the same person again, and nothing about who. The key comes from what our client proves itself
 * with, so that it is the same on every proxy of a product and after a restart; deriving it is slow on purpose, lest that
 * secret be guessed from a tag.
 */
export function createPersonTag({ credential, issuer }: SignInSettings) {
  const secret =
    typeof credential === 'string'
      ? credential
      : credential.key.export({ type: 'pkcs8', format: 'der' });
  const key = scryptSync(secret, `signpost person tag ${issuer.href}`, KEY_BYTES);
  return ({ actor }: Session): string =>
    createHmac('sha256', key).update(actor.subject).digest('base64url');
}
