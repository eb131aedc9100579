import type { ReportedCapacity } from '../capacity/capacity.ts';
import type { GridPoint } from '../geography/grid-point.ts';
import type { Miles } from '../geography/measure.ts';
import type { OpeningTimes } from '../opening/opening-times.ts';
import type { AgeGroupId } from '../patient/age-group.ts';

export interface ServiceType {
  readonly id: number;
  readonly name: string;
}

/** An electronic address of a service, in the order the service wants them tried. */
export interface Endpoint {
  readonly order: number;
  readonly name: string;
  readonly transport: string;
  readonly address: string;
  readonly interaction: string;
  readonly format: string;
  readonly businessScenario: string;
  readonly compression: string;
  readonly comment: string;
}

/** A service as a directory's answer tells of it. Absent text is `''`. */
export interface Service {
  readonly serviceId: string;
  readonly odsCode: string;
  readonly name: string;
  readonly publicName: string;
  readonly type: ServiceType;
  readonly address: readonly string[];
  readonly town: string;
  readonly postcode: string;
  /** Null when missing, zero or outside the grid. */
  readonly location: GridPoint | null;
  readonly publicPhone: string;
  readonly nonPublicPhone: string;
  readonly fax: string;
  readonly email: string;
  readonly website: string;
  readonly openingTimes: OpeningTimes;
  /** Wire name `callHandler`: for members of the public. */
  readonly publicInformation: string;
  /** Wire name `other`: for clinicians. */
  readonly referralInformation: string;
  readonly professionalReferralInformation: string;
  readonly capacity: ReportedCapacity;
  readonly endpoints: readonly Endpoint[];
  /** Straight line from the patient's postcode, as the directory gave it; null in detail records. */
  readonly distance: Miles | null;
  /** Null in compact records, which do not say. */
  readonly ageGroups: readonly AgeGroupId[] | null;
}

/** A record that could not be read is shown as such: never a hole, never a crash. */
export interface UnreadableService {
  readonly serviceId: string | null;
  readonly name: string | null;
  readonly distance: Miles | null;
}

export type ServiceRecord =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'unreadable'; readonly service: UnreadableService };
