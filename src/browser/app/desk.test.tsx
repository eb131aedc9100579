import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { type Answer, json } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';

openPagesAtADesk();

const answerOnDemand = () => {
  const waiting: ((response: Response) => void)[] = [];
  const answer: Answer = () => new Promise((resolve) => waiting.push(resolve));
  return { answer, waiting };
};

const found = (name: string) => json(aSearchAnswer([aFoundService({ name, publicName: '' })]));

describe('the main job', () => {
  it('goes from keyboard to services: postcode, symptom, age, Enter', async () => {
    const { proxy, user } = await openDesk();
    expect(document.activeElement).toBe(screen.getByLabelText('Postcode'));
    await user.type(screen.getByLabelText('Postcode'), 'ls1 4ap');
    await user.type(screen.getByLabelText('Symptom'), 'sore thr{Enter}');
    await user.type(screen.getByLabelText('Age'), '34');
    expect(proxy.searches()).toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('article')).toBeDefined();
    expect(proxy.searches().map(({ body }) => body)).toEqual([
      {
        by: 'clinicalTerm',
        postcode: 'LS1 4AP',
        clinicalTerm: { symptomGroupId: 1156, symptomDiscriminatorId: 4003 },
        ageGroup: 1,
        gender: null,
        gpPracticeId: null,
        searchDistance: null,
        numberPerType: null,
        caseId: null,
      },
    ]);
    expect(
      screen.getByText(
        '1 service found for Sore Throat near LS1 4AP. Nearest: Pharmacy: Wharf Street, Leeds, 0.4 miles.',
      ),
    ).toBeDefined();
    expect(screen.getByText('Directory reached 2:02pm')).toBeDefined();
  });

  it('keeps the patient out of addresses, title and storage', async () => {
    const { proxy, user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    const kept = [window.location.href, document.title, ...proxy.asked.map(({ path }) => path)];
    expect(kept.join(' ')).not.toMatch(/LS1|throat|1156|34/i);
    expect([window.localStorage.length, window.sessionStorage.length]).toEqual([0, 0]);
  });

  it('says when nothing was found', async () => {
    const { user } = await openDesk({ '/api/search': () => json(aSearchAnswer([])) });
    await searchForSoreThroat(user);
    expect(
      await screen.findByText('No services found for Sore Throat near LS1 4AP.'),
    ).toBeDefined();
  });

  it('aborts a search that was superseded and never shows its answer', async () => {
    const { answer, waiting } = answerOnDemand();
    const { proxy, user } = await openDesk({ '/api/search': answer });
    await searchForSoreThroat(user);
    await user.clear(screen.getByLabelText('Age'));
    await user.type(screen.getByLabelText('Age'), '7{Enter}');
    await waitFor(() => {
      expect(waiting).toHaveLength(2);
    });
    expect(proxy.searches().map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    waiting[1]?.(found('The second answer'));
    await screen.findByRole('article', { name: /The second answer/ });
    waiting[0]?.(found('The first answer'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText(/The first answer/)).toBeNull();
    expect(screen.getByRole('article', { name: /The second answer/ })).toBeDefined();
  });

  it('never shows the late answer of one way of searching for another, nor of the last patient', async () => {
    const { answer, waiting } = answerOnDemand();
    const { user } = await openDesk({ '/api/search': answer });
    await searchForSoreThroat(user);
    await user.click(screen.getByRole('radio', { name: 'ODS code' }));
    await user.type(screen.getByLabelText('ODS code'), 'fzz01{Enter}');
    await waitFor(() => {
      expect(waiting).toHaveLength(2);
    });
    waiting[1]?.(found('By its code'));
    await screen.findByRole('article', { name: /By its code/ });
    expect(screen.getByText(/^1 service found for ODS code FZZ01/)).toBeDefined();
    waiting[0]?.(found('By the symptom'));
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(waiting).toHaveLength(3);
    });
    await user.click(screen.getByRole('button', { name: 'New patient' }));
    waiting[2]?.(found('Of the last patient'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Symptom' }).ariaChecked).toBe('true');
    expect(readEntered()).toEqual(['', '', '']);
  });

  it('says that a slow directory is slow, and shows nothing old meanwhile', async () => {
    const { proxy, user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    proxy.answer('/api/search', answerOnDemand().answer);
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(screen.queryByRole('article')).toBeNull();
    });
    const results = screen.getByRole('region', { name: 'Results' });
    expect(results.getAttribute('aria-busy')).toBe('true');
    expect(await screen.findByText(/The directory is slow to answer/)).toBeDefined();
  });

  it('marks results as soon as the form no longer says what they answer', async () => {
    const { user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    expect(screen.queryByText(/search has been changed/)).toBeNull();
    await user.type(screen.getByLabelText('Age'), '5');
    expect(screen.getByText(/search has been changed/)).toBeDefined();
    await user.keyboard('{Backspace}');
    expect(screen.queryByText(/search has been changed/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Male' }));
    expect(screen.getByText(/search has been changed/)).toBeDefined();
  });

  it('wipes everything for a new patient', async () => {
    const { proxy, user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    await user.click(screen.getByRole('button', { name: 'New patient' }));
    expect(screen.queryByRole('article')).toBeNull();
    expect(readEntered()).toEqual(['', '', '']);
    expect(screen.queryByText('Leeds city centre')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Postcode'));
    expect(screen.queryByText(/found for/)).toBeNull();
    expect(proxy.searches()).toHaveLength(1);
  });
});

describe('smaller screens', () => {
  const search = async () => {
    const { user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    return user;
  };

  it('fold the search into one line above the results, and unfold it with all that was entered', async () => {
    standBeforeScreen(1024, 768);
    const user = await search();
    const change = screen.getByRole('button', { name: 'Change search' });
    expect(document.activeElement).toBe(change);
    expect(screen.queryByRole('button', { name: 'Search' })).toBeNull();
    await user.click(change);
    expect(screen.getByRole('button', { name: 'Search' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Postcode'));
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('fold any way of searching into its own words, and unfold it where it begins', async () => {
    standBeforeScreen(1024, 768);
    const { user } = await openDesk();
    await user.click(screen.getByRole('radio', { name: 'Service id' }));
    await user.type(screen.getByLabelText('Service id'), '2000099001{Enter}');
    await screen.findByRole('article');
    expect(screen.getByText('service id 2000099001')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Change search' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Service id'));
  });

  it('show list or map on a phone, the list first', async () => {
    standBeforeScreen(390, 844);
    const user = await search();
    const pressed = (name: string) =>
      screen.getByRole('button', { name }).getAttribute('aria-pressed');
    expect([pressed('List'), pressed('Map')]).toEqual(['true', 'false']);
    await user.click(screen.getByRole('button', { name: 'Map' }));
    expect([pressed('List'), pressed('Map')]).toEqual(['false', 'true']);
  });

  it('never fold at a desk', async () => {
    await search();
    expect(screen.queryByRole('button', { name: 'Change search' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Map' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Age'));
  });
});
