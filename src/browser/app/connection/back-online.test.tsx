import './back-online.tsx';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { aSession, json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const found = () => json(aSearchAnswer([aFoundService({ name: 'Back again', publicName: '' })]));

/** A search that found no connection, and waits for one. */
async function waitForConnection() {
  const { proxy, user } = await openDesk({ '/api/search': lost });
  await searchForSoreThroat(user);
  await user.click(await screen.findByRole('button', { name: 'Search when back online' }));
  screen.getByText(/^Waiting for the connection/);
  const asked = proxy.searches().length;
  proxy.answer('/api/search', found);
  return { proxy, user, searchesSince: () => proxy.searches().slice(asked) };
}

const comeBack = () => window.dispatchEvent(new Event('online'));
/** Long enough for the looks that `comeBack` starts to have come to their end: all answers are there at once. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

it('a search that waits is made once, with the same question, however often the connection comes', async () => {
  const { proxy, searchesSince } = await waitForConnection();
  const [before] = proxy.searches();
  comeBack();
  comeBack();
  await screen.findByText('Back again');
  comeBack();
  await settle();
  expect(searchesSince().map(({ body }) => body)).toEqual([before?.body]);
});

it('waits on while Signpost does not answer, though the device calls itself online', async () => {
  const { proxy, searchesSince } = await waitForConnection();
  proxy.answer('/health/live', () => new Response('Sign in to this network'));
  comeBack();
  await settle();
  expect(searchesSince()).toEqual([]);
  proxy.answer('/health/live', () => new Response('live'));
  comeBack();
  await screen.findByText('Back again');
});

it('is made no more once it has been taken back', async () => {
  const { user, searchesSince } = await waitForConnection();
  await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
  comeBack();
  await settle();
  expect(searchesSince()).toEqual([]);
  screen.getByRole('button', { name: 'Search when back online' });
});

it('is not made for another person, nor for nobody', async () => {
  const { proxy, searchesSince } = await waitForConnection();
  const person = { name: 'Jo Lund', role: 'Clinician', organisation: 'Leeds 111' };
  proxy.answer('/api/session', () =>
    json(aSession({ person, personTag: 'jo', audience: 'clinician' })),
  );
  comeBack();
  await screen.findByText('Jo Lund');
  await settle();
  expect(searchesSince()).toEqual([]);
});
