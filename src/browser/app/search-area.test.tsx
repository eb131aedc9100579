// Loaded beforehand: the desk fetches the map's code late, and on a busy machine that takes longer than a test may.
import '#browser/map/service-map.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { sizeMaps } from '#testing/a-sized-map.ts';
import { json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();
beforeEach(() => {
  sizeMaps(800, 600);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const service = aFoundService({ name: 'First', publicName: '' });
const { patient } = aSearchAnswer([]);
const headingley = {
  postcode: 'LS6 2AB',
  locality: 'Leeds',
  place: { latitude: 53.82, longitude: -1.57 },
};

type Body = Readonly<Record<string, unknown>>;

async function openResults() {
  const desk = await openDesk({
    '/api/search': (body) =>
      json(
        aSearchAnswer([service], {
          patient:
            (body as Body)['postcode'] === 'LS6 2AB' && patient
              ? { ...patient, ...headingley }
              : patient,
        }),
      ),
    '/api/postcode': (body) =>
      json({
        status: 'known',
        ...('place' in (body as Body) ? headingley : { ...headingley, postcode: 'LS1 4AP' }),
      }),
  });
  await searchForSoreThroat(desk.user);
  await screen.findByRole('button', { name: /^1, First/ });
  return desk;
}

const searchHere = { name: 'Search this area' };
const move = { name: 'Move map right' };

describe('the search from the middle of the map', () => {
  it('is offered once the map was moved, and says from where it is made and that this is not the patient', async () => {
    const { user, proxy } = await openResults();
    expect(screen.queryByRole('button', searchHere)).toBeNull();
    await user.click(screen.getByRole('button', move));
    await user.click(screen.getByRole('button', searchHere));
    await screen.findByText(/^Searching from LS6 2AB, the postcode nearest the middle of the map/);
    screen.getByText(/not from the patient at LS1 4AP/);
    screen.getByRole('heading', { name: /near LS6 2AB \(the middle of the map\)/ });
    const card = screen.getByRole('article', { name: 'First' });
    within(card).getByText('from LS6 2AB');
    await screen.findByRole('img', { name: 'The patient is at LS1 4AP' });
    screen.getByRole('img', { name: /^Searched from LS6 2AB/ });
    const [first, second] = proxy.searches().map(({ body }) => body as Body);
    expect(second).toEqual({ ...first, postcode: 'LS6 2AB' });
    expect(screen.getByLabelText<HTMLInputElement>('Postcode').value).toMatch(/ls1 4ap/i);
  });

  it('tells where in the body alone', async () => {
    const { user, proxy } = await openResults();
    await user.click(screen.getByRole('button', move));
    await user.click(screen.getByRole('button', searchHere));
    await screen.findByText(/^Searching from LS6 2AB/);
    const [asked] = proxy.asked.filter(({ body }) => JSON.stringify(body).includes('place'));
    expect(asked?.body).toEqual({
      place: { latitude: expect.any(Number) as number, longitude: expect.any(Number) as number },
    });
    expect(proxy.asked.map(({ path }) => path).join(' ')).not.toMatch(/\d\.\d|LS6/);
    expect(window.location.href + document.title).not.toMatch(/LS6|\d\.\d{3}/);
  });

  it('is one press away from the patient’s own again, from the list and from the map', async () => {
    const { user, proxy } = await openResults();
    for (const place of ['Results', 'Map of these services']) {
      await user.click(await screen.findByRole('button', move));
      await user.click(screen.getByRole('button', searchHere));
      await screen.findByText(/^Searching from LS6 2AB/);
      const region = await screen.findByRole('region', { name: place });
      await user.click(within(region).getByRole('button', { name: 'Back to LS1 4AP' }));
      await waitFor(() => {
        expect(screen.queryByText(/^Searching from/)).toBeNull();
      });
      await screen.findByRole('article', { name: 'First' });
      const postcodes = proxy.searches().map(({ body }) => (body as Body)['postcode']);
      expect(postcodes.at(-1)).toBe(postcodes[0]);
    }
  });

  it('is forgotten with the patient', async () => {
    const { user } = await openResults();
    await user.click(screen.getByRole('button', move));
    await user.click(screen.getByRole('button', searchHere));
    await screen.findByText(/^Searching from LS6 2AB/);
    await user.click(screen.getByRole('button', { name: 'New patient' }));
    expect(document.body.textContent).not.toContain('LS6 2AB');
    expect(screen.queryByRole('button', { name: /^Back to/ })).toBeNull();
  });

  it.each([
    ['no postcode is near', () => json({ status: 'unknown' }), /^No postcode is known near/],
    ['it cannot be asked', () => Promise.reject(new Error('cut')), /could not be looked up/],
  ])('says so where %s, and searches nothing', async (_what, answer, words) => {
    const { user, proxy } = await openResults();
    proxy.answer('/api/postcode', answer);
    await user.click(screen.getByRole('button', move));
    await user.click(screen.getByRole('button', searchHere));
    await screen.findByText(words);
    expect(proxy.searches()).toHaveLength(1);
    screen.getByRole('article', { name: 'First' });
  });

  it('is not offered where nobody places postcodes', async () => {
    const { user } = await openDesk({
      '/api/search': () => json(aSearchAnswer([service], { patient: null })),
    });
    await searchForSoreThroat(user);
    await user.click(await screen.findByRole('button', move));
    expect(screen.queryByRole('button', searchHere)).toBeNull();
  });
});
