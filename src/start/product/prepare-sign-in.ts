import { randomBytes } from 'node:crypto';
import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { createIdentity } from '#identity/create-identity.ts';
import { demonstrationRoles } from '#identity/demonstration-accounts.ts';
import { MOUNT_PATH } from '#identity/identity-settings.ts';
import type { ProxySettings } from '#proxy/proxy-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { describeProduct } from './describe-product.ts';
import type { HeldData } from './held-data.ts';

export type ProductSignIn = Pick<ProxySettings, 'signIn' | 'identity'>;

/** The provider that the settings name, or the embedded one with a client secret of this run alone. */
export async function prepareSignIn(
  settings: Settings,
  now: () => number,
  held: HeldData,
): Promise<ProductSignIn> {
  const { externalSignIn, publicUrl, demonstrationPassword } = settings;
  if (externalSignIn) return { signIn: externalSignIn, identity: null };
  const issuer = new URL(MOUNT_PATH, publicUrl);
  const clientId = 'signpost';
  const clientSecret = randomBytes(32).toString('base64url');
  const { handle } = await createIdentity({
    issuer,
    password: demonstrationPassword,
    clientId,
    clientSecret,
    redirectUri: new URL('/auth/callback', publicUrl),
    postLogoutRedirectUri: new URL('/', publicUrl),
    isSecure: publicUrl.protocol === 'https:',
    intendedUse,
    notices: () => describeProduct(held.latest(), settings.rehearsalStart, now()),
  });
  const signIn = {
    issuer,
    clientId,
    credential: clientSecret,
    roles: demonstrationRoles,
    assurance: { asked: [], accepted: [] },
  };
  return { signIn, identity: handle };
}
