import './waiting-words.tsx';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

/** A connection that brings nothing: a search can be waited for, or cancelled. */
async function waitForNothing() {
  const never = () => new Promise<Response>(() => undefined);
  const { proxy, user } = await openDesk();
  proxy.answer('/api/search', never);
  proxy.answer('/health/live', () => Promise.reject(new TypeError('Failed to fetch')));
  await searchForSoreThroat(user);
  await screen.findByRole('button', { name: 'Cancel the search' });
  return user;
}

const press = async (user: Awaited<ReturnType<typeof waitForNothing>>, name: string) => {
  screen.getByRole('button', { name }).focus();
  await user.keyboard('{Enter}');
};

const focused = () => document.activeElement?.textContent;

it.each([
  ['beside the list', 1440, 900],
  ['folded into one line', 390, 844],
] as const)(
  'a cancelled search gives the focus to Search, the form %s',
  async (_, width, height) => {
    standBeforeScreen(width, height);
    const user = await waitForNothing();
    await press(user, 'Cancel the search');
    expect(screen.queryByRole('button', { name: 'Cancel the search' })).toBeNull();
    expect(focused()).toBe('Search');
  },
);

it('whoever keeps waiting keeps the focus: at what can still be done', async () => {
  const user = await waitForNothing();
  await press(user, 'Keep waiting');
  expect(screen.queryByRole('button', { name: 'Keep waiting' })).toBeNull();
  expect(focused()).toBe('Cancel the search');
});
