import type { WireEndpoint } from '#contract/dos-rest/record-parts.ts';
import type { Audience } from './audiences.ts';
import type { Care } from './clinical-pair.ts';
import type { Disposition } from './dispositions.ts';
import type { ServiceTypeId } from './service-type-names.ts';

/**
 * A pattern from which services are made. Texts may hold places to fill: {street}, {word}, {surname}, {district}, {town},
 * {hospital}, {line} (the non-public number), {slug} (the public name as part of an address), {ods}.
 */
export interface ServiceKind {
  readonly typeId: ServiceTypeId;
  /** The registered name and, after `|`, the public name where there is another. */
  readonly names: readonly string[];
  /** How many there are in a city, in a town and in a rural area. */
  readonly count: readonly [city: number, town: number, rural: number];
  readonly cares: readonly Care[];
  readonly audiences: readonly Audience[];
  readonly hours: readonly string[];
  /** For members of the public. */
  readonly publicTexts: readonly string[];
  /** For clinicians; empty where the kind has none. */
  readonly clinicianTexts: readonly string[];
  readonly professionalTexts: readonly string[];
  readonly endpoints: readonly WireEndpoint[];
  readonly dispositions: readonly Disposition[];
  /** How its ODS codes begin, and how many characters follow: three of any kind, or four digits. */
  readonly ods: readonly [prefix: string, length: 3 | 4];
  /** Stands in the town's hospital. */
  readonly inHospital?: boolean;
  /** Its capacity changes through the day and is watched. */
  readonly isWatched?: boolean;
  /** A record without a door or a telephone. */
  readonly isRecordOnly?: boolean;
  /** Some of its kind are closed for good or not yet open. */
  readonly mayBeInactive?: boolean;
  /** Has never told the directory of its capacity. */
  readonly neverReports?: boolean;
  /** Lists practices of its town: first for their patients, or for nobody else. */
  readonly referrals?: 'linked' | 'restricted';
}
