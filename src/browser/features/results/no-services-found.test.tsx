import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const offers = () =>
  screen
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .filter((name) => name.startsWith('Search'));

describe('An empty answer', () => {
  it('offers to loosen what was asked, and nothing that was not', async () => {
    const relaxed: string[] = [];
    showResults([], {
      request: { ageGroup: 1, gender: 'F', gpPracticeId: '77' },
      practice: 'Burley Park Medical Centre',
      onRelax: (relaxation) => relaxed.push(relaxation),
    });
    expect(offers()).toEqual([
      'Search within 75 miles',
      'Search without age',
      'Search without sex',
      'Search without GP practice',
    ]);
    screen.getByText('The services nearby do not see patients of Burley Park Medical Centre.');
    await userEvent.click(screen.getByRole('button', { name: 'Search without sex' }));
    expect(relaxed).toEqual(['sex']);
  });

  it('names only causes that the question can have', () => {
    showResults([]);
    expect(offers()).toEqual(['Search within 75 miles']);
    expect(screen.queryByText(/this age|this sex/)).toBeNull();
    screen.getByText(/no practice was chosen/);
  });

  it.each([
    [0.2, ['Search within 37.5 miles']],
    [60, ['Search within 100 miles']],
    [100, []],
  ])('of a search within %s miles offers %j', (searchDistance, expected) => {
    showResults([], { request: { searchDistance }, answer: { searchDistance } });
    expect(offers()).toEqual(expected);
  });
});
