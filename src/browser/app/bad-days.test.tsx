import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FoundServiceParts } from '#testing/a-found-service.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { json } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';

openPagesAtADesk();

const many = (count: number, parts: (index: number) => FoundServiceParts) =>
  json(
    aSearchAnswer(
      Array.from({ length: count }, (_, index) =>
        aFoundService({ serviceId: `${3_000_000 + index}`, ...parts(index) }),
      ),
    ),
  );

/** Of a long list the first cards come at once and the rest a moment later. */
async function searchAndGet(answer: Response, count: number) {
  const { user } = await openDesk({ '/api/search': () => answer });
  await searchForSoreThroat(user);
  await waitFor(() => {
    expect(screen.getAllByRole('article')).toHaveLength(count);
  });
  return { user, cards: screen.getAllByRole('article') };
}

const hostileTexts = {
  'of 10,000 characters': 'pharmacy '.repeat(1200),
  'of one word without an end': 'x'.repeat(10_000),
  'of emoji': '👩🏽‍⚕️🏥🚑 Wharf 👨‍👩‍👧‍👦',
  'from right to left': '\u202eصيدلية שלום\u202c Wharf',
  'of HTML': '<img src=x onerror="document.title=1"><script>document.title = 2</script>&amp;',
};

describe('what a directory may send on a bad day', () => {
  it.each(Object.entries(hostileTexts))(
    'text %s in every field is text and no more',
    async (_, text) => {
      const answer = many(2, () => ({
        name: text,
        publicName: text,
        type: { id: 13, name: text },
        address: [text, text],
        town: text,
        publicPhone: text,
        website: text,
        publicInformation: text,
        odsCode: text,
      }));
      const { user, cards } = await searchAndGet(answer, 2);
      const [first] = cards;
      const name = within(first ?? document.body).getAllByRole('button')[0];
      expect(name?.textContent).toContain(text.trim().slice(0, 40));
      if (name) await user.click(name);
      expect(document.querySelector('main img, main script, main iframe')).toBeNull();
      expect(document.title).not.toMatch(/[12]/);
      for (const link of screen.queryAllByRole('link'))
        expect(link.getAttribute('href')).toMatch(/^(https?:|tel:|mailto:|\/|#)/);
    },
  );

  it('no service has lost its card among 100, all red, without a name, a place or a distance', async () => {
    const answer = many(100, () => ({
      name: '',
      publicName: '',
      place: null,
      distance: null,
      capacity: { rating: 'red', updatedAt: null, updatedBy: null },
    }));
    const { cards } = await searchAndGet(answer, 100);
    for (const card of cards) {
      expect(card.dataset.capacity).toBe('red');
      expect(within(card).queryByText(/NaN|null|undefined|Infinity/)).toBeNull();
    }
  });
});

describe('the network at every step of the flow', () => {
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));

  it.each([
    '/api/postcode',
    '/api/practices',
    '/api/reference/bank-holidays',
    '/api/session',
    '/api/search',
  ])('nothing typed is lost when %s cannot be reached', async (path) => {
    const { proxy, user } = await openDesk();
    proxy.answer(path, lost);
    await searchForSoreThroat(user);
    await waitFor(() => {
      expect(screen.queryByText('Searching')).toBeNull();
    });
    expect(readEntered()[0]?.toLowerCase()).toBe('ls1 4ap');
    expect(readEntered().slice(1)).toEqual(['Sore Throat', '34']);
    const hasAnswer = path !== '/api/search';
    await waitFor(() => {
      expect(screen.queryAllByRole('article')).toHaveLength(hasAnswer ? 1 : 0);
    });
  });
});
