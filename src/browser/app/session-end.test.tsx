import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';
import { tellTabs } from '../api/session-channel.ts';
import { toDeskName } from './signed-in-session.ts';
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

  it('is put off at one key, which types nothing', async () => {
    const { proxy, user } = await openDesk();
    const near = json(aSession({ now: START + 13.5 * MINUTE, endsIn: 1.5 * MINUTE }));
    proxy.answer('/api/session', () => near.clone());
    proxy.answer('/api/session/stay', () => json(aSession({ now: START + 13.5 * MINUTE })));
    await user.type(screen.getByLabelText('Postcode'), 'ls1');
    await user.keyboard('{Alt>}s{/Alt}');
    passMinutes(13.5);
    const stay = await screen.findByRole('button', { name: 'Stay signed in' });
    expect(stay.getAttribute('aria-keyshortcuts')).toBe('Alt+S');
    await user.keyboard('s');
    expect(proxy.asked.filter(({ path }) => path === '/api/session/stay')).toHaveLength(0);
    await user.keyboard('{Alt>}s{/Alt}');
    await waitFor(() => {
      expect(screen.queryByText(/You will be signed out in/)).toBeNull();
    });
    expect(readEntered()[0]).toBe('ls1s');
    expect(document.activeElement).toBe(screen.getByLabelText('Postcode'));
  });

  it('takes the results away, and hides and keeps what was typed', async () => {
    await openResults();
    passMinutes(15);
    expect(await screen.findByRole('button', { name: /Sign in again/ })).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('You have been signed out');
    // Not merely hidden, as the form is.
    expect(document.querySelector('[data-service-id]')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Map of these services' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Symptom' })).toBeNull();
    expect(screen.queryByText('Sam Reed')).toBeNull();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('is noticed before any search was made', async () => {
    await openDesk();
    passMinutes(15);
    expect(await screen.findByRole('button', { name: /Sign in again/ })).toBeDefined();
  });

  it('empties every tab at once when one of them signs out', async () => {
    await openResults();
    tellTabs({ kind: 'signOut' });
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeDefined();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByLabelText('Postcode')).toBeNull();
  });
});

describe('signing in again', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const later = { now: START + 16 * MINUTE, sessionTag: 'tag-2' };
  const openEndedDesk = async () => {
    const desk = await openResults();
    desk.proxy.answer('/api/session', () => json({ ...aSession(), status: 'signedOut' }));
    passMinutes(15);
    await screen.findByRole('button', { name: /Sign in again/ });
    return desk;
  };
  /** What the window does in which somebody has signed in. */
  const report = (desk: Awaited<ReturnType<typeof openDesk>>, session = aSession()) => {
    desk.proxy.answer('/api/session', () => json(session));
    tellTabs({ kind: 'session', sessionTag: session.sessionTag, desk: toDeskName(session) });
  };

  it('happens in a window of its own; the page carries on with its form, and without its results', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(window);
    const desk = await openEndedDesk();
    await desk.user.click(screen.getByRole('button', { name: /Sign in again/ }));
    expect(open.mock.calls[0]?.[0]).toBe('/auth/sign-in?in=window');
    report(desk, aSession({ ...later }));
    expect(await screen.findByRole('combobox', { name: 'Symptom' })).toBeDefined();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
    expect(screen.queryByRole('button', { name: /Sign in again/ })).toBeNull();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByText('Search for services')).toBeDefined();
    expect(desk.proxy.searches()).toHaveLength(1);
    await desk.user.type(screen.getByLabelText('Age'), '{Enter}');
    expect(await screen.findByRole('article')).toBeDefined();
  });

  const person = { name: 'Sam Reed', role: 'Call handler', organisation: 'Leeds 111' };
  it.each([
    ['another person of the same name', { personTag: 'another' }],
    ['the same person in another role', { roleId: '2', person: { ...person, role: 'Clinician' } }],
    ['the same person elsewhere', { person: { ...person, organisation: 'York 111' } }],
    ['the same person with other rights', { audience: 'clinician' as const }],
  ])('leaves nothing to %s', async (_who, parts) => {
    const desk = await openEndedDesk();
    report(desk, aSession({ ...later, ...parts }));
    expect(await screen.findByRole('combobox', { name: 'Symptom' })).toBeDefined();
    expect(readEntered()).toEqual(['', '', '']);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('leaves a desk that is open at once when somebody else signs in, whether they can be asked about or not', async () => {
    const desk = await openResults();
    desk.proxy.answer('/api/session', () => new Promise<Response>(() => undefined));
    const other = aSession({ ...later, personTag: 'another' });
    tellTabs({ kind: 'session', sessionTag: 'tag-2', desk: toDeskName(other) });
    await waitFor(() => {
      expect(screen.queryByLabelText('Postcode')).toBeNull();
    });
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('can be told by hand', async () => {
    const desk = await openEndedDesk();
    desk.proxy.answer('/api/session', () => json(aSession({ ...later })));
    await desk.user.click(screen.getByRole('button', { name: 'I have signed in' }));
    expect(await screen.findByRole('combobox', { name: 'Symptom' })).toBeDefined();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('where no window opens, happens on the page, which says first that the form will be lost', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await openEndedDesk();
    await user.click(screen.getByRole('button', { name: /Sign in again/ }));
    const link = screen.getByRole('link', { name: /Sign in on this page/ });
    expect(link.getAttribute('href')).toBe('/auth/sign-in');
    expect(link.parentElement?.textContent).toContain('what you entered will be lost');
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
    const jo = aSession({ person, personTag: 'jo', sessionTag: 'another' });
    proxy.answer('/api/session', () => json(jo));
    proxy.answer('/api/search', () => refusal('signedOut', null, 401));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Jo Lund')).toBeDefined();
    expect(readEntered()).toEqual(['', '', '']);
  });
});
