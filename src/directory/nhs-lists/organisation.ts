import type { WireSession } from '#contract/dos-rest/records.ts';
import type { Result } from '#domain/result.ts';
import type { CsvLayout } from '../files/read-csv.ts';
import type { CsvRecord } from '../files/csv-records.ts';
import type { OrganisationType } from './organisation-types.ts';

/** One organisation as its list describes it, before it has a place. */
export interface Organisation {
  readonly odsCode: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly address: readonly string[];
  /** Empty where the list has no column for it. */
  readonly town: string;
  readonly country: string;
  readonly postcode: string;
  readonly phone: string;
  readonly web: string;
  /** Monday to Sunday; null where the list gives no hours at all. */
  readonly week: readonly (readonly WireSession[])[] | null;
  /** What members of the public should know beside the type's own text. */
  readonly notes: readonly string[];
  /** What was hard to read, and how it was taken. */
  readonly doubts: readonly string[];
}

/** Why a record makes no service: by the list's own word (closed, say), or because of a fault in it. */
export interface LeftOut {
  readonly reason: string;
  readonly isFault: boolean;
}

export type ReadOrganisation = (record: CsvRecord) => Result<Organisation, LeftOut>;

/** One of the published lists: how its files are written, and how one is known by its first record. */
export interface NhsList {
  readonly name: string;
  readonly layouts: readonly CsvLayout[];
  readonly hasHeader: boolean;
  /** Null when the first record is not that of such a file. */
  readonly recognise: (first: CsvRecord) => ReadOrganisation | null;
}
