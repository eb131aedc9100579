import {
  createHmac,
  createSign,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnFreePort } from './listen-on-free-port.ts';

type Claims = Readonly<Record<string, unknown>>;

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** How the next sign-in goes wrong; nothing given, and it goes right. */
export interface Mischief {
  /** Over the claims of a sound ID token; `undefined` leaves one out. */
  readonly idToken?: Claims;
  readonly userInfo?: Claims;
  /** What stands in place of a sound signature. */
  readonly signature?: 'none' | 'of another key' | 'of the client secret';
}

export interface HostileProvider {
  readonly issuer: URL;
  /** What it tells of whoever signs in next; the nonce is that of the address it was asked under. */
  play(asked: URL, mischief?: Mischief): string;
  /** From now on it signs with another key and knows the old one no more. */
  rotateKeys(): void;
  /** The bodies of the token requests so far. */
  readonly tokenRequests: URLSearchParams[];
  close(): Promise<void>;
}

const clientSecret = 'a secret of both sides';
export const hostileClient = { clientId: 'desk', credential: clientSecret } as const;

export const hostileRole = (roleId: string, code: string) => ({
  person_roleid: roleId,
  role_code: code,
  role_name: `Name of ${code}`,
  org_code: 'A1',
});

const makePair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
/** What most of them sign with, each under an id of its own: to make a pair takes a while. */
const pair = makePair();

const makeKey = (keys = makePair()): SigningKey => ({ kid: randomUUID(), ...keys });

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token by hand, so that it can be wrong in ways that no library would write. */
function writeToken(claims: Claims, key: SigningKey, signature: Mischief['signature']): string {
  const alg = { none: 'none', 'of the client secret': 'HS256', 'of another key': 'RS256' };
  const head = encode({ alg: signature ? alg[signature] : 'RS256', kid: key.kid });
  const signed = `${head}.${encode(claims)}`;
  if (signature === 'none') return `${signed}.`;
  if (signature === 'of the client secret')
    return `${signed}.${createHmac('sha256', clientSecret).update(signed).digest('base64url')}`;
  const { privateKey } = signature === 'of another key' ? makeKey() : key;
  return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`;
}

function soundClaims(issuer: string, nonce: string | null): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: hostileClient.clientId,
    sub: 'somebody',
    exp: now + 300,
    iat: now,
    auth_time: now,
    nonce,
    acr: 'AAL3_ANY',
    name: 'Some Body',
    selected_roleid: '1',
    nhsid_nrbac_roles: [hostileRole('1', 'S8000:G8000:R8000')],
    nhsid_user_orgs: [{ org_code: 'A1', org_name: 'First trust' }],
  };
}

/** An OpenID provider that does what no provider may do. It asks nobody for anything: a test goes straight to the callback. */
export async function startHostileProvider(): Promise<HostileProvider> {
  let key = makeKey(pair);
  const plays = new Map<string, { asked: URL; mischief: Mischief }>();
  const tokenRequests: URLSearchParams[] = [];
  const userInfos = new Map<string, Claims>();

  const grant = (body: URLSearchParams) => {
    const { asked, mischief } = plays.get(body.get('code') ?? '') ?? {};
    if (!asked) return { error: 'invalid_grant' };
    const sound = soundClaims(url, asked.searchParams.get('nonce'));
    const token = randomUUID();
    userInfos.set(token, { sub: 'somebody', ...mischief?.userInfo });
    return {
      access_token: token,
      token_type: 'Bearer',
      id_token: writeToken({ ...sound, ...mischief?.idToken }, key, mischief?.signature),
    };
  };

  const answer = async (request: IncomingMessage): Promise<object> => {
    if (request.url === '/token') {
      const body = new URLSearchParams(await text(request));
      tokenRequests.push(body);
      return grant(body);
    }
    if (request.url === '/userinfo')
      return userInfos.get(request.headers.authorization?.slice('Bearer '.length) ?? '') ?? {};
    if (request.url === '/keys') {
      const jwk = key.publicKey.export({ format: 'jwk' });
      return { keys: [{ ...jwk, kid: key.kid, alg: 'RS256', use: 'sig' }] };
    }
    return describe(url);
  };

  const server = createServer((request, response: ServerResponse) => {
    void answer(request).then((body) => {
      response.statusCode = 'error' in body ? 400 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  });
  const { url, close } = await listenOnFreePort(server);
  return {
    issuer: new URL(url),
    play: (asked, mischief = {}) => {
      const code = randomUUID();
      plays.set(code, { asked, mischief });
      return code;
    },
    rotateKeys: () => {
      key = makeKey();
    },
    tokenRequests,
    close,
  };
}

const describe = (url: string) => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  userinfo_endpoint: `${url}/userinfo`,
  jwks_uri: `${url}/keys`,
  id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
});
