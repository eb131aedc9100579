import type { DirectoryQuestion } from '#domain/search/search.ts';

/** The segments of a search as they were sent, decoded and otherwise untouched: `0` is still `0`. */
export interface CriteriaSegments {
  readonly caseId: string;
  readonly postcode: string;
  readonly searchDistance: string;
  readonly gpPracticeId: string;
  readonly age: string;
  readonly gender: string;
  readonly disposition: string;
  readonly numberPerType: string;
}

export interface ClinicalTermSegments extends CriteriaSegments {
  readonly symptomGroupDiscriminatorCombos: string;
}

export interface ServiceTypeSegments extends CriteriaSegments {
  readonly serviceTypeIds: string;
}

export type QuestionName = 'byClinicalTerm' | 'byServiceType' | 'byOdsCode' | 'byServiceId';

export type ParsedPath =
  | { readonly kind: 'byClinicalTerm'; readonly segments: ClinicalTermSegments }
  | { readonly kind: 'byServiceType'; readonly segments: ServiceTypeSegments }
  | { readonly kind: 'byOdsCode'; readonly odsCode: string }
  | { readonly kind: 'byServiceId'; readonly serviceId: string }
  /** No such question, or more segments than it has. */
  | { readonly kind: 'notFound' }
  /** Fewer segments than the question has. */
  | { readonly kind: 'incomplete'; readonly question: QuestionName }
  /** A percent sign that starts no UTF-8 sequence. */
  | { readonly kind: 'malformed'; readonly question: QuestionName };

const segmentCounts: Readonly<Record<QuestionName, number>> = {
  byClinicalTerm: 9,
  byServiceType: 9,
  byOdsCode: 1,
  byServiceId: 1,
};

/** The name of each question on the wire. */
export const questionNames = {
  clinicalTerm: 'byClinicalTerm',
  serviceType: 'byServiceType',
  odsCode: 'byOdsCode',
  serviceId: 'byServiceId',
} as const satisfies Record<DirectoryQuestion['by'], QuestionName>;

/**
 * Reads a path below `…/services` as it came over the wire, not yet decoded. Empty segments survive, because an
 * empty postcode is refused where `0` is not (decision 1); one slash at the end is ignored.
 */
export function parseQuestionPath(rawPath: string): ParsedPath {
  const [path = ''] = rawPath.split('?', 1);
  const [beforeFirstSlash, rawName = '', ...segments] = path.split('/');
  const name = decodeSegment(rawName);
  if (beforeFirstSlash !== '' || !isQuestionName(name)) return { kind: 'notFound' };
  const count = segmentCounts[name];
  if (segments.length < count) return { kind: 'incomplete', question: name };
  if (segments.slice(count).join('/') !== '') return { kind: 'notFound' };
  const decoded = decodeSegments(segments.slice(0, count));
  return decoded === null ? { kind: 'malformed', question: name } : toParsedPath(name, decoded);
}

const isQuestionName = (name: string | null): name is QuestionName =>
  name !== null && Object.hasOwn(segmentCounts, name);

/** One segment of a path, decoded once; null for a percent sign that starts no UTF-8 sequence. A plus stays a plus. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function decodeSegments(segments: readonly string[]): readonly string[] | null {
  const decoded = segments.map(decodeSegment).filter((segment) => segment !== null);
  return decoded.length === segments.length ? decoded : null;
}

function toParsedPath(name: QuestionName, segments: readonly string[]): ParsedPath {
  const [first = ''] = segments;
  switch (name) {
    case 'byClinicalTerm': {
      const { what, ...criteria } = toSearchSegments(segments);
      return { kind: name, segments: { ...criteria, symptomGroupDiscriminatorCombos: what } };
    }
    case 'byServiceType': {
      const { what, ...criteria } = toSearchSegments(segments);
      return { kind: name, segments: { ...criteria, serviceTypeIds: what } };
    }
    case 'byOdsCode':
      return { kind: name, odsCode: first };
    case 'byServiceId':
      return { kind: name, serviceId: first };
  }
}

function toSearchSegments(segments: readonly string[]): CriteriaSegments & { what: string } {
  const at = (place: number): string => segments[place] ?? '';
  return {
    caseId: at(0),
    postcode: at(1),
    searchDistance: at(2),
    gpPracticeId: at(3),
    age: at(4),
    gender: at(5),
    disposition: at(6),
    what: at(7),
    numberPerType: at(8),
  };
}
