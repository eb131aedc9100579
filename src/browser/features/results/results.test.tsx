import { aFoundService } from '#testing/a-found-service.ts';
import { card, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

const rated = (rating: 'green' | 'amber' | 'red') => ({
  rating,
  updatedAt: null,
  updatedBy: null,
});

standAtTheDesk();

describe('The heading of the results', () => {
  it('says how many services were found for what, near where, by which measure and when', () => {
    showResults([aFoundService(), aFoundService({ serviceId: '2' })]);
    screen.getByRole('heading', { level: 2, name: '2 services for Sore throat near LS1 4AP' });
    screen.getByText('Nearest 5 of each type · within 37.5 straight-line miles · checked 2:02pm');
  });

  it('says of results that no longer answer the form that the search has changed', () => {
    showResults([aFoundService()], { isOutdated: true });
    screen.getByText(/^The search has been changed since/);
  });
});

describe('An empty answer', () => {
  it('names likely causes and the fallback, and denies being advice', () => {
    showResults([]);
    screen.getByRole('heading', { name: 'No services found for Sore throat near LS1 4AP' });
    screen.getByText('No service for this symptom lies within 37.5 miles.');
    screen.getByText(/Some services see only patients of certain GP practices, and no practice/);
    screen.getByText('Ring the clinical hub on 0300 000 0000.');
    screen.getByText('Finding no service is not advice to go to an emergency department.');
  });
});

describe('The groups', () => {
  const region = aFoundService({
    serviceId: '3',
    name: 'North region',
    type: { id: -1, name: 'DoS Region' },
  });
  const red = aFoundService({ serviceId: '1', name: 'Red', capacity: rated('red') });
  const green = aFoundService({ serviceId: '2', name: 'Green', capacity: rated('green') });

  it('stand in the order of decision 5, with numbers that run on', () => {
    showResults([region, red, green]);
    expect(card('Green').textContent).toMatch(/^1/);
    expect(card('Red').textContent).toMatch(/^2/);
    screen.getByRole('region', { name: 'Little or no capacity, or temporarily closed (1)' });
  });

  it('keep what is no place to send a patient folded', async () => {
    showResults([region, green]);
    expect(screen.queryByRole('article', { name: 'North region' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Not places to send a patient (1)' }));
    card('North region');
  });

  it('let a red and open service lead with its capacity and lose its green', () => {
    showResults([red, green]);
    const verdictOf = (name: string) => within(card(name)).getByText('Open until 6:30pm');
    const capacity = within(card('Red')).getByText('Little or no capacity, or temporarily closed');
    const order = capacity.compareDocumentPosition(verdictOf('Red'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(verdictOf('Red').className).not.toBe(verdictOf('Green').className);
    expect(card('Red').dataset['opening']).toBe('open');
  });
});

describe('A record that could not be read', () => {
  it('keeps its place and says so', () => {
    showResults([
      { kind: 'unreadable', serviceId: '77', name: 'Armley Grange', distance: 0.2 },
      { kind: 'unreadable', serviceId: null, name: null, distance: null },
      aFoundService(),
    ]);
    const text = card('Armley Grange').textContent;
    expect(text).toMatch(/^1Armley Grange0\.2 miles.*Details could not be read.*Service id 77$/);
    expect(card('Armley Grange').dataset).toMatchObject({
      opening: 'unconfirmed',
      capacity: 'unknown',
    });
    card('A service without a readable name');
    expect(card('Pharmacy: Wharf Street, Leeds').textContent).toMatch(/^3/);
  });
});
