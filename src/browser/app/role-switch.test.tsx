import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSession, json, refusal } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPage,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';
import { fetchRoleSwitch } from './fetch-role-switch.ts';
import { onSessionNews, type SessionNews } from '../api/session-channel.ts';

openPagesAtADesk();

const callHandler = {
  id: '1',
  name: 'Call handler',
  organisation: 'Leeds 111',
  audience: 'callHandler',
} as const;
const clinician = {
  id: '2',
  name: 'Clinician',
  organisation: 'York trust',
  audience: 'clinician',
} as const;
const roles = [callHandler, clinician];
const withChoice = () => json(aSession({ roles }));
const asClinician = aSession({
  roles,
  roleId: '2',
  audience: 'clinician',
  person: { name: 'Sam Reed', role: 'Clinician', organisation: 'York trust' },
  sessionTag: 'tag-2',
});
// As on the screen, where it comes soon after the header.
beforeAll(fetchRoleSwitch);

const readRole = () => screen.getByLabelText<HTMLSelectElement>('Role').selectedOptions[0]?.text;

describe('a person with several roles', () => {
  it('sees which one is in use', async () => {
    await openDesk({ '/api/session': withChoice });
    expect(readRole()).toBe('Call handler, Leeds 111');
  });

  it('is asked nothing when there is no choice', async () => {
    await openDesk();
    expect(screen.queryByLabelText('Role')).toBeNull();
  });

  it('switches from the keyboard to an empty desk, and the other tabs are told', async () => {
    const { proxy, user } = await openDesk({
      '/api/session': withChoice,
      '/api/session/role': () => json(asClinician),
    });
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    const told: SessionNews[] = [];
    const stop = onSessionNews((news) => told.push(news));
    await user.selectOptions(screen.getByLabelText('Role'), 'Clinician, York trust');
    expect(readEntered(), 'choosing alone does nothing').toEqual(['ls1 4ap', 'Sore Throat', '34']);
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(readRole()).toBe('Clinician, York trust');
    });
    const asked = proxy.asked.find(({ path }) => path === '/api/session/role');
    expect(asked?.body).toEqual({ roleId: '2' });
    expect(asked?.headers.get('x-session-tag')).toBe('tag-1');
    expect(readEntered()).toEqual(['', '', '']);
    expect(screen.queryByRole('article')).toBeNull();
    expect(proxy.searches()).toHaveLength(1);
    await waitFor(() => {
      expect(told.at(-1)).toMatchObject({ kind: 'session', sessionTag: 'tag-2' });
    });
    stop();
  });

  it('is told when it failed, and loses nothing', async () => {
    const { user } = await openDesk({
      '/api/session': withChoice,
      '/api/session/role': () => refusal('noAccess', null, 403),
    });
    await searchForSoreThroat(user);
    await user.selectOptions(screen.getByLabelText('Role'), 'Clinician, York trust');
    await user.click(screen.getByRole('button', { name: 'Switch' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your role was not changed');
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('gets out of a role without access', async () => {
    const person = { name: 'Sam Reed', role: 'Medical secretary', organisation: 'Leeds 111' };
    const { user } = openPage({
      '/api/session': () =>
        json({ ...aSession({ roles, roleId: '3', person }), status: 'noAccess' }),
      '/api/session/role': () => json(asClinician),
    });
    expect(await screen.findByText(/this role gives no access/)).toBeDefined();
    expect(screen.getByText(/Ask the person who manages/)).toBeDefined();
    expect(readRole()).toBe('Choose a role');
    await user.selectOptions(screen.getByLabelText('Role'), 'Clinician, York trust');
    await user.click(screen.getByRole('button', { name: 'Switch' }));
    expect(await screen.findByLabelText('Postcode')).toBeDefined();
  });
});
