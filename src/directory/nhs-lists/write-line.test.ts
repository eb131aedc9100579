import { describe, expect, it } from 'vitest';
import { readOpeningTimes } from '#contract/dos-rest/read-opening-times.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import {
  hospitalFile,
  hospitalRow,
  pharmacyFile,
  practiceRow,
  readListFolder,
} from '#testing/nhs-list-files.ts';

describe('what the lists do not say', () => {
  it.each([
    ['Leeds Urgent Treatment Centre', 135],
    ['Orsett Hospital Minor Injuries Unit', 46],
    ['Leeds NHS Walk-in Centre', 46],
    ['Dudley Urgent Care Centre', 46],
    ['Emersons Green NHS Treatment Centre', 48],
    ['Walkergate Park Hospital', 48],
    ['Wantage Community Hospital', 28],
    ['St Bartholomew’s Hospital', 48],
  ])('%s is of type %i', async (name, typeId) => {
    const { lines } = await readListFolder({ 'h.csv': hospitalFile(hospitalRow('RR801', name)) });
    expect(lines[0]?.type.id).toBe(typeId);
  });

  it('comes from the type: pharmacies and practices hold pairs, roles, ages and genders', async () => {
    const { lines } = await readListFolder({
      'e.csv': practiceRow('B86001', 'A', '4'),
      'p.csv': pharmacyFile(
        ['FA001', 'LS1 4AP', 'Community', 'CLOSED', '0'],
        ['FA002', 'LS1 4AP', 'Distance Selling', 'CLOSED', '0'],
      ),
    });
    const pairs = lines.map(({ type, symptomGroups }) => [
      type.id,
      symptomGroups.flatMap((group) =>
        group.symptomDiscriminators.map(({ id }) => `${group.id}=${id}`),
      ),
    ]);
    expect(pairs).toEqual([
      [100, ['360=14023', '1192=4199']],
      [13, expect.arrayContaining(['360=14041', '1156=4020'])],
      [134, []],
    ]);
    for (const line of lines) {
      expect(line.referralRoles.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual([
        1, 2, 23, 126, 127, 128, 129,
      ]);
      expect(line.ageGroups.map(({ id }) => id)).toEqual([1, 2, 3, 4, 8]);
      expect(line.genders.map(({ id }) => id)).toEqual(['F', 'M', 'I']);
    }
  });
});

describe('hours that the lists do not give (decision 20)', () => {
  const monday = Date.parse('2026-11-23T10:00:00Z');
  const stateOf = (openingTimes: unknown, at: number) =>
    openingStatusAt(readOpeningTimes(openingTimes), at, () => false).state;

  it('are neither open nor closed, and the public information says so', async () => {
    const { lines } = await readListFolder({
      'e.csv': practiceRow('B86001', 'A', '4'),
      'h.csv': hospitalFile(hospitalRow('RR801', 'General Hospital')),
    });
    expect(lines).toHaveLength(2);
    for (const { openingTimes, referralInstructions } of lines) {
      expect(openingTimes.days).toHaveLength(8);
      expect(stateOf(openingTimes, monday)).toBe('unconfirmed');
      expect(referralInstructions.callHandler).toContain('Opening hours are not in the list');
    }
  });

  it('leave the other days of a pharmacy as they are, and are reported', async () => {
    const { lines, reported } = await readListFolder({
      'p.csv': pharmacyFile(['FA001', 'LS1 4AP', 'Community', '09:00-18:00', '4']),
    });
    const [line] = lines;
    expect(stateOf(line?.openingTimes, monday)).toBe('unconfirmed');
    expect(stateOf(line?.openingTimes, monday + 86_400_000)).toBe('closed');
    expect(line?.referralInstructions.callHandler).toContain('Some opening hours');
    expect(reported).toEqual([
      'p.csv:2 Monday: "09:00-18:00" is not the 4 hours that the list counts',
    ]);
  });

  it('are none on bank holidays, so that cards say to ring (decision 7)', async () => {
    const { lines } = await readListFolder({
      'p.csv': pharmacyFile(['FA001', 'LS1 4AP', 'Community', '09:00-17:00', '8']),
    });
    expect(stateOf(lines[0]?.openingTimes, monday)).toBe('open');
    expect(
      openingStatusAt(readOpeningTimes(lines[0]?.openingTimes), monday, () => true),
    ).toMatchObject({ state: 'closed', isUnprofiledHoliday: true });
  });
});
