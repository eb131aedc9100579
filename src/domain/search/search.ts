import type { ClinicalTerm } from '../clinical-term/clinical-term.ts';
import type { Miles } from '../geography/measure.ts';
import type { AgeGroupId } from '../patient/age-group.ts';
import type { Gender } from '../patient/gender.ts';

/** Null is "not supplied" throughout: the wire's `0` stays inside contract/dos-rest. */
export interface SearchCriteria {
  readonly caseId: string | null;
  readonly postcode: string;
  readonly searchDistance: Miles | null;
  readonly gpPracticeId: string | null;
  readonly ageGroup: AgeGroupId | null;
  readonly gender: Gender | null;
  readonly numberPerType: number | null;
}

export type DirectoryQuestion =
  | {
      readonly by: 'clinicalTerm';
      readonly criteria: SearchCriteria;
      readonly clinicalTerm: ClinicalTerm | null;
    }
  | {
      readonly by: 'serviceType';
      readonly criteria: SearchCriteria;
      readonly serviceTypeIds: readonly number[];
    }
  | { readonly by: 'odsCode'; readonly odsCode: string }
  | { readonly by: 'serviceId'; readonly serviceId: string };
