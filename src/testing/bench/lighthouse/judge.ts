import type { Report } from './load-lighthouse.ts';

const categories = ['performance', 'accessibility', 'best-practices'] as const;

/** The tablet of the design, as Lighthouse pretends it: a quarter of this computer's speed and slow 4G, both by its own defaults. */
export const tablet = {
  logLevel: 'error',
  onlyCategories: categories,
  formFactor: 'mobile',
  screenEmulation: {
    mobile: true,
    width: 1024,
    height: 768,
    deviceScaleFactor: 2,
    disabled: false,
  },
  // The session is in a cookie.
  disableStorageReset: true,
} as const;

export interface Judgement {
  readonly performance: number | null;
  readonly accessibility: number | null;
  readonly bestPractices: number | null;
  /** Milliseconds; NaN where a report has none. */
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  /** What cost points. */
  readonly lost: readonly string[];
}

/** The figures of a report that the design has goals for. */
export function readJudgement({ categories: judged, audits }: Report): Judgement {
  const scoreOf = (category: (typeof categories)[number]) => {
    const score = judged[category]?.score ?? null;
    return score === null ? null : Math.round(score * 100);
  };
  const figure = (audit: string) => audits[audit]?.numericValue ?? NaN;
  const lost = categories.flatMap((category) =>
    (judged[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
    largestPaint: figure('largest-contentful-paint'),
    blocked: figure('total-blocking-time'),
    shift: figure('cumulative-layout-shift'),
    lost,
  };
}

/** The round whose performance, or where none is given whose blocking, lies in the middle. */
export function middleOf(rounds: readonly Judgement[]): Judgement {
  const rank = ({ performance, blocked }: Judgement) => performance ?? -blocked;
  const middle = rounds.toSorted((one, other) => rank(one) - rank(other))[rounds.length >> 1];
  if (!middle) throw new Error('Nothing was judged');
  return middle;
}
