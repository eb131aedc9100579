import type { CatalogueLine, PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { ReferralRoleId } from '../directory-settings.ts';
import type { Audience } from './audiences.ts';
import type { CapacityState } from './capacity-states.ts';
import type { ServiceKind } from './service-kind.ts';
import type { Town } from './town.ts';

export interface ListedPractice {
  readonly id: string;
  readonly name: string;
}

/** Everything that is decided about one made-up service, before it is written out. */
export interface ServicePlan {
  readonly serviceId: string;
  /** Different for every service: ODS code, telephone numbers and small irregularities follow from it. */
  readonly number: number;
  readonly kind: ServiceKind;
  readonly town: Town;
  readonly place: PostcodeRow;
  readonly street: string;
  /** Registered name and, after `|`, the public name. */
  readonly name: string;
  readonly hours: string;
  readonly audience: Audience;
  readonly capacity: CapacityState;
  readonly roles: readonly ReferralRoleId[];
  readonly status: NonNullable<CatalogueLine['status']>;
  readonly isNational: boolean;
  readonly isRestricted: boolean;
  readonly practices: readonly ListedPractice[];
  readonly parentId: string;
  readonly publicText: string;
  readonly clinicianText: string;
  readonly professionalText: string;
}

export const registeredNameOf = ({ name }: ServicePlan): string => name.split('|')[0] ?? '';
export const publicNameOf = ({ name }: ServicePlan): string => name.split('|')[1] ?? '';
