import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { json, refusal } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();
afterEach(() => {
  document.head.innerHTML = '';
});

const bePage = (version: string) => {
  document.head.innerHTML = `<meta name="page-version" content="${version}" />`;
};

/** As a server of this version would answer. */
const by = (answer: Response, page: string, api = '1'): Response => {
  answer.headers.set('x-page-version', page);
  answer.headers.set('x-desk-api', api);
  return answer;
};
const answered = () => json(aSearchAnswer([aFoundService()]));

async function readFailure(answer: () => Response): Promise<HTMLElement> {
  bePage('old');
  const { user } = await openDesk({ '/api/search': answer });
  await searchForSoreThroat(user);
  return screen.findByRole('alert');
}

describe('a page that is older than its server', () => {
  it('works on while the two understand each other, and says in one line that it can be renewed', async () => {
    bePage('old');
    const { user } = await openDesk({ '/api/search': () => by(answered(), 'new') });
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    const line = await screen.findByText(/A new version of Signpost is ready/);
    expect(within(line).getByRole('button', { name: 'Load it now' })).toBeDefined();
    await user.click(within(line).getByRole('button', { name: 'Later' }));
    expect(screen.queryByText(/A new version/)).toBeNull();
    expect(screen.getByRole('article')).toBeDefined();
  });

  it.each([
    ['gives an answer that it cannot read', () => by(json({ other: 'shape' }), 'new')],
    ['cannot read what it asks', () => by(refusal('requestNotUnderstood'), 'new')],
    ['keeps another promise', () => by(answered(), 'new', '2')],
  ])('offers the new version where the server %s', async (_case, answer) => {
    const failure = await readFailure(answer);
    expect(failure.textContent).toContain('Signpost has been renewed since this page was opened');
    expect(failure.textContent).toContain('Ring your duty manager.');
    expect(within(failure).getByRole('button', { name: 'Load the new version' })).toBeDefined();
  });

  it('is told from a server of its own version that errs', async () => {
    const failure = await readFailure(() => by(json({ other: 'shape' }), 'old'));
    expect(failure.textContent).toContain('an answer that cannot be read');
    expect(within(failure).getByRole('button', { name: 'Try again' })).toBeDefined();
  });
});
