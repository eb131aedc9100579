import type { ProblemCode } from '#contract/desk-api/problem.ts';
import { searchRequestSchema, type SearchRequest } from '#contract/desk-api/search.ts';
import * as z from 'zod/mini';
import { ProblemFault } from '../faults/problem-fault.ts';

/** A wrong value of one of these is told at its field, as if the directory itself had refused it. */
const problemsByField: Readonly<Record<string, ProblemCode>> = {
  searchDistance: 'searchDistanceNotNumeric',
  ageGroup: 'ageGroupUnknown',
  gender: 'genderUnknown',
  gpPracticeId: 'practiceUnknown',
  clinicalTerm: 'clinicalTermUnknown',
  postcode: 'postcodeUnknown',
};

function toProblem({ path, code }: z.core.$ZodIssue): ProblemCode {
  const [field] = path;
  if (field === 'searchDistance' && code === 'too_big') return 'searchDistanceTooFar';
  return (typeof field === 'string' ? problemsByField[field] : undefined) ?? 'requestNotUnderstood';
}

export function readSearchRequest(body: unknown): SearchRequest {
  const { success, data, error } = z.safeParse(searchRequestSchema, body);
  if (success) return data;
  const [first] = error.issues;
  throw new ProblemFault(first ? toProblem(first) : 'requestNotUnderstood');
}
