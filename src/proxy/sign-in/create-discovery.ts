import { webcrypto, type KeyObject } from 'node:crypto';
import * as oidc from 'openid-client';
import type { ClientKey, SignInSettings } from '../proxy-settings.ts';

const SECONDS_TO_ANSWER = 5;

/** Of providers whose answers name no instant to the second. */
const SECONDS_OF_SKEW = 30;

const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const mayBeInsecure = (issuer: URL): boolean => issuer.protocol === 'http:' && isLoopback(issuer);

/** NHS CIS2 takes RS512; the curve leaves no choice. */
const algorithms = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

async function toClientAuthentication(credential: string | ClientKey): Promise<oidc.ClientAuth> {
  if (typeof credential === 'string') return oidc.ClientSecretBasic(credential);
  const { key, keyId } = credential;
  const privateKey = await importKey(key);
  return oidc.PrivateKeyJwt(keyId === null ? privateKey : { key: privateKey, kid: keyId });
}

const importKey = (key: KeyObject): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    key.asymmetricKeyType === 'ec' ? algorithms.ec : algorithms.rsa,
    false,
    ['sign'],
  );

export interface Discovery {
  /** What the provider says of itself. Throws when it cannot be reached. */
  readonly configuration: () => Promise<oidc.Configuration>;
  /** The same, asked anew: its keys may have been rotated since. */
  readonly fresh: () => Promise<oidc.Configuration>;
  /** As far as it is known by now, without asking. */
  readonly known: () => oidc.Configuration | null;
}

/** Looked up when first needed, and again the next time if that failed: the product starts without its provider. */
export function createDiscovery(
  { issuer, clientId, credential }: SignInSettings,
  fetcher: oidc.CustomFetch | null,
): Discovery {
  let discovered: Promise<oidc.Configuration> | null = null;
  let known: oidc.Configuration | null = null;
  const discover = async (): Promise<oidc.Configuration> =>
    oidc.discovery(
      issuer,
      clientId,
      { [oidc.clockTolerance]: SECONDS_OF_SKEW },
      await toClientAuthentication(credential),
      {
        timeout: SECONDS_TO_ANSWER,
        execute: [
          // The library would otherwise trust the connection for the ID token and leave its signature alone.
          oidc.enableNonRepudiationChecks,
          ...(mayBeInsecure(issuer) ? [oidc.allowInsecureRequests] : []),
        ],
        ...(fetcher && { [oidc.customFetch]: fetcher }),
      },
    );
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover().then(
      (found) => (known = found),
      (fault: unknown) => {
        discovered = null;
        throw fault;
      },
    );
    return discovered;
  };
  return { configuration, fresh: discover, known: () => known };
}
