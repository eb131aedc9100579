import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';
import { tellSignOut } from '../api/sign-out-channel.ts';
import { aSession, json, refusal } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';

openPagesAtADesk();

const MINUTE = 60_000;
const START = aSession().now;

const passMinutes = (minutes: number) => {
  act(() => {
    noteServerTime(START + minutes * MINUTE);
  });
};

const openResults = async () => {
  const desk = await openDesk();
  await searchForSoreThroat(desk.user);
  await screen.findByRole('article');
  await waitFor(() => {
    expect(desk.proxy.asked.filter(({ path }) => path === '/api/session')).toHaveLength(2);
  });
  return desk;
};

describe('the end of a session', () => {
  it('is told two minutes before, and put off at a press', async () => {
    const { proxy, user } = await openDesk();
    const near = json(aSession({ now: START + 13.5 * MINUTE, endsIn: 1.5 * MINUTE }));
    proxy.answer('/api/session', () => near.clone());
    proxy.answer('/api/session/stay', () => json(aSession({ now: START + 13.5 * MINUTE })));
    passMinutes(12.9);
    expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
    passMinutes(13.5);
    await user.click(await screen.findByRole('button', { name: 'Stay signed in' }));
    await waitFor(() => {
      expect(screen.queryByText(/You will be signed out in/)).toBeNull();
    });
    const stay = proxy.asked.find(({ path }) => path === '/api/session/stay');
    expect(stay?.body).toEqual({});
  });

  it('takes the results away and leaves what was typed', async () => {
    const { proxy, user } = await openResults();
    proxy.answer('/api/search', () => refusal('signedOut', null, 401));
    passMinutes(15);
    expect(await screen.findByRole('link', { name: /Sign in again/ })).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('You have been signed out');
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Map of these services' })).toBeNull();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(proxy.searches()).toHaveLength(2);
    });
  });

  it('is noticed before any search was made', async () => {
    await openDesk();
    passMinutes(15);
    expect(await screen.findByRole('link', { name: /Sign in again/ })).toBeDefined();
  });

  it('empties every tab at once when one of them signs out', async () => {
    await openResults();
    tellSignOut();
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeDefined();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByLabelText('Postcode')).toBeNull();
  });
});

describe('the session that a page belongs to', () => {
  it('is named by every request', async () => {
    const { proxy } = await openResults();
    const [, ...later] = proxy.asked;
    const tags = later.map(({ headers }) => headers.get('x-session-tag'));
    expect(new Set(tags)).toEqual(new Set([aSession().sessionTag]));
  });

  it('is read again as soon as the proxy refuses it, and another person finds an empty desk', async () => {
    const { proxy, user } = await openResults();
    const person = { name: 'Jo Lund', role: 'Clinician', organisation: 'Leeds 111' };
    proxy.answer('/api/session', () => json(aSession({ person, sessionTag: 'another' })));
    proxy.answer('/api/search', () => refusal('signedOut', null, 401));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Jo Lund')).toBeDefined();
    expect(readEntered()).toEqual(['', '', '']);
  });
});
