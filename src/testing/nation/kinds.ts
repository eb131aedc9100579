import type { AgeGroupId } from '#domain/patient/age-group.ts';
import {
  serviceTypeNames,
  type ServiceTypeId,
} from '#directory/demonstration/service-type-names.ts';

/** What services of one type have in common. */
export interface Kind {
  readonly typeId: ServiceTypeId;
  /** Of a hundred thousand services. */
  readonly services: number;
  /** How many symptom pairs its services profile, in relation to the other kinds. */
  readonly breadth: number;
  readonly ages: readonly AgeGroupId[];
}

export const practiceType: ServiceTypeId = 100;

const everyAge = [4, 3, 2, 1, 8] as const;
const grown = [1, 8] as const;
const young = [4, 3, 2] as const;

const few: readonly (readonly [ServiceTypeId, number, number, readonly AgeGroupId[]])[] = [
  [13, 11_500, 35, everyAge],
  [100, 8_500, 60, everyAge],
  [12, 9_000, 12, everyAge],
  [14, 6_000, 8, everyAge],
  [132, 9_500, 14, everyAge],
  [131, 8_000, 6, everyAge],
  [148, 5_500, 3, grown],
  [149, 4_500, 3, [2, 1]],
  [112, 4_000, 10, everyAge],
  [38, 4_000, 25, grown],
  [17, 5_000, 20, everyAge],
  [136, 2_400, 70, everyAge],
  [46, 1_200, 90, everyAge],
  [135, 800, 120, everyAge],
  [150, 500, 120, everyAge],
  [25, 1_600, 110, everyAge],
  [133, 900, 140, everyAge],
  [105, 700, 150, everyAge],
  [40, 700, 150, everyAge],
  [120, 300, 12, everyAge],
  [140, 1_300, 40, grown],
  [142, 1_700, 25, [2, 1, 8]],
  [146, 1_800, 45, grown],
  [152, 3_000, 40, everyAge],
  [50, 1_200, 15, grown],
  [47, 1_100, 10, everyAge],
  [29, 1_800, 15, [2, 1]],
  [19, 1_300, 12, [2, 1]],
  [11, 1_500, 15, everyAge],
  [143, 200, 8, everyAge],
  [111, 300, 15, young],
  [113, 200, 20, everyAge],
];

/** Invented, in the proportions that anyone can see on a high street: many pharmacies, few emergency departments. */
export const kinds: readonly Kind[] = few.map(([typeId, services, breadth, ages]) => ({
  typeId,
  services,
  breadth,
  ages,
}));

export const nameOfKind = ({ typeId }: Kind): string => serviceTypeNames[typeId];
