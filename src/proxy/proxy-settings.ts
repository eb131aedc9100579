import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { KeyObject } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { CallLimits } from './directory/call-limits.ts';
import type { TrailSettings } from './audit/trail/chain-writer.ts';

/** A DoS account. Its search role decides which services a directory returns, so each audience has its own. */
export interface DirectoryAccount {
  readonly username: string;
  readonly password: string;
}

/** A directory of ours beside the published API. */
export interface OwnDirectorySettings {
  /** `…/v1.0`: places postcodes and lists symptoms. */
  readonly url: string;
  /** Sent to that address alone; null: it is asked without credentials. */
  readonly accounts: Readonly<Record<Audience, DirectoryAccount>> | null;
}

export interface DirectorySettings {
  /** Base of the published paths, ending in `/services`. */
  readonly servicesUrl: string;
  readonly accounts: Readonly<Record<Audience, DirectoryAccount>>;
  /** True for the embedded directory of this product, which may be asked whether it is ready. */
  readonly isEmbedded: boolean;
  /** Null when there is none. */
  readonly own: OwnDirectorySettings | null;
  /** `TEST` outside live use (wire format, 1.1); null lets the proxy make a random one for each search. */
  readonly fixedCaseId: string | null;
  /** Those of `callLimits` unless given (tests). */
  readonly limits?: Partial<CallLimits>;
}

/** A private key in place of a secret (private_key_jwt, OpenID Connect Core, section 9). */
export interface ClientKey {
  readonly key: KeyObject;
  /** By which the provider finds the public key; null sends none. */
  readonly keyId: string | null;
}

export interface AssuranceSettings {
  /** `acr_values` of the request; none asks for nothing in particular. */
  readonly asked: readonly string[];
  /** Whole values of which the ID token must state one; none accepts any. */
  readonly accepted: readonly string[];
}

export interface SignInSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** What our client proves itself with: a secret that both sides know, or a key of which the provider knows half. */
  readonly credential: string | ClientKey;
  /** Allow-lists of whole role codes; a selected role on neither gets in nowhere. */
  readonly roles: Readonly<Record<Audience, readonly string[]>>;
  readonly assurance: AssuranceSettings;
}

export interface TileSettings {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  readonly attribution: string;
  /** True for a source that may be asked only while demonstration data is shown. */
  readonly onlyDemonstration?: boolean;
}

export interface ProxySettings {
  readonly publicUrl: URL;
  /** The built browser app. */
  readonly browserFolder: string;
  readonly directory: DirectorySettings;
  readonly signIn: SignInSettings;
  /** The embedded identity provider, served below `/identity`; null with an external one. */
  readonly identity: RequestListener | null;
  /** Read on each use, for real services may be loaded in the place of the demonstration's; never rejects. */
  readonly data: () => Promise<'demonstration' | 'test' | 'live'>;
  /** Offered while demonstration data is shown. */
  readonly samplePostcodes: readonly string[];
  readonly fallbackText: string;
  readonly tiles: TileSettings | null;
  /** Bank holidays of England and Wales; read on each use, for they may be refreshed. */
  readonly bankHolidays: () => readonly { readonly date: string; readonly title: string }[];
  /** When the published list last confirmed them, by the opening clock; null: they are those that ship with the product. */
  readonly bankHolidaysConfirmedAt: () => number | null;
  /** Where `SYMPTOMS_FILE` gave a list of its own; null asks the directory. */
  readonly symptoms:
    | readonly {
        readonly symptomGroupId: number;
        readonly symptomGroupName: string;
        readonly symptomDiscriminatorId: number;
        readonly symptomDiscriminatorName: string;
        readonly words: readonly string[];
      }[]
    | null;
  readonly audit: TrailSettings;
  /** A PostgreSQL server that keeps the sessions, so that several proxies share them; null: this process's memory. */
  readonly databaseUrl: string | null;
  readonly metricsToken: string | null;
  readonly trustedProxies: readonly string[];
  /** The opening, capacity and fetch-time clock in milliseconds since 1970, set by `NOW` in rehearsals. */
  readonly now: () => number;
  readonly isRehearsal: boolean;
  /** The real clock, for sessions, tokens, limits and the audit trail; a test may pass one it can move. */
  readonly realNow: () => number;
  /** Where log lines go, one JSON object each; null is silence (tests). */
  readonly log: { write(line: string): void } | null;
}
