import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { LONGEST_PRESSURE } from '#domain/capacity/judge-capacity.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import { capacityReportSchema, type CapacityReportBody } from './capacity-schemas.ts';

export interface ReadReport {
  readonly rating: CapacityRating;
  /** Milliseconds since 1970; null for green. */
  readonly until: number | null;
}

const sentences = {
  body: 'The body must be a JSON object with rating and, for amber and red only, until',
  rating: 'rating must be green, amber or red',
  until: 'until must be an ISO 8601 date and time with offset',
  ahead: 'until must be ahead, and at most five days ahead',
} as const;

/** The report in a body, or a sentence that says what is wrong and repeats nothing of it. */
export function readCapacityReport(text: string, now: number): Result<ReadReport, string> {
  const parsed = capacityReportSchema.safeParse(parseJson(text));
  if (!parsed.success) return refuse(describeIssue(parsed.error.issues[0]?.path[0]));
  const until = untilOf(parsed.data);
  const isAllowed = until === null || (until > now && until <= now + LONGEST_PRESSURE);
  return isAllowed ? accept({ rating: parsed.data.rating, until }) : refuse(sentences.ahead);
}

const untilOf = (body: CapacityReportBody): number | null =>
  'until' in body ? Date.parse(body.until) : null;

const describeIssue = (key: PropertyKey | undefined): string =>
  key === 'rating' || key === 'until' ? sentences[key] : sentences.body;

/** Null stands for what is no JSON: it is no report either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
