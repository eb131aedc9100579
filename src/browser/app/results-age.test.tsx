import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';
import { aClinicianOnlyBlock, aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { aSession, json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

const MINUTE = 60_000;
const { checkedAt } = aSearchAnswer([]);

const passMinutes = (minutes: number) => {
  act(() => {
    noteServerTime(checkedAt + minutes * MINUTE);
  });
};

const openResults = async (audience: 'clinician' | 'callHandler') => {
  const service = aFoundService(
    audience === 'clinician' ? { clinicianOnly: aClinicianOnlyBlock() } : {},
  );
  const desk = await openDesk({
    '/api/session': () => json(aSession({ audience })),
    '/api/search': () => json(aSearchAnswer([service])),
    [`/api/services/${service.serviceId}`]: () => json({ service, checkedAt }),
  });
  await searchForSoreThroat(desk.user);
  await screen.findByRole('article');
  await waitFor(() => {
    expect(desk.proxy.asked.filter(({ path }) => path === '/api/session')).toHaveLength(2);
  });
  return desk;
};

describe('decision 11: results', () => {
  it('say their age from five minutes on, and offer to be checked again from nine', async () => {
    const { proxy, user } = await openResults('callHandler');
    passMinutes(4.9);
    expect(screen.queryByText(/minutes ago/)).toBeNull();
    passMinutes(6.1);
    expect(screen.getByText('Checked 6 minutes ago')).toBeDefined();
    expect(screen.queryByText(/soon be taken away/)).toBeNull();
    passMinutes(9);
    expect(screen.getByText(/soon be taken away/).getAttribute('role')).toBe('status');
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => {
      expect(proxy.searches()).toHaveLength(2);
    });
    const [first, second] = proxy.searches();
    expect(second?.body).toEqual(first?.body);
    expect(await screen.findByRole('article')).toBeDefined();
  });

  it('keep filter and chosen time when they are checked again, and say what has changed', async () => {
    const { proxy, user } = await openResults('callHandler');
    await user.selectOptions(screen.getByLabelText('Open at'), 'In 1 hour');
    await user.click(screen.getByRole('button', { name: 'Open 1' }));
    const red = { rating: 'red', updatedAt: null, updatedBy: null } as const;
    proxy.answer('/api/search', () => json(aSearchAnswer([aFoundService({ capacity: red })])));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    const changes = await screen.findByRole('region', { name: 'What has changed' });
    expect(changes.textContent).toContain('Changed since 2:02pm');
    expect(changes.textContent).toContain('capacity now “Little or no capacity');
    screen.getByRole('button', { name: 'Open 1', pressed: true });
    expect(screen.getAllByText(/^Shown as at 3:02pm/)).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await screen.findByRole('button', { name: 'All 1', pressed: true });
    expect(screen.queryByText(/Shown as at|Changed since/)).toBeNull();
  });

  it.each(['clinician', 'callHandler'] as const)(
    'are withdrawn at ten, all but the contact that a %s had chosen',
    async (audience) => {
      const { user } = await openResults(audience);
      await user.click(screen.getByRole('button', { name: 'Pharmacy: Wharf Street, Leeds' }));
      passMinutes(10);
      const kept = await screen.findByRole('region', { name: 'The service you had chosen' });
      expect(screen.queryByRole('article')).toBeNull();
      expect(document.querySelector('[data-opening], [data-capacity]')).toBeNull();
      expect(screen.queryByRole('region', { name: 'Map of these services' })).toBeNull();
      expect(kept.textContent).toContain(
        'Checked 2:02pm. Opening and capacity may have changed: ring first',
      );
      expect(kept.textContent).toContain('12 Wharf Street');
      const numbers = within(kept).getAllByRole('link');
      expect(numbers.map(({ textContent }) => textContent)).toEqual(['0113 496 0001']);
      await user.click(screen.getByRole('button', { name: 'New patient' }));
      expect(screen.queryByText(/ring first/)).toBeNull();
    },
  );

  const fold = { name: 'Clinicians only: do not share with patients' };

  it('leave a clinician the professional line behind its fold, to be opened and recorded', async () => {
    const { proxy, user } = await openResults('clinician');
    await user.click(screen.getByRole('button', { name: 'Pharmacy: Wharf Street, Leeds' }));
    passMinutes(10);
    await screen.findByRole('region', { name: 'The service you had chosen' });
    const deeds = () => proxy.asked.filter(({ path }) => path === '/api/audit');
    expect(deeds()).toHaveLength(0);
    await user.click(screen.getByRole('button', fold));
    await screen.findByText('0113 496 0002');
    expect(deeds()).toHaveLength(1);
  });

  it('leave it open where its opening had been recorded', async () => {
    const { proxy, user } = await openResults('clinician');
    await user.click(screen.getByRole('button', { name: 'Pharmacy: Wharf Street, Leeds' }));
    await user.click(screen.getByRole('button', fold));
    await screen.findByText('0113 496 0002');
    passMinutes(10);
    const kept = await screen.findByRole('region', { name: 'The service you had chosen' });
    within(kept).getByText('0113 496 0002');
    expect(proxy.asked.filter(({ path }) => path === '/api/audit')).toHaveLength(1);
  });

  it('keep nothing when no service was chosen, and come back when asked for', async () => {
    const { user } = await openResults('callHandler');
    passMinutes(10);
    await waitFor(() => {
      expect(screen.queryByRole('article')).toBeNull();
    });
    expect(screen.queryByText(/ring first/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('article')).toBeDefined();
  });
});
