import type { NamedClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { DirectoryAccount, SignInSettings, TileSettings } from '#proxy/proxy-settings.ts';

/** A directory that is not ours. */
export interface ExternalDirectory {
  /** Base of the published paths, ending in `/services`. */
  readonly servicesUrl: string;
  /** Base of a directory of ours that places postcodes; null when there is none. */
  readonly postcodesUrl: string | null;
  /** For that directory alone; null when none is set. */
  readonly postcodesAccount: DirectoryAccount | null;
}

export type DirectoryAccounts = Readonly<Record<Audience, DirectoryAccount>>;

/** The settings as the programs use them: complete, sound by themselves and with one another. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly directoryHost: string;
  readonly directoryPort: number;
  /** An absolute path. */
  readonly dataFolder: string;
  /** An absolute path. */
  readonly auditFolder: string;
  /** null: the audit trail is kept for ever. */
  readonly auditRetentionDays: number | null;
  readonly databaseUrl: string | null;
  /** What the services are for, unless they are the demonstration's. */
  readonly environment: 'test' | 'live';
  /** null: the embedded directory is started. */
  readonly externalDirectory: ExternalDirectory | null;
  /** null: made at the first start. */
  readonly accounts: DirectoryAccounts | null;
  /** null: the embedded identity is started. */
  readonly externalSignIn: SignInSettings | null;
  readonly demonstrationPassword: string;
  readonly symptoms: readonly NamedClinicalTerm[] | null;
  /** null: only the shipped list. */
  readonly bankHolidaysUrl: URL | null;
  readonly tiles: TileSettings | null;
  readonly fallbackText: string;
  readonly metricsToken: string | null;
  readonly trustedProxies: readonly string[];
  /** Where the rehearsal's clock starts, in milliseconds since 1970; null: the real clock. */
  readonly rehearsalStart: number | null;
}
