// Loaded beforehand: on a busy machine fetching them takes longer than a test may.
import '#browser/features/results/comparison/comparison.tsx';
import '#browser/map/service-map.tsx';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { json } from '#testing/answer-fetch.ts';
import {
  checkedAt,
  deeds,
  dialog,
  openResults,
  pin,
  press,
  red,
} from '#testing/open-comparison.tsx';
import { openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

/** What the page held at the moment of printing. */
const pages: string[] = [];
beforeEach(() => {
  pages.length = 0;
  vi.stubGlobal('print', () => {
    pages.push(document.querySelector('h1 + p')?.parentElement?.textContent ?? '');
  });
});

describe('the printed comparison', () => {
  it('is recorded, says when it was checked, and holds no clinicians’ field that stands folded', async () => {
    const { user, proxy } = await openResults('clinician');
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    await user.click(within(dialog()).getByRole('button', { name: 'Print this comparison' }));
    await waitFor(() => {
      expect(pages).toHaveLength(1);
    });
    expect(pages[0]).toContain('Checked in the directory at 2:02pm on Wednesday 11 February 2026');
    expect(pages[0]).toContain('Closes in 28 minutes');
    expect(pages[0]).not.toContain('0113 496 0005');
    expect(deeds(proxy)).toEqual([{ kind: 'print', serviceIds: ['1', '2'] }]);
  });

  it('asks first where a service has little or no capacity', async () => {
    const services = [
      aFoundService({ serviceId: '1', name: 'First', publicName: '', capacity: red }),
      aFoundService({ serviceId: '2', name: 'Second', publicName: '' }),
    ];
    const { user } = await openResults('callHandler', {
      '/api/search': () => json(aSearchAnswer(services)),
    });
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    await user.click(within(dialog()).getByRole('button', { name: 'Print this comparison' }));
    await user.click(screen.getByRole('button', { name: 'Do not print' }));
    expect(pages).toHaveLength(0);
  });
});

describe('decision 11: pins and comparison', () => {
  const withdraw = () => {
    act(() => {
      noteServerTime(checkedAt + 10 * 60_000);
    });
  };

  it('are withdrawn with the list: what is kept of a pinned service is its contact', async () => {
    const { user } = await openResults('clinician');
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    withdraw();
    await screen.findByRole('alert');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Pinned services' })).toBeNull();
    const open = screen.getByRole('region', { name: 'The service you had chosen' });
    expect(open.textContent).toContain('Second');
    const pinned = screen.getByRole('region', { name: 'A service you had pinned' });
    expect(pinned.textContent).toContain('First');
    expect(pinned.textContent).toContain('ring first');
    expect(document.body.textContent).not.toMatch(/Open until|Closes in|Capacity not reported/);
  });

  it.each([
    ['New patient', 'New patient', searchForSoreThroat],
    ['the next search', 'Search', null],
  ])('go with %s', async (_what, button, searchAgain) => {
    const { user } = await openResults();
    await pin(user, 'First', 'Second');
    const before = screen.getByRole('button', { name: 'First' });
    await user.click(screen.getByRole('button', { name: button }));
    await searchAgain?.(user);
    // The same services once more: that they were pinned is of before.
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'First' })).not.toBe(before);
    });
    await user.click(screen.getByRole('button', { name: 'First' }));
    const pinButton = await screen.findByRole('button', { name: /^Pin/ });
    expect(pinButton.getAttribute('aria-pressed')).toBe('false');
    expect(screen.queryByRole('region', { name: 'Pinned services' })).toBeNull();
    await press(user, 'a');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
