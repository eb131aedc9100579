import { miles } from '#domain/geography/measure.ts';
import type { ServiceRecord } from '#domain/service/service.ts';
import { aService } from '#testing/a-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankServices } from './rank-services.ts';

/** Type and distance: "13@0.5". An unreadable record has no type: "@0.5"; no distance is "13@". */
function record(text: string): ServiceRecord {
  const [type = '', far = ''] = text.split('@');
  const distance = far === '' ? null : miles(Number(far));
  return type === ''
    ? { kind: 'unreadable', service: { serviceId: null, name: text, distance } }
    : {
        kind: 'service',
        service: aService({ name: text, type: { id: Number(type), name: '' }, distance }),
      };
}

/** A star marks what is taken as linked. */
const rank = (answer: string, isPracticeGiven: boolean): string =>
  rankServices(answer.split(' ').map(record), isPracticeGiven)
    .map((ranked) => `${ranked.record.service.name ?? ''}${ranked.isLinkedToPractice ? '*' : ''}`)
    .join(' ');

describe('decision 5: without a practice', () => {
  it('nearest comes first over all types, though the answer came grouped by type', () => {
    expect(rank('13@0.5 13@2.1 13@10.2 14@0.7 14@3', false)).toBe(
      '13@0.5 14@0.7 13@2.1 14@3 13@10.2',
    );
  });

  it('equally near services keep their order', () => {
    expect(rank('17@1 13@1 14@1', false)).toBe('17@1 13@1 14@1');
  });

  it('a distance that could not be read comes last and is not lost', () => {
    expect(rank('13@ @ 14@2 @1', false)).toBe('@1 14@2 13@ @');
  });

  it('nothing is taken as linked, whatever falls', () => {
    expect(rank('13@9 14@1', false)).toBe('14@1 13@9');
  });
});

describe('decision 5: with a practice, what stands before the last fall in distance is linked', () => {
  it('and goes first', () => {
    expect(rank('100@8 13@1 14@2 13@3', true)).toBe('100@8* 13@1 14@2 13@3');
  });

  it('with several of them nearest first among themselves', () => {
    expect(rank('17@9 13@4 13@1 14@2 13@3', true)).toBe('13@4* 17@9* 13@1 14@2 13@3');
  });

  it('and nothing is when the distance never falls', () => {
    expect(rank('13@1 13@1 14@2', true)).toBe('13@1 13@1 14@2');
  });

  it('also when it is the only one of its type', () => {
    expect(rank('13@5 14@1 14@2', true)).toBe('13@5* 14@1 14@2');
  });

  it('passing over distances that could not be read', () => {
    expect(rank('13@8 @ 14@1 13@ 14@2', true)).toBe('13@8* @* 14@1 14@2 13@');
  });
});

describe('decision 5: with a practice, an answer grouped by type', () => {
  it('is re-sorted and its new types are not mistaken for links', () => {
    expect(rank('13@0.5 13@4 14@0.7 14@3 17@0.1', true)).toBe('17@0.1 13@0.5 14@0.7 14@3 13@4');
  });

  it('has its linked services at the head of each type', () => {
    expect(rank('13@6 13@0.5 13@4 14@0.7 14@3 17@0.1', true)).toBe(
      '13@6* 17@0.1 13@0.5 14@0.7 14@3 13@4',
    );
  });

  it('counts as grouped only when every type stands together', () => {
    expect(rank('13@6 14@5 13@1 14@2', true)).toBe('14@5* 13@6* 13@1 14@2');
  });
});

describe('decision 5: what cannot be read in an answer grouped by type', () => {
  it.each([
    ['stands with its neighbours', '13@1 @1.5 13@2 14@0.5 17@0.4', '17@0.4 14@0.5 13@1 @1.5 13@2'],
    ['may be the first of all', '@0.1 13@1 14@0.5 17@0.4', '@0.1 17@0.4 14@0.5 13@1'],
  ])('%s, and makes no service a linked one', (_where, answer, ranked) => {
    expect(rank(answer, true)).toBe(ranked);
  });
});

describe('for any answer', () => {
  const anyRecord = fc
    .record({
      type: fc.constantFrom('', '13', '14', '17'),
      tenths: fc.option(fc.integer({ min: 0, max: 99 })),
    })
    .map(({ type, tenths }) => record(`${type}@${tenths === null ? '' : tenths / 10}`));
  const anyAnswer = fc.array(anyRecord, { maxLength: 30 });

  it('ranking loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), (records, isPracticeGiven) => {
        const ranked = rankServices(records, isPracticeGiven).map((service) => service.record);
        expect(new Set(ranked)).toEqual(new Set(records));
        expect(ranked).toHaveLength(records.length);
      }),
    );
  });

  it('linked come before unlinked and each are sorted', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), (records, isPracticeGiven) => {
        const keys = rankServices(records, isPracticeGiven).map(
          (service) =>
            (service.isLinkedToPractice ? 0 : 1000) + (service.record.service.distance ?? 500),
        );
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      }),
    );
  });

  it('an answer in the order of the specification keeps its order', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (linked, others) => {
        const inOrder = (records: readonly ServiceRecord[]) =>
          rankServices(records, false).map((service) => service.record);
        const readable = (records: readonly ServiceRecord[]) =>
          records.filter(({ service }) => service.distance !== null);
        const answer = [...inOrder(readable(linked)), ...inOrder(readable(others))];
        const ranked = rankServices(answer, true).map((service) => service.record);
        expect(ranked).toEqual(answer);
      }),
    );
  });
});
