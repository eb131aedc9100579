import { aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toDirectionsAddress } from './directions-link.tsx';

standAtTheDesk();

const name = 'Pharmacy: Wharf Street, Leeds';
const everyDay = [session('09:00', '18:00')];

const reasons = () => {
  const fact = screen.getByText('Opening').parentElement;
  if (!fact) throw new Error('The card says nothing of its opening');
  return within(fact)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

describe('The reason for a verdict', () => {
  it('names the rule that decided, alone where no other had hours', async () => {
    showResults([aFoundService()]);
    await choose(name);
    expect(reasons()).toEqual(['Open until 6:30pm: Wednesday hours']);
  });

  it('names the rules that lost, and to what', async () => {
    const times = openingTimes({
      everyDay,
      openAllHours: true,
      specified: [{ date: '2026-02-11', sessions: ['closed'] }],
    });
    showResults([aFoundService({ openingTimes: times })]);
    await choose(name);
    expect(reasons()).toEqual([
      'Closed, opens at midnight: Special hours for 11 February 2026',
      'The mark “open all hours” does not apply today: special hours on 11 February',
      'Wednesday hours (9am to 6pm) do not apply today: special hours on 11 February',
    ]);
  });
});

describe('The way to a service', () => {
  it('is shown from a page of its own, which is told the destination and nothing else', async () => {
    showResults([aFoundService()]);
    await choose(name);
    const link = screen.getByRole('link', { name: /^Directions to Pharmacy: Wharf Street, Leeds/ });
    expect(link.getAttribute('href')).toBe(
      'https://www.openstreetmap.org/directions?to=53.79550%2C-1.53760',
    );
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('is looked up by postcode where no place is known, and not at all without either', () => {
    expect(toDirectionsAddress({ place: null, postcode: ' LS2 7EQ ' })).toBe(
      'https://www.openstreetmap.org/search?query=LS2%207EQ',
    );
    expect(toDirectionsAddress({ place: null, postcode: ' ' })).toBeNull();
  });
});
