// Loaded beforehand: on a busy machine fetching them takes longer than a test may.
import '#browser/features/results/comparison/comparison.tsx';
import '#browser/map/service-map.tsx';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';
import { aSearchAnswer } from '#testing/a-found-service.ts';
import { json } from '#testing/answer-fetch.ts';
import {
  checkedAt,
  deeds,
  dialog,
  findServices,
  names,
  openResults,
  pin,
  press,
  row,
} from '#testing/open-comparison.tsx';
import { openPagesAtADesk } from '#testing/open-desk.tsx';

openPagesAtADesk();

describe('the comparison', () => {
  it('stands pinned services side by side under their headers, by keyboard, and gives the focus back', async () => {
    const { user } = await openResults();
    await pin(user, 'First', 'Third');
    const before = document.activeElement;
    await press(user, 'a');
    const columns = within(dialog()).getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^1\. First/),
      expect.stringMatching(/^3\. Third/),
    ]);
    expect(row('Opening now')).toEqual([
      expect.stringMatching(/^Closes in 28 minutes/),
      expect.stringMatching(/^Open until 6:30pm/),
    ]);
    expect(row('Straight-line distance')).toEqual(['0.4 miles', '2.4 miles']);
    expect(row('Public phone')).toEqual(['0113 496 0001', '0113 496 0001']);
    await waitFor(() => {
      expect(row('Age groups')[0]).toMatch(/^Adult/);
    });
    expect(dialog().textContent).toContain('Checked at 2:02pm');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  it('shows opening at the chosen time beside opening now', async () => {
    const { user } = await openResults();
    await user.selectOptions(screen.getByLabelText('Open at'), 'In 1 hour');
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    expect(row('Opening now')[0]).toMatch(/^Closes in/);
    expect(row(/^Opening at 3:02pm/)).toEqual([
      expect.stringMatching(/^Closed/),
      expect.stringMatching(/^Open until/),
    ]);
  });

  it('refuses a fifth where it is asked for, and lets one go', async () => {
    const { user } = await openResults();
    await pin(user, ...names);
    const fifth = screen.getByRole('article', { name: 'Fifth' });
    within(fifth).getByText('Four services are pinned already: unpin one of them first');
    await press(user, 'a');
    await user.click(within(dialog()).getByRole('button', { name: 'Unpin Second' }));
    expect(within(dialog()).getAllByRole('columnheader')).toHaveLength(3);
    await user.keyboard('{Escape}');
    await user.click(within(fifth).getByRole('button', { name: 'Pin to compare' }));
    within(fifth).getByRole('button', { name: 'Pinned to compare', pressed: true });
  });

  it('compares nothing with one alone', async () => {
    const { user } = await openResults();
    await pin(user, 'First');
    screen.getByText('Pin one more to compare');
    await press(user, 'a');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps a service that a filter hides, and says that it is hidden', async () => {
    const { user } = await openResults();
    await pin(user, 'First', 'Second');
    await user.click(screen.getByRole('button', { name: /^Closing soon/ }));
    await press(user, 'a');
    const [first, second] = within(dialog()).getAllByRole('columnheader');
    expect(first?.textContent).not.toContain('Hidden');
    expect(second?.textContent).toContain('Hidden from list and map by your filter');
  });

  it('says which pinned service is gone after Check again', async () => {
    const { user, proxy } = await openResults();
    await pin(user, 'First', 'Second', 'Third');
    proxy.answer('/api/search', () => json(aSearchAnswer(findServices('callHandler').slice(1))));
    act(() => {
      noteServerTime(checkedAt + 9 * 60_000);
    });
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    const bar = await screen.findByRole('region', { name: 'Pinned services' });
    expect(bar.textContent).toContain('2 pinned: Second · Third');
    expect(bar.textContent).toContain('No longer among these results: First');
  });

  it('says that a detail is still loading, and when it cannot be had', async () => {
    const { user } = await openResults('callHandler', {
      '/api/services/1': () => new Promise<Response>(() => undefined),
      '/api/services/2': () => json({ service: null, checkedAt }),
    });
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    await waitFor(() => {
      expect(row('Age groups')).toEqual(['Loading…', 'Could not be loaded']);
    });
    expect(row('Capacity')[1]).toContain('Time of update: Could not be loaded');
  });
});

describe('the clinicians’ rows of the comparison', () => {
  const fold = { name: 'Clinicians only: do not share with patients' };

  it('open once that is recorded for every service compared, and fold with patient view', async () => {
    const { user, proxy } = await openResults('clinician');
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    expect(dialog().textContent).not.toContain('0113 496 0005');
    proxy.answer('/api/audit', () => json({}, 500));
    await user.click(within(dialog()).getByRole('button', fold));
    await within(dialog()).findByText(/^Not opened/);
    expect(dialog().textContent).not.toContain('0113 496 0005');
    proxy.answer('/api/audit', () => json({ recorded: true }));
    await user.click(within(dialog()).getByRole('button', fold));
    await within(dialog()).findByText('0113 496 0005');
    expect(deeds(proxy).at(-1)).toEqual({ kind: 'reveal', serviceIds: ['1', '2'] });
    expect(row('Professional line')).toEqual(['0113 496 0005', '0113 496 0006']);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('switch', { name: /Patient view/ }));
    await press(user, 'a');
    expect(within(dialog()).queryByRole('button', fold)).toBeNull();
    expect(document.body.textContent).not.toContain('0113 496 0005');
  });

  it('are not there for a call handler', async () => {
    const { user } = await openResults('callHandler');
    await pin(user, 'First', 'Second');
    await press(user, 'a');
    expect(within(dialog()).queryByRole('button', fold)).toBeNull();
  });
});
