import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { onSessionNews, type SessionNews } from '../api/session-channel.ts';
import { aSession, json } from '#testing/answer-fetch.ts';
import { openPage, openPagesAtADesk } from '#testing/open-desk.tsx';

openPagesAtADesk();

describe('who is there', () => {
  const signedOut = () => json({ ...aSession(), status: 'signedOut' });

  it('shows one way in, and what Signpost is not for, to whoever is signed out', async () => {
    openPage({ '/api/session': signedOut });
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/auth/sign-in');
    expect(screen.getByText(intendedUse)).toBeDefined();
    expect(screen.getByText('Demonstration data')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['failed', /You were not signed in/],
    ['unavailable', /sign-in service cannot be reached/],
  ])('says that sign-in %s', async (outcome, sentence) => {
    window.history.replaceState(null, '', `/?sign-in=${outcome}`);
    openPage({ '/api/session': signedOut });
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  });

  it('tells someone without access plainly, and lets them sign out', async () => {
    openPage({ '/api/session': () => json({ ...aSession(), status: 'noAccess' }) });
    expect(
      await screen.findByText(/signed in as Sam Reed, Call handler at Leeds 111/),
    ).toBeDefined();
    expect(screen.getByText(/no role that gives access/)).toBeDefined();
    expect(screen.getByText(/Ask the person who manages/)).toBeDefined();
    const form = screen.getByRole('button', { name: 'Sign out' }).closest('form');
    expect([form?.method, form?.getAttribute('action')]).toEqual(['post', '/auth/sign-out']);
    expect(screen.queryByLabelText('Postcode')).toBeNull();
  });

  it('says in a window opened to sign in that it is done, tells the other pages and closes', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    const heard = new Promise<SessionNews>((resolve) => {
      const stop = onSessionNews((news) => {
        stop();
        resolve(news);
      });
    });
    window.history.replaceState(null, '', '/?sign-in=done&in=window');
    openPage();
    expect(await screen.findByText('You are signed in')).toBeDefined();
    expect(screen.queryByLabelText('Postcode')).toBeNull();
    expect(await heard).toMatchObject({ kind: 'session', sessionTag: 'tag-1' });
    await waitFor(() => {
      expect(close).toHaveBeenCalled();
    });
  });

  it('lets whoever failed to sign in in such a window try again there', async () => {
    window.history.replaceState(null, '', '/?sign-in=failed&in=window');
    openPage({ '/api/session': signedOut });
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/auth/sign-in?in=window');
  });

  it('says which clock and which data a rehearsal runs on', async () => {
    const { product } = aSession();
    openPage({
      '/api/session': () =>
        json(aSession({ product: { ...product, data: 'test', isRehearsal: true } })),
    });
    expect(
      await screen.findByText('Rehearsal: clock set to 11 February 2026, 2:02pm'),
    ).toBeDefined();
    expect(screen.getByText('Test directory: not for patient care')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'LS1 4AP' })).toBeNull();
  });

  it('names nobody without a connection, offers the form and says what to do instead', async () => {
    openPage({ '/api/session': () => Promise.reject(new TypeError('Failed to fetch')) });
    await screen.findByText('Signed in state unknown: no connection');
    expect(screen.getByLabelText('Postcode')).toBeDefined();
    expect(await screen.findByText('Ring your duty manager.')).toBeDefined();
    expect(screen.queryByText(/Sam Reed/)).toBeNull();
  });

  it('leaves the form to whoever fills it in while the connection is tried again', async () => {
    let asked = 0;
    openPage({
      '/api/session': () => {
        asked += 1;
        return asked === 1
          ? Promise.reject(new TypeError('Failed to fetch'))
          : new Promise<Response>(() => undefined);
      },
    });
    const postcode = await screen.findByLabelText('Postcode');
    window.dispatchEvent(new Event('online'));
    await waitFor(() => {
      expect(asked).toBeGreaterThan(1);
    });
    expect(screen.getByLabelText('Postcode')).toBe(postcode);
    expect(screen.queryByText('Loading Signpost')).toBeNull();
  });
});
