import type { CriteriaSegments } from '#contract/dos-rest/parse-path.ts';
import type { CompactRecord, DetailRecord } from '#contract/dos-rest/records.ts';
import type { ContractValues } from './contract-target.ts';

type FoundRecord = CompactRecord | DetailRecord;
export type Records = readonly FoundRecord[];

/** A path below `…/services`, with the values that the directory knows. */
export type PathOf = (values: ContractValues) => string;

/** What a good answer must hold, beyond its shape; `ask` gives the records of another question. */
export type Rule = (
  records: Records,
  given: { readonly values: ContractValues; readonly ask: (path: PathOf) => Promise<Records> },
) => void | Promise<void>;

interface Request {
  readonly what: string;
  readonly path: PathOf;
  readonly method?: string;
  /** Left out: those of the account, in the usual alphabet. */
  readonly credentials?: 'none' | 'wrong' | 'URL-safe';
}

/** One line of the table: a request and the answer that the contract gives to it. */
export type ContractCase = Request &
  (
    | { readonly shape: 'search' | 'find'; readonly rules: readonly Rule[] }
    | {
        readonly status: readonly number[];
        readonly message: string | RegExp;
        readonly header?: readonly [string, RegExp];
      }
  );

/** `what` is the clinical term or the list of service types. */
export type SearchSegments = CriteriaSegments & { readonly what: string };

const toPath = (question: string, segments: SearchSegments) =>
  [
    question,
    segments.caseId,
    segments.postcode,
    segments.searchDistance,
    segments.gpPracticeId,
    segments.age,
    segments.gender,
    segments.disposition,
    segments.what,
    segments.numberPerType,
  ].join('/');

const plain = ({ postcode }: ContractValues, what: string): SearchSegments => ({
  caseId: 'TEST',
  postcode: encodeURIComponent(postcode),
  searchDistance: '0',
  gpPracticeId: '0',
  age: '0',
  gender: '0',
  disposition: '0',
  what,
  numberPerType: '0',
});

type Fields = Partial<SearchSegments> | ((values: ContractValues) => Partial<SearchSegments>);

const fieldsOf = (fields: Fields, values: ContractValues) =>
  typeof fields === 'function' ? fields(values) : fields;

/** Everything not supplied but postcode and term; segments go in as they are given, not encoded. */
export const byTerm =
  (fields: Fields = {}): PathOf =>
  (values) =>
    toPath('/byClinicalTerm', {
      ...plain(values, values.clinicalTerm),
      ...fieldsOf(fields, values),
    });

export const byType =
  (fields: Fields = {}): PathOf =>
  (values) =>
    toPath('/byServiceType', { ...plain(values, values.serviceType), ...fieldsOf(fields, values) });
