import { noteServerTime } from '#browser/api/server-time.ts';
import { aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { card, choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

/** The tests' clock stands at 2:02pm on Wednesday 11 February 2026. */
const NAME = 'Evening pharmacy';
const evening = aFoundService({
  name: NAME,
  capacity: { rating: 'amber', updatedAt: london('2026-02-10T14:00'), updatedBy: null },
  openingTimes: openingTimes({ everyDay: [session('15:00', '18:30')] }),
});
const opening = () => card(NAME).dataset['opening'];
const pick = (option: string) => userEvent.selectOptions(screen.getByLabelText('Open at'), option);

async function pickTime(date: string, time: string): Promise<void> {
  await pick('A date and time…');
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: date } });
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: time } });
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
}

describe('"Open at"', () => {
  it('judges opening for an hour on, moves with the clock, and says so unmistakably', async () => {
    showResults([evening]);
    expect(opening()).toBe('closed');
    await pick('In 1 hour');
    expect(opening()).toBe('open');
    screen.getByText('Shown as at 3:02pm, Wednesday 11 February');
    screen.getByRole('button', { name: 'Open 1' });
    act(() => {
      noteServerTime(london('2026-02-11T14:05'));
    });
    screen.getByText('Shown as at 3:05pm, Wednesday 11 February');
    await userEvent.click(screen.getByRole('button', { name: 'back to now' }));
    expect(opening()).toBe('closed');
    expect(screen.queryByText(/Shown as at/)).toBeNull();
  });

  it('takes a date and time of London’s clock, with the hours of that week', async () => {
    showResults([evening]);
    await pickTime('2026-02-14', '18:10');
    screen.getByText('Shown as at 6:10pm, Saturday 14 February');
    expect(opening()).toBe('closing-soon');
    expect(card(NAME).textContent).toContain('Closes 20 minutes later, at 6:30pm');
    await choose(NAME);
    expect(screen.getAllByRole('rowheader')[0]?.textContent).toBe('Saturday 14 February');
  });

  it('leaves capacity as it is reported now: two days on, a rating of yesterday still stands', async () => {
    showResults([evening]);
    const before = card(NAME).dataset['capacity'];
    expect(before).toBe('amber');
    await pickTime('2026-02-14', '18:10');
    expect(card(NAME).dataset['capacity']).toBe('amber');
    screen.getByText('Capacity is as reported now: it is not a forecast.');
  });

  it.each([
    [
      '2026-03-29',
      '01:30',
      'There is no 1:30am on 29 March 2026: the clocks go forward. Enter another time',
    ],
    ['2026-02-11', '14:01', 'This time has passed. Enter a time from now on'],
    ['2026-02-11', '', 'Enter a date and a time'],
  ])('refuses %s %s in words', async (date, time, sentence) => {
    showResults([evening]);
    await pickTime(date, time);
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(screen.queryByText(/Shown as at/)).toBeNull();
  });

  it('says which of two times is meant when the clocks go back', async () => {
    showResults([evening]);
    await pickTime('2026-10-25', '01:30');
    screen.getByText('Shown as at 1:30am, Sunday 25 October, before the clocks go back');
  });

  it('is now again once the chosen time has passed', async () => {
    showResults([evening]);
    await pickTime('2026-02-11', '14:04');
    screen.getByText(/Shown as at 2:04pm/);
    act(() => {
      noteServerTime(london('2026-02-11T14:04'));
    });
    expect(screen.queryByText(/Shown as at/)).toBeNull();
    expect(screen.getByLabelText<HTMLSelectElement>('Open at').value).toBe('now');
  });
});
