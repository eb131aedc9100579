import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ServiceMap } from './service-map.tsx';

afterEach(cleanup);

interface Shown {
  readonly answer?: Partial<SearchAnswer>;
  readonly chosenId?: string;
  readonly onChoose?: (serviceId: string) => void;
  readonly tiles?: { readonly attribution: string };
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

  it('offers as buttons all that dragging can do', () => {
    show([near]);
    for (const name of ['Zoom in', 'Zoom out', 'Fit to results'])
      screen.getByRole('button', { name });
  });

  it('shows the text of a name as text', () => {
    show([aFoundService({ name: '<img src=x onerror=alert(1)>' })]);
    expect(document.querySelector('.leaflet-marker-pane img')).toBeNull();
    expect(pinNames()[0]).toContain('<img src=x');
  });
});
