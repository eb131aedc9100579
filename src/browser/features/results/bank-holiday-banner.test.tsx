import { ServerClockProvider } from '#browser/api/server-clock.tsx';
import { noteServerTime } from '#browser/api/server-time.ts';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import { answerFromList } from '#domain/opening/public-holidays.ts';
import { aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BankHolidayBanner } from './bank-holiday-banner.tsx';

afterEach(cleanup);

const isPublicHoliday = answerFromList(['2026-12-25', '2026-12-28', '2027-12-27']);
const shop = [session('09:00', '17:00')];
const usual = aFoundService({ openingTimes: openingTimes({ everyDay: shop }) });
const profiled = aFoundService({
  openingTimes: openingTimes({ everyDay: shop, publicHoliday: [session('10:00', '12:00')] }),
});
const always = aFoundService({ openingTimes: openingTimes({ openAllHours: true }) });

/** What stands in the banner, line by line; null without one. */
function read(
  clock: string,
  services: readonly FoundService[],
  confirmedAt: number | null = london(clock),
): (string | null)[] | null {
  noteServerTime(london(clock));
  render(
    <ServerClockProvider>
      <BankHolidayBanner {...{ services, isPublicHoliday, confirmedAt }} />
    </ServerClockProvider>,
  );
  const banner = screen.queryByRole('region', { name: 'Bank holidays' });
  return banner && [...banner.querySelectorAll('p')].map(({ textContent }) => textContent);
}

describe('the bank holiday banner', () => {
  it('says before the day how many have special hours, and how many list none', () => {
    expect(read('2026-12-21T09:00', [profiled, always, usual])).toEqual([
      'Friday 25 December is a bank holiday: 1 of 3 has special hours, 1 lists none: ring first',
    ]);
  });

  it('names every bank holiday of a long weekend from the working day before it', () => {
    expect(read('2026-12-24T09:00', [profiled, profiled, always])).toEqual([
      'Friday 25 December is a bank holiday: 2 of 3 have special hours',
      'Monday 28 December is a bank holiday: 2 of 3 have special hours',
    ]);
  });

  it('says so on the day itself', () => {
    expect(read('2026-12-28T09:00', [usual, usual])).toEqual([
      'Today, Monday 28 December, is a bank holiday: 0 of 2 have special hours, 2 list none: ring first',
    ]);
  });

  it('counts only what is a place to send a patient and can be read', () => {
    const folded = aFoundService({ type: { id: 22, name: 'Commissioning Organisation' } });
    const unreadable = { kind: 'unreadable', serviceId: '1', name: 'A', distance: 1 } as const;
    expect(read('2026-12-21T09:00', [profiled, folded, unreadable])).toEqual([
      'Friday 25 December is a bank holiday: 1 of 1 has special hours',
    ]);
    cleanup();
    expect(read('2026-12-21T09:00', [folded, unreadable])).toBeNull();
  });

  it('is not there on other days', () => {
    expect(read('2026-12-20T23:59', [profiled])).toBeNull();
    cleanup();
    expect(read('2026-12-29T00:00', [profiled])).toBeNull();
  });

  it.each([
    [
      null,
      'The list of bank holidays came with Signpost: it has not been checked with GOV.UK since.',
    ],
    [
      london('2026-12-14T09:00'),
      'The list of bank holidays was last checked with GOV.UK 7 days ago.',
    ],
    [london('2026-12-14T09:01'), undefined],
  ])('says how old the list is where that matters', (confirmedAt, age) => {
    expect(read('2026-12-21T09:00', [always], confirmedAt)?.[1]).toBe(age);
  });
});
