import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

const evenings = openingTimes({ everyDay: [session('18:00', '22:00')] });
const dentist = { id: 12, name: 'Dentist' };
const open = aFoundService({ serviceId: '1', name: 'Open pharmacy' });
const shut = aFoundService({ serviceId: '2', name: 'Shut pharmacy', openingTimes: evenings });
const red = { rating: 'red', updatedAt: null, updatedBy: null } as const;

const pins = async () => {
  const found = await screen.findAllByRole('button', { name: /^\d+, / });
  const names = found.map((pin) => pin.getAttribute('aria-label') ?? '');
  return names.map((name) => name.split(',').slice(0, 3).join(',')).toSorted();
};

describe('list and map', () => {
  it('show the same services under the same numbers, and the same verdicts at the same time', async () => {
    const { user } = await openDesk({ '/api/search': () => json(aSearchAnswer([shut, open])) });
    await searchForSoreThroat(user);
    await screen.findAllByRole('article');
    expect(await pins()).toEqual([
      '1, Shut pharmacy, Closed',
      '2, Open pharmacy, Open until 6:30pm',
    ]);
    await user.click(screen.getByRole('button', { name: 'Open 1' }));
    expect(await pins()).toEqual(['2, Open pharmacy, Open until 6:30pm']);
    expect(screen.getByText('1 service shown. 1 closed hidden.').getAttribute('role')).toBe(
      'status',
    );
    await user.click(screen.getByRole('button', { name: /^All 2/ }));
    await user.selectOptions(screen.getByLabelText('Open at'), 'A date and time…');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-02-12' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '20:00' } });
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(await pins()).toEqual(['1, Shut pharmacy, Open until 10pm', '2, Open pharmacy, Closed']);
    await user.click(screen.getByRole('button', { name: 'New patient' }));
    await searchForSoreThroat(user);
    await screen.findAllByRole('article');
    expect(screen.queryByText(/Shown as at/)).toBeNull();
  });
});

describe('looking further', () => {
  it('is given up for a new search, and its late answer shows nowhere', async () => {
    const waiting: ((response: Response) => void)[] = [];
    const { proxy, user } = await openDesk({
      '/api/search': (body) =>
        (body as { numberPerType: number | null }).numberPerType === null
          ? json(aSearchAnswer([shut]))
          : new Promise((resolve) => waiting.push(resolve)),
    });
    await searchForSoreThroat(user);
    await waitFor(() => {
      expect(waiting).toHaveLength(1);
    });
    proxy.answer('/api/search', () => json(aSearchAnswer([open])));
    await user.keyboard('{Enter}');
    await screen.findByRole('article', { name: 'Open pharmacy' });
    expect(proxy.searches()[1]?.signal?.aborted).toBe(true);
    waiting[0]?.(json(aSearchAnswer([aFoundService({ serviceId: '9', name: 'Late pharmacy' })])));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText(/Late pharmacy|ooked further/)).toBeNull();
  });
});

describe('one press', () => {
  it('asks an empty question again without the age, and says what was left out', async () => {
    const { proxy, user } = await openDesk({ '/api/search': () => json(aSearchAnswer([])) });
    await searchForSoreThroat(user);
    const withoutAge = await screen.findByRole('button', { name: 'Search without age' });
    proxy.answer('/api/search', () => json(aSearchAnswer([open])));
    await user.click(withoutAge);
    await screen.findByRole('article', { name: 'Open pharmacy' });
    expect(proxy.searches().map(({ body }) => (body as { ageGroup: unknown }).ageGroup)).toEqual([
      1,
      null,
    ]);
    screen.getByText(/^Searched without the patient’s age: check that the service sees them/);
  });

  it('lists more of a type whose list was cut', async () => {
    const five = Array.from({ length: 5 }, (_, n) =>
      aFoundService({ serviceId: `${n}`, type: dentist, capacity: n === 4 ? red : open.capacity }),
    );
    const { proxy, user } = await openDesk({ '/api/search': () => json(aSearchAnswer(five)) });
    await searchForSoreThroat(user);
    await screen.findByText(/^Only the nearest 5 of each type are listed: there may be more of/);
    await user.click(screen.getByRole('button', { name: 'List up to 20 of each type' }));
    await waitFor(() => {
      expect(proxy.searches()).toHaveLength(2);
    });
    expect(proxy.searches()[1]?.body).toMatchObject({ numberPerType: 20 });
  });
});
