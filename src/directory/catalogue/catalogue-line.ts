import type { DetailRecord } from '#contract/dos-rest/records.ts';

/**
 * One line of the services file that the directory loads and gives back: a detail record with what only the
 * directory itself knows. The two instants are ISO 8601 with offset and rule over the printed date and time.
 */
export interface CatalogueLine extends Omit<DetailRecord, 'capacity'> {
  readonly status?: 'active' | 'closed' | 'commissioning';
  readonly capacity: DetailRecord['capacity'] & {
    readonly updatedAt?: string;
    readonly resetAt?: string;
  };
}

/** One row of the postcode table, National Grid metres. Postcode without space, upper case. */
export interface PostcodeRow {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  readonly locality: string;
}

/** One pair of the symptom list, in the columns of `SYMPTOMS_FILE`. */
export interface SymptomRow {
  readonly sgId: number;
  readonly sgName: string;
  readonly sdId: number;
  readonly sdName: string;
  readonly words: readonly string[];
}

/** Everything a directory can be filled with. */
export interface Catalogue {
  readonly postcodes: readonly PostcodeRow[];
  readonly symptoms: readonly SymptomRow[];
  readonly services: readonly CatalogueLine[];
}
