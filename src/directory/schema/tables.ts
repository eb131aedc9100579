import type { ColumnType } from 'kysely';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import type { ServiceDetails, ServiceSummary } from '../catalogue/service-record.ts';

/** JSON in the database: an object when read and in the rows that are written. */
type Json<Value> = ColumnType<Value, Value, never>;

export type ServiceStatus = 'active' | 'closed' | 'commissioning';

/** What decides whether a service may be returned; role, age and gender as bit masks (see `profile-masks.ts`). */
interface Eligibility {
  type_id: number;
  role_mask: number;
  age_mask: number;
  gender_mask: number;
  restricted: boolean;
}

export interface ServicesTable extends Eligibility {
  service_id: number;
  ods_code: string;
  status: ServiceStatus;
  /** Metres of the National Grid; null when the service has no place and so cannot be searched for. */
  easting: number | null;
  northing: number | null;
  /** The part of the record that every answer shows. */
  summary: Json<ServiceSummary>;
  /** The part that only answers to an identifier show. */
  details: Json<ServiceDetails>;
}

/** One row for each symptom pair of each active, placed service: everything a search by clinical term filters by. */
export interface SymptomProfilesTable extends Eligibility {
  sg_id: number;
  sd_id: number;
  easting: number;
  northing: number;
  service_id: number;
}

/** Service referrals lists: whose patients a service accepts, or puts first. */
export interface ServiceReferralsTable {
  practice_id: number;
  service_id: number;
}

/**
 * What was last reported by people or tools; kept apart from the record because it changes every few minutes, and apart
 * from `line_capacities` because a load must not touch it. The later of the two holds.
 */
export interface CapacitiesTable {
  service_id: number;
  rating: CapacityRating;
  updated_at: Date;
  /** When amber or red returns to green by itself. */
  reset_at: Date | null;
  updated_by: string;
}

/** What the lines of the services file themselves report. */
export type LineCapacitiesTable = CapacitiesTable;

export interface PostcodesTable {
  /** Upper case, without space. */
  postcode: string;
  easting: number;
  northing: number;
  locality: string;
}

/** The valid pairs of symptom group and discriminator. */
export interface SymptomsTable {
  sg_id: number;
  sg_name: string;
  sd_id: number;
  sd_name: string;
  words: Json<readonly string[]>;
}

export interface ServiceTypesTable {
  id: number;
  name: string;
}

export interface AccountsTable {
  username: string;
  password_hash: string;
  search_role: number;
  disabled: boolean;
  /** Whether it may set a service's capacity over HTTP. */
  may_report_capacity: boolean;
}

/** How often an account asked each question on each of London's days, by the status of the answer. */
export interface AccountUsageTable {
  /** `YYYY-MM-DD` when written. */
  day: ColumnType<Date, string, never>;
  /** Empty for what was asked without an account that is let in. */
  username: string;
  question: string;
  status: number;
  count: number;
}

/**
 * What the directory knows about itself: the version of the demonstration data it was filled with, the instant at which
 * each kind of real data was loaded, and that tables wait to be tidied at the next start.
 */
export interface FactsTable {
  name:
    'catalogue-version' | 'postcodes-loaded' | 'services-loaded' | 'symptoms-loaded' | 'tidy-due';
  value: string;
}

export interface Tables {
  services: ServicesTable;
  symptom_profiles: SymptomProfilesTable;
  service_referrals: ServiceReferralsTable;
  capacities: CapacitiesTable;
  line_capacities: LineCapacitiesTable;
  postcodes: PostcodesTable;
  symptoms: SymptomsTable;
  service_types: ServiceTypesTable;
  accounts: AccountsTable;
  account_usage: AccountUsageTable;
  facts: FactsTable;
}
