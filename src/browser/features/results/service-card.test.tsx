import { noteServerTime } from '#browser/api/server-time.ts';
import { aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { card, choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

const rated = (rating: 'green' | 'amber' | 'red') => ({
  rating,
  updatedAt: null,
  updatedBy: null,
});

standAtTheDesk();

const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => row.textContent);

describe('A service card', () => {
  it('tells a caller what they need at a glance', () => {
    showResults([aFoundService({ capacity: rated('amber') })]);
    const text = card('Pharmacy: Wharf Street, Leeds').textContent;
    for (const words of [
      'Known to the public as Wharf Street Pharmacy',
      'Pharmacy · 12 Wharf Street, Leeds LS2 7EQ',
      '0.4 miles in a straight line',
      'Open until 6:30pm',
      'Wednesday hours',
      'Low capacity reported',
      '0113 496 0001',
    ])
      expect(text).toContain(words);
  });

  it('spares a line for public information where the public knows no other name', () => {
    showResults([aFoundService({ publicName: '' })]);
    expect(card('Pharmacy: Wharf Street, Leeds').textContent).toContain('Ask at the counter.');
  });

  it('bears its state where tests of every kind can find it', () => {
    showResults([aFoundService({ capacity: rated('amber') })]);
    expect(card('Pharmacy: Wharf Street, Leeds').dataset).toMatchObject({
      serviceId: '2000099001',
      opening: 'open',
      capacity: 'amber',
    });
  });

  it('never draws capacity that was not reported as green', () => {
    showResults([aFoundService()]);
    const article = card('Pharmacy: Wharf Street, Leeds');
    expect(article.dataset['capacity']).toBe('unknown');
    expect(article.textContent).toContain(
      'Capacity not reported in the last 24 hours: an earlier amber or red may still apply',
    );
  });

  it('does not repeat a public name that is the same', () => {
    showResults([
      aFoundService({ name: 'Wharf Street Pharmacy', publicName: 'WHARF STREET PHARMACY' }),
    ]);
    expect(screen.queryByText(/Known to the public as/)).toBeNull();
  });

  it('follows the server’s clock from open to closing soon to closed', () => {
    showResults([aFoundService()]);
    const opening = () => card('Pharmacy: Wharf Street, Leeds').dataset['opening'];
    act(() => {
      noteServerTime(london('2026-02-11T18:05'));
    });
    expect(opening()).toBe('closing-soon');
    screen.getByText('Closes in 25 minutes, at 6:30pm');
    act(() => {
      noteServerTime(london('2026-02-11T18:30'));
    });
    expect(opening()).toBe('closed');
    screen.getByText('Closed, opens tomorrow at 9am');
  });

  it('says why it stands first, lies outside the distance, or was found for one age group only', () => {
    showResults(
      [
        aFoundService({ isLinkedToPractice: true, matchedAgeGroups: [8, 1] }),
        aFoundService({ serviceId: '2', distance: 12.1, matchedAgeGroups: [8] }),
      ],
      { answer: { searchDistance: 10 }, practice: 'Burley Park' },
    );
    screen.getByText('Linked to the patient’s GP practice, Burley Park');
    screen.getByText('Beyond 10 miles: in a corner of the search area');
    screen.getByText('Found for Older People (65 and over) only');
  });

  it('links a telephone number only when it is one', () => {
    showResults([
      aFoundService({ publicPhone: '(0113) 496 0001' }),
      aFoundService({ serviceId: '2', publicPhone: 'Ask for Sister on 0113 496 0009' }),
    ]);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.filter((href) => href?.startsWith('tel:'))).toEqual(['tel:01134960001']);
  });

  it('never makes a link that could run as a script', async () => {
    showResults([aFoundService({ website: 'javascript:alert(1)' })]);
    await choose('Pharmacy: Wharf Street, Leeds');
    screen.getByText('javascript:alert(1)');
    expect(screen.queryByRole('link', { name: /javascript|Website/ })).toBeNull();
  });

  it('shows markup from the directory as the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)><b>Bold</b>';
    showResults([aFoundService({ name: text, publicName: '', publicInformation: text })]);
    await choose(text);
    expect(screen.getAllByText(text).length).toBeGreaterThan(1);
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('cuts a text of 10,000 characters until asked for all of it', async () => {
    const long = 'many words '.repeat(910).trim();
    showResults([aFoundService({ publicInformation: long })]);
    const article = card('Pharmacy: Wharf Street, Leeds');
    expect(article.textContent.length).toBeLessThan(1000);
    await choose('Pharmacy: Wharf Street, Leeds');
    await userEvent.click(within(article).getByRole('button', { name: 'Show all of it' }));
    expect(article.textContent).toContain(long);
  });

  it('is called by its id when the directory gives no name', () => {
    showResults([aFoundService({ name: ' ', publicName: '' })]);
    card('Service 2000099001, no name listed');
  });
});

describe('The chosen card', () => {
  it('opens and is marked, and only one at a time', async () => {
    showResults([
      aFoundService({ name: 'First', publicName: '' }),
      aFoundService({ serviceId: '2', name: 'Second', publicName: '' }),
    ]);
    await choose('First');
    await choose('Second');
    expect(card('First').getAttribute('aria-current')).toBeNull();
    expect(card('Second').getAttribute('aria-current')).toBe('true');
    const button = within(card('Second')).getByRole('button', { name: 'Second' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await choose('Second');
    expect(card('Second').getAttribute('aria-current')).toBeNull();
  });

  it('shows the week from today with its exceptions, and dates further ahead', async () => {
    const times = openingTimes({
      everyDay: [session('09:00', '12:00'), session('13:00', '17:30')],
      specified: [
        { date: '2026-02-13', sessions: ['closed'] },
        { date: '2026-03-20', sessions: [session('10:00', '12:00')] },
        { date: '2026-01-01', sessions: ['closed'] },
      ],
    });
    showResults([aFoundService({ openingTimes: times })]);
    await choose('Pharmacy: Wharf Street, Leeds');
    const rows = rowsOf('Hours in the next 7 days');
    expect(rows[0]).toBe('Today9am to midday, 1pm to 5:30pm ');
    expect(rows[2]).toBe('FridayClosed special hours for this date');
    expect(rows).toHaveLength(7);
    expect(screen.getByRole('row', { current: 'date' }).textContent).toBe(rows[0]);
    expect(rowsOf('Bank holidays and special hours after that')).toEqual([
      'Fri 20 March10am to midday special hours for this date',
      'Mon 6 AprilClosed: ring to check bank holiday, no hours listed for it',
    ]);
  });

  it('brings capacity’s time and the age groups from the detail record', async () => {
    const service = aFoundService();
    const detail = aFoundService({
      ageGroups: [1, 2],
      capacity: { rating: 'red', updatedAt: london('2026-02-11T11:30'), updatedBy: 'person' },
    });
    showResults([service], { details: [detail] });
    await choose('Pharmacy: Wharf Street, Leeds');
    screen.getByText('Updated today at 11:30am, by a person');
    screen.getByText(/^Adult \(16 and over\), Child \(5 to 15\)\./);
    screen.getByText('Not as in the list: search again to check');
  });
});
