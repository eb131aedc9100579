import { serviceQuery } from '#browser/api/queries.ts';
import { ServerClockProvider } from '#browser/api/server-clock.tsx';
import { noteServerTime } from '#browser/api/server-time.ts';
import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { aClinicianOnlyBlock, aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Results } from './results.tsx';

const wednesdayAfternoon = london('2026-02-11T14:02');

interface Desk {
  readonly audience?: 'clinician' | 'callHandler';
  readonly answer?: Partial<SearchAnswer>;
  readonly practice?: string;
  readonly isOutdated?: boolean;
  /** Detail records that have already arrived. */
  readonly details?: readonly ReadableService[];
}

function DeskWithResults({ services, desk }: { services: readonly FoundService[]; desk: Desk }) {
  const [chosenId, choose] = useState<string | null>(null);
  const answer = aSearchAnswer(services, desk.answer);
  return (
    <Results
      groups={groupForScreen(answer.services)}
      answer={answer}
      asked={{ symptom: 'Sore throat', postcode: 'LS1 4AP', practice: desk.practice ?? null }}
      audience={desk.audience ?? 'callHandler'}
      isPublicHoliday={(date) => date === '2026-04-06'}
      chosenId={chosenId}
      onChoose={choose}
      isOutdated={desk.isOutdated ?? false}
      fallbackText="Ring the clinical hub on 0300 000 0000."
    />
  );
}

function show(services: readonly FoundService[], desk: Desk = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  for (const service of desk.details ?? [])
    queryClient.setQueryData(serviceQuery(service.serviceId).queryKey, {
      service,
      checkedAt: wednesdayAfternoon,
    });
  render(
    <QueryClientProvider client={queryClient}>
      <ServerClockProvider>
        <DeskWithResults services={services} desk={desk} />
      </ServerClockProvider>
    </QueryClientProvider>,
  );
}

const card = (name: string) => screen.getByRole('article', { name });
const choose = (name: string) => userEvent.click(within(card(name)).getByRole('button', { name }));

const rated = (rating: 'green' | 'amber' | 'red') => ({
  rating,
  updatedAt: null,
  updatedBy: null,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: wednesdayAfternoon });
  noteServerTime(wednesdayAfternoon);
  // The proxy does not answer unless a test has put the answer there.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('The heading of the results', () => {
  it('says how many services were found for what, near where, by which measure and when', () => {
    show([aFoundService(), aFoundService({ serviceId: '2' })]);
    screen.getByRole('heading', { level: 2, name: '2 services for Sore throat near LS1 4AP' });
    screen.getByText('Nearest 5 of each type · within 37.5 straight-line miles · checked 2:02pm');
  });

  it('says of results that no longer answer the form that the search has changed', () => {
    show([aFoundService()], { isOutdated: true });
    screen.getByText(/^The search has been changed since/);
  });
});

describe('An empty answer', () => {
  it('names likely causes and the fallback, and denies being advice', () => {
    show([]);
    screen.getByRole('heading', { name: 'No services found for Sore throat near LS1 4AP' });
    screen.getByText('No service for this symptom lies within 37.5 miles.');
    screen.getByText('Ring the clinical hub on 0300 000 0000.');
    screen.getByText('Finding no service is not advice to go to an emergency department.');
  });
});

describe('A service card', () => {
  it('tells a caller what they need at a glance', () => {
    show([aFoundService({ capacity: rated('amber') })]);
    const text = card('Pharmacy: Wharf Street, Leeds').textContent;
    for (const words of [
      'Known to the public as Wharf Street Pharmacy',
      'Pharmacy · 12 Wharf Street, Leeds LS2 7EQ',
      '0.4 miles in a straight line',
      'Open until 6:30pm',
      'Wednesday hours',
      'Low capacity reported',
      '0113 496 0001',
      'Ask at the counter.',
    ])
      expect(text).toContain(words);
  });

  it('bears its state where tests of every kind can find it', () => {
    show([aFoundService({ capacity: rated('amber') })]);
    expect(card('Pharmacy: Wharf Street, Leeds').dataset).toMatchObject({
      serviceId: '2000099001',
      opening: 'open',
      capacity: 'amber',
    });
  });

  it('never draws capacity that was not reported as green', () => {
    show([aFoundService()]);
    const article = card('Pharmacy: Wharf Street, Leeds');
    expect(article.dataset['capacity']).toBe('unknown');
    expect(article.textContent).toContain(
      'Capacity not reported in the last 24 hours: an earlier amber or red may still apply',
    );
  });

  it('does not repeat a public name that is the same', () => {
    show([aFoundService({ name: 'Wharf Street Pharmacy', publicName: 'WHARF STREET PHARMACY' })]);
    expect(screen.queryByText(/Known to the public as/)).toBeNull();
  });

  it('follows the server’s clock from open to closing soon to closed', () => {
    show([aFoundService()]);
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
    show(
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
    show([
      aFoundService({ publicPhone: '(0113) 496 0001' }),
      aFoundService({ serviceId: '2', publicPhone: 'Ask for Sister on 0113 496 0009' }),
    ]);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.filter((href) => href?.startsWith('tel:'))).toEqual(['tel:01134960001']);
  });

  it('never makes a link that could run as a script', async () => {
    show([aFoundService({ website: 'javascript:alert(1)' })]);
    await choose('Pharmacy: Wharf Street, Leeds');
    screen.getByText('javascript:alert(1)');
    expect(screen.queryByRole('link', { name: /javascript|Website/ })).toBeNull();
  });

  it('shows markup from the directory as the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)><b>Bold</b>';
    show([aFoundService({ name: text, publicName: '', publicInformation: text })]);
    await choose(text);
    expect(screen.getAllByText(text)).toHaveLength(2);
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('cuts a text of 10,000 characters until asked for all of it', async () => {
    const long = 'many words '.repeat(910).trim();
    show([aFoundService({ publicInformation: long })]);
    const article = card('Pharmacy: Wharf Street, Leeds');
    expect(article.textContent.length).toBeLessThan(1000);
    await choose('Pharmacy: Wharf Street, Leeds');
    await userEvent.click(within(article).getByRole('button', { name: 'Show all of it' }));
    expect(article.textContent).toContain(long);
  });

  it('is called by its id when the directory gives no name', () => {
    show([aFoundService({ name: ' ', publicName: '' })]);
    card('Service 2000099001, no name listed');
  });
});

describe('The chosen card', () => {
  it('opens and is marked, and only one at a time', async () => {
    show([
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
    show([aFoundService({ openingTimes: times })]);
    await choose('Pharmacy: Wharf Street, Leeds');
    const rows = within(screen.getByRole('table', { name: 'Hours in the next 7 days' }))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[0]).toBe('Today9am to midday, 1pm to 5:30pm');
    expect(rows[2]).toBe('FridayClosedspecial hours for this date');
    expect(rows.slice(7)).toEqual(['20 March 202610am to middayspecial hours for this date']);
  });

  it('brings capacity’s time and the age groups from the detail record', async () => {
    const service = aFoundService();
    const detail = aFoundService({
      ageGroups: [1, 2],
      capacity: { rating: 'red', updatedAt: london('2026-02-11T11:30'), updatedBy: 'person' },
    });
    show([service], { details: [detail] });
    await choose('Pharmacy: Wharf Street, Leeds');
    screen.getByText('Updated today at 11:30am, by a person');
    screen.getByText('Adult (16 and over), Child (5 to 15)');
    screen.getByText('Not as in the list: search again to check');
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
    show([region, red, green]);
    expect(card('Green').textContent).toMatch(/^1/);
    expect(card('Red').textContent).toMatch(/^2/);
    screen.getByRole('region', { name: 'Little or no capacity, or temporarily closed (1)' });
  });

  it('keep what is no place to send a patient folded', async () => {
    show([region, green]);
    expect(screen.queryByRole('article', { name: 'North region' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Not places to send a patient (1)' }));
    card('North region');
  });

  it('let a red and open service lead with its capacity and lose its green', () => {
    show([red, green]);
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
    show([
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

describe('The clinician block', () => {
  const fold = 'Clinicians only: do not share with patients';
  const withBlock = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });

  it('is folded to one line until a clinician opens it', async () => {
    show([withBlock], { audience: 'clinician' });
    expect(document.body.textContent).not.toContain('0113 496 0002');
    await userEvent.click(screen.getByRole('button', { name: fold }));
    screen.getByText('0113 496 0002');
    screen.getByText('Ring the dispensary before you refer.');
    screen.getByText('Accepts referrals by telephone.');
    screen.getByText('Loading e-mail…');
  });

  it('gathers what is not listed in one line', async () => {
    const detail = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
    show([withBlock], { audience: 'clinician', details: [detail] });
    await userEvent.click(screen.getByRole('button', { name: fold }));
    screen.getByText('E-mail, Fax, Endpoints');
    expect(screen.getAllByText('None listed')).toHaveLength(1);
  });

  it('shows the e-mail of the detail record and the endpoints in their order', async () => {
    const endpoint = (order: number, address: string) => ({
      ...{ order, address, name: '', transport: 'email', interaction: '', format: 'PDF' },
      ...{ businessScenario: 'Primary', compression: '', comment: '' },
    });
    const block = {
      endpoints: [endpoint(2, 'second@example.org'), endpoint(1, 'first@example.org')],
    };
    show([aFoundService({ clinicianOnly: aClinicianOnlyBlock(block) })], {
      audience: 'clinician',
      details: [aFoundService({ clinicianOnly: aClinicianOnlyBlock({ email: 'd@example.org' }) })],
    });
    await userEvent.click(screen.getByRole('button', { name: fold }));
    screen.getByText('d@example.org');
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      'first@example.orgemail · Primary · PDF',
      'second@example.orgemail · Primary · PDF',
    ]);
  });

  it('does not exist for a call handler, whatever the answer holds', () => {
    show([withBlock], { audience: 'callHandler' });
    expect(screen.queryByRole('button', { name: fold })).toBeNull();
  });
});
