import { describe, expect, it } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import type { SearchRequest } from '#contract/desk-api/search.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { aFoundService, type FoundServiceParts, aSearchAnswer } from '#testing/a-found-service.ts';
import { answerFetch, json, refusal } from '#testing/answer-fetch.ts';
import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { userEvent } from '@testing-library/user-event';

standAtTheDesk();

const evenings = openingTimes({ everyDay: [session('18:00', '22:00')] });
const shut = (serviceId: string, parts: FoundServiceParts = {}) =>
  aFoundService({ serviceId, name: `Shut ${serviceId}`, openingTimes: evenings, ...parts });
const open = (serviceId: string, distance: number, parts: FoundServiceParts = {}) =>
  aFoundService({ serviceId, name: `Open ${serviceId}`, distance, ...parts });
const red = { rating: 'red', updatedAt: null, updatedBy: null } as const;

type Services = Parameters<typeof aSearchAnswer>[0];

/** Answers the searches to come in their turn, and says what they asked. */
function answerInTurn(...answers: readonly (Services | 'failure')[]) {
  let turn = 0;
  const proxy = answerFetch({
    '/api/search': (body) => {
      const answer = answers[turn++] ?? [];
      const { searchDistance } = body as Extract<SearchRequest, { by: 'clinicalTerm' }>;
      return answer === 'failure'
        ? refusal('directorySlow', null, 504)
        : json(aSearchAnswer(answer, { searchDistance }));
    },
  });
  return () =>
    proxy.searches().map(({ body }) => {
      const { searchDistance, numberPerType } = body as Extract<
        SearchRequest,
        { by: 'clinicalTerm' }
      >;
      return [searchDistance, numberPerType];
    });
}

const further = () => screen.findByRole('region', { name: /^Looked further/ });
const namesIn = (region: HTMLElement) =>
  within(region)
    .getAllByRole('article')
    .map((card) => within(card).getByRole('heading', { level: 4 }).textContent);

describe('decision 031: when every service of a type is closed or red', () => {
  it('asks for 20 of each type and shows what is open, not red and not listed yet', async () => {
    const asked = answerInTurn([
      shut('1'),
      shut('2'),
      open('3', 14.2),
      open('4', 15, { capacity: red }),
      open('5', 16),
      open('6', 1, { type: { id: 12, name: 'Dentist' } }),
    ]);
    showResults([shut('1'), aFoundService({ serviceId: '2', capacity: red })]);
    screen.getByText(/^No listed service of type Pharmacy is open with capacity. Looking further…/);
    const region = await further();
    expect(namesIn(region)).toEqual(['Open 3', 'Open 5']);
    within(region).getByRole('heading', {
      name: 'Looked further: 2 open services of type Pharmacy, 14.2 miles and beyond',
    });
    expect(asked()).toEqual([[37.5, 20]]);
    screen.getByRole('button', { name: 'All 4' });
  });

  it('then asks twice the distance, and says how far beyond the first that is', async () => {
    const asked = answerInTurn([shut('1')], [shut('1'), open('2', 52.3)]);
    showResults([shut('1')]);
    const region = await further();
    expect(asked()).toEqual([
      [37.5, 20],
      [75, 20],
    ]);
    within(region).getByText(
      /1 open service of type Pharmacy, 52.3 miles away, beyond the 37.5 miles/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Go to them' }));
    expect(document.activeElement).toBe(within(region).getByRole('heading', { level: 3 }));
  });

  it('says that nothing was found, after two more searches and no third', async () => {
    const asked = answerInTurn([shut('1')], [shut('1')]);
    showResults([shut('1')]);
    await screen.findByText(
      /^Looked further. No open service of type Pharmacy found within 75 miles./,
    );
    expect(asked()).toHaveLength(2);
  });

  it('says that it failed, keeps the first answer and can be tried again', async () => {
    answerInTurn('failure', [open('2', 3)]);
    showResults([shut('1')]);
    await screen.findByText(
      /^Signpost could not look further for an open service of type Pharmacy/,
    );
    screen.getByRole('article', { name: 'Shut 1' });
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(namesIn(await further())).toEqual(['Open 2']);
  });

  it.each([
    ['one of the type can be used', [shut('1'), open('2', 1)]],
    [
      'hours are not confirmed',
      [shut('1', { openingTimes: openingTimes({ everyDay: ['unreadable'] }) })],
    ],
    ['it is no place to send a patient', [shut('1', { type: { id: 21, name: 'Retired' } })]],
  ])('asks nothing where %s', async (_why, services) => {
    const asked = answerInTurn([open('9', 9)]);
    showResults(services);
    await waitFor(() => {
      screen.getAllByRole('heading', { level: 2 });
    });
    expect(asked()).toEqual([]);
    expect(screen.queryByText(/[Ll]ooking further/)).toBeNull();
  });

  it('counts and words what is open at the time shown', async () => {
    answerInTurn([open('2', 3)]);
    showResults([shut('1')]);
    await further();
    await userEvent.selectOptions(screen.getByLabelText('Open at'), 'A date and time…');
    await userEvent.selectOptions(screen.getByLabelText('Open at'), 'In 2 hours');
    await screen.findByRole('region', { name: /1 open service of type Pharmacy, 3.0 miles away/ });
  });
});
