import { openingTimes, session } from '#testing/a-service.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const hours = (start: string, end: string) => openingTimes({ everyDay: [session(start, end)] });
const dentist = { id: 12, name: 'Dental Practice' };

const open = aFoundService({ serviceId: '1', name: 'Open' });
const closing = aFoundService({
  serviceId: '2',
  name: 'Closing',
  openingTimes: hours('09:00', '14:20'),
});
const shut = aFoundService({
  serviceId: '3',
  name: 'Shut',
  type: dentist,
  openingTimes: hours('18:00', '22:00'),
});
const doubtful = aFoundService({
  serviceId: '4',
  name: 'Doubtful',
  type: dentist,
  openingTimes: openingTimes({ everyDay: ['unreadable'] }),
});
const region = aFoundService({ serviceId: '5', name: 'Region', type: { id: -1, name: 'Region' } });
const all = [open, closing, shut, doubtful, region];

const cardNames = () =>
  screen
    .queryAllByRole('article')
    .map((card) => within(card).getByRole('heading', { level: 4 }).textContent);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('The filters', () => {
  it('count what is open, closing soon, closed and not confirmed, and no record that is no place', () => {
    showResults(all);
    const group = screen.getByRole('group', { name: 'Show by opening' });
    const buttons = within(group).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'All 4',
      'Open 1',
      'Closing soon 1',
      'Closed 1',
      'Not confirmed 1',
    ]);
    screen.getByText(/1 not places to send a patient/);
  });

  it('narrow the list, keep the numbers, say what they hide and give it back', async () => {
    showResults(all);
    await press('Closed 1');
    expect(cardNames()).toEqual(['Shut']);
    expect(screen.getByRole('article', { name: 'Shut' }).textContent).toMatch(/^3/);
    expect(screen.getByRole('button', { name: 'Closed 1', pressed: true })).toBeDefined();
    screen.getByText(/^1 open, 1 closing soon and 1 not confirmed hidden:/);
    await press(/^show services whatever/);
    expect(cardNames()).toEqual(['Open', 'Closing', 'Shut', 'Doubtful']);
    expect(screen.queryByText(/hidden:/)).toBeNull();
  });

  it('by type count and hide apart from those by opening', async () => {
    showResults(all);
    await userEvent.selectOptions(screen.getByLabelText('Type'), 'Dental Practice (2)');
    expect(cardNames()).toEqual(['Shut', 'Doubtful']);
    await press('Closed 1');
    screen.getByText(/^1 not confirmed hidden:/);
    screen.getByText(/^2 of other types hidden:/);
    await press('show services of all types');
    expect(cardNames()).toEqual(['Shut']);
  });

  it('say so when they leave nothing', async () => {
    showResults([shut]);
    await press('Open 0');
    screen.getByText('No place to send a patient is left with this choice.');
    screen.getByText(/^1 closed hidden:/);
  });

  it('count a bank holiday without listed hours apart: nothing calls it confirmed', () => {
    const holiday = Date.UTC(2026, 3, 6, 13, 0);
    const { checkedAt } = aSearchAnswer([]);
    expect(holiday).toBeGreaterThan(checkedAt);
    showResults([open, shut], { at: holiday });
    screen.getByRole('button', { name: 'Bank holiday, no hours listed 2' });
    screen.getByRole('button', { name: 'Closed 0' });
    expect(screen.queryByRole('button', { name: /Not confirmed/ })).toBeNull();
  });
});
