import { miles } from '#domain/geography/measure.ts';
import type { ServiceRecord } from '#domain/service/service.ts';
import { aService } from '#testing/a-service.ts';
import { describe, expect, it } from 'vitest';
import { mergeAgeGroupAnswers } from './merge-age-groups.ts';
import type { RankedService } from './rank-services.ts';

interface Parts {
  readonly type?: number;
  readonly isLinked?: boolean;
}

const ranked = (
  serviceId: string,
  distance: number,
  { type = 13, isLinked = false }: Parts = {},
): RankedService => ({
  record: {
    kind: 'service',
    service: aService({ serviceId, distance: miles(distance), type: { id: type, name: '' } }),
  },
  isLinkedToPractice: isLinked,
});

const torn = (serviceId: string | null, distance: number): RankedService => ({
  record: { kind: 'unreadable', service: { serviceId, name: null, distance: miles(distance) } },
  isLinkedToPractice: false,
});

function merge(older: readonly RankedService[], adult: readonly RankedService[], number = 5) {
  const answers = [
    { ageGroup: 8, ranked: older },
    { ageGroup: 1, ranked: adult },
  ] as const;
  return mergeAgeGroupAnswers(answers, number);
}

const idOf = (record: ServiceRecord): string => record.service.serviceId ?? '?';

const summary = (...answers: Parameters<typeof merge>) =>
  merge(...answers).map(({ record, matchedAgeGroups }) =>
    [idOf(record), ...matchedAgeGroups].join(' '),
  );

describe('decision 9: the answers for Older People and Adult', () => {
  it('are merged by service id, nearest first, with the groups that matched', () => {
    expect(summary([ranked('a', 1), ranked('b', 3)], [ranked('c', 2), ranked('b', 3)])).toEqual([
      'a 8',
      'c 1',
      'b 8 1',
    ]);
  });

  it('keep linked services first, linked in whichever answer', () => {
    const older = [ranked('far', 9, { isLinked: true }), ranked('near', 1)];
    expect(summary(older, [ranked('near', 1), ranked('far', 9)])).toEqual(['far 8 1', 'near 8 1']);
  });

  it('are limited by type after merging, the nearest kept', () => {
    const older = [ranked('a', 1), ranked('b', 4), ranked('x', 9, { type: 14 })];
    const adult = [ranked('c', 2), ranked('d', 3)];
    expect(summary(older, adult, 2)).toEqual(['a 8', 'c 1', 'x 8']);
  });

  it('are limited by distance before linked services are put first', () => {
    const linked = ranked('far', 9, { isLinked: true });
    expect(summary([linked, ranked('a', 1)], [ranked('b', 2)], 2)).toEqual(['a 8', 'b 1']);
  });

  it('never keep, of two equally near, the one that may match one group only because of the limit', () => {
    const older = [ranked('a', 1), ranked('b', 1)];
    const adult = [ranked('c', 1), ranked('b', 1)];
    expect(summary(older, adult, 1)).toEqual(['b 8 1']);
  });

  it('prefer the record that could be read', () => {
    const readable = { record: { kind: 'service' }, matchedAgeGroups: [8, 1] };
    expect(merge([torn('a', 1)], [ranked('a', 1)])).toMatchObject([readable]);
    expect(merge([ranked('a', 1)], [torn('a', 1)])).toMatchObject([readable]);
  });

  it('keep every record that could not be read and has no id, beyond the limit too', () => {
    expect(summary([torn(null, 1), torn(null, 2)], [torn(null, 1)], 1)).toHaveLength(3);
  });
});
