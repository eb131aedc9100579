import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { openingTimes } from '#testing/a-service.ts';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchArea } from './search-area.ts';
import { ServiceMap } from './service-map.tsx';

beforeEach(() => {
  standBeforeScreen(1440, 900);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Shown {
  readonly answer?: Partial<SearchAnswer>;
  readonly chosenId?: string;
  readonly onChoose?: (serviceId: string) => void;
  readonly tiles?: { readonly attribution: string };
  readonly onShowInList?: () => void;
  readonly area?: SearchArea;
}

function show(services: readonly FoundService[], shown: Shown = {}) {
  const answer = aSearchAnswer(services, shown.answer);
  render(
    <ServiceMap
      groups={groupForScreen(answer.services)}
      answer={answer}
      now={answer.checkedAt}
      openAt={answer.checkedAt}
      isPublicHoliday={() => false}
      chosenId={shown.chosenId ?? null}
      onChoose={shown.onChoose ?? (() => undefined)}
      tiles={shown.tiles ?? null}
      pictures={new Map()}
      onShow={() => undefined}
      onShowInList={shown.onShowInList ?? null}
      area={shown.area ?? null}
    />,
  );
}

const near = aFoundService({ name: 'Wharf Street Pharmacy' });
const pinNames = () =>
  screen
    .getAllByRole('button', { name: /^\d+, / })
    .map((button) => button.getAttribute('aria-label'));

describe('The map', () => {
  it('gives each pin a name that holds number, service, verdict, capacity and distance', () => {
    show([
      aFoundService({
        serviceId: '9',
        name: 'Seacroft',
        distance: 4.1,
        capacity: { rating: 'red', updatedAt: null, updatedBy: null },
      }),
      near,
    ]);
    expect(pinNames()).toEqual([
      '1, Wharf Street Pharmacy, Open until 6:30pm, Capacity not reported, 0.4 miles',
      '2, Seacroft, Little or no capacity, or temporarily closed, Open until 6:30pm, 4.1 miles',
    ]);
  });

  it('tells which pin was pressed, and marks the chosen one', async () => {
    const onChoose = vi.fn();
    show([near, aFoundService({ serviceId: '2', name: 'Other' })], { onChoose, chosenId: '2' });
    const [first, second] = screen.getAllByRole('button', { name: /^\d+, / });
    expect(first?.getAttribute('aria-pressed')).toBe('false');
    expect(second?.getAttribute('aria-pressed')).toBe('true');
    if (first) await userEvent.click(first);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('2000099001');
  });

  it('marks the patient’s postcode', () => {
    show([near]);
    screen.getByRole('img', { name: 'The patient is at LS1 4AP' });
  });

  it('stands without a patient’s place, without pins and without a background', () => {
    show([], { answer: { patient: null } });
    screen.getByRole('region', { name: 'Map of these services' });
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('counts the services that it cannot show', () => {
    show([
      near,
      aFoundService({ serviceId: '2', place: null }),
      { kind: 'unreadable', serviceId: '3', name: null, distance: null },
    ]);
    screen.getByText('2 services have no place on the map');
  });

  it('lists them by number and name, so that each can be opened all the same', async () => {
    const onChoose = vi.fn();
    show([near, aFoundService({ serviceId: '2', name: 'Home visits', place: null })], { onChoose });
    await userEvent.click(screen.getByText('1 service has no place on the map'));
    await userEvent.click(screen.getByRole('button', { name: '2 Home visits' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('gathers a crowd, says how many of it are open or full, and lists what no zoom can part', async () => {
    const onChoose = vi.fn();
    const red = { rating: 'red', updatedAt: null, updatedBy: null } as const;
    const crowd = Array.from({ length: 12 }, (_, index) =>
      aFoundService({
        serviceId: `${index}`,
        name: `Service ${index + 1}`,
        ...(index > 9 && { capacity: red }),
        ...(index < 3 && { openingTimes: openingTimes({}) }),
      }),
    );
    show(crowd, { onChoose, chosenId: '4' });
    const cluster = screen.getByRole('button', {
      name: '11 services close together, from number 1, 8 open, 2 with little or no capacity: show them',
    });
    expect(pinNames()).toHaveLength(1);
    screen.getByRole('button', { name: /^5, Service 5/, pressed: true });
    await userEvent.click(cluster);
    const list = screen.getByRole('group', { name: '11 services at this place' });
    expect(document.activeElement).toBe(within(list).getByRole('button', { name: 'Close' }));
    await userEvent.click(within(list).getByRole('button', { name: '8 Service 8' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('7');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: '11 services at this place' })).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^(5, |11 services)/);
  });

  it('stops Tab once for all pins, which the arrow keys go through in the order of the list', async () => {
    const onChoose = vi.fn();
    const at = (serviceId: string, latitude: number) =>
      aFoundService({ serviceId, name: serviceId, place: { latitude, longitude: -1.5 } });
    show([at('a', 55), at('b', 51), at('c', 53)], { onChoose });
    const stops = screen.getAllByRole('button', { name: /^\d+, / }).map(({ tabIndex }) => tabIndex);
    expect(stops).toEqual([0, -1, -1]);
    screen.getByRole('button', { name: /^1, / }).focus();
    const reach = async (keys: string) => {
      await userEvent.keyboard(keys);
      return document.activeElement?.getAttribute('aria-label')?.slice(0, 4);
    };
    expect(await reach('{ArrowRight}')).toBe('2, b');
    expect(await reach('{ArrowDown}{ArrowDown}')).toBe('3, c');
    expect(await reach('{ArrowUp}')).toBe('2, b');
    expect(await reach('{Home}{End}')).toBe('3, c');
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('c');
  });

  it('says who the chosen pin is, and leads to its card, where the list is not in sight', async () => {
    const onShowInList = vi.fn();
    show([near], { chosenId: near.serviceId, onShowInList });
    const strip = screen.getByRole('group', { name: 'Chosen on the map' });
    expect(strip.textContent).toContain('1 Wharf Street PharmacyOpen until 6:30pm');
    await userEvent.click(within(strip).getByRole('button', { name: 'Show in list' }));
    expect(onShowInList).toHaveBeenCalledOnce();
  });

  it('gives no pin to what is no place to send a patient', () => {
    show([near, aFoundService({ serviceId: '2', type: { id: -1, name: 'DoS Region' } })]);
    expect(pinNames()).toHaveLength(1);
    expect(screen.queryByText(/no place on the map/)).toBeNull();
  });

  it('names the source of its background, as text', () => {
    show([near], { tiles: { attribution: '© OpenStreetMap contributors <b>' } });
    screen.getByRole('link', { name: 'OpenStreetMap' });
    expect(document.querySelector('b')).toBeNull();
  });

  it('says so where it is the outline alone', () => {
    show([near]);
    expect(screen.getByText(/coast, National Grid and towns/).textContent).toMatch(/^Outline map/);
    cleanup();
    show([near], { tiles: { attribution: '' } });
    expect(screen.queryByText(/Outline map/)).toBeNull();
  });

  it('offers as buttons all that dragging can do', () => {
    show([near]);
    for (const name of ['Zoom in', 'Zoom out', 'Show all on the map', 'Move map left'])
      screen.getByRole('button', { name });
  });

  it('shows the text of a name as text', () => {
    show([aFoundService({ name: '<img src=x onerror=alert(1)>' })]);
    expect(document.querySelector('.leaflet-marker-pane img')).toBeNull();
    expect(pinNames()[0]).toContain('<img src=x');
  });
});
