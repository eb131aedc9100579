import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '#contract/desk-api/problem.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { aSession, json, refusal } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';
import { problemSentences } from '../features/search-form/problem-sentences.ts';

openPagesAtADesk();

const found = (name: string) => json(aSearchAnswer([aFoundService({ name, publicName: '' })]));

describe('bad days', () => {
  const explained = problemCodes.map((code) => ({ code, ...problemSentences[code] }));
  const labels = {
    postcode: 'Postcode',
    symptom: 'Symptom',
    age: 'Age',
    sex: 'Sex',
    practice: 'GP practice',
    serviceTypes: 'Service type',
    odsCode: 'ODS code',
    serviceId: 'Service id',
    distance: 'Distance (miles)',
    numberPerType: 'Number per type',
    caseId: 'Case reference',
  };

  it.each(explained.filter(({ field }) => field !== null))(
    'says $code at its field, and loses nothing',
    async ({ code, field, sentence }) => {
      const { user } = await openDesk({ '/api/search': () => refusal(code) });
      await searchForSoreThroat(user);
      const summary = await screen.findByRole('alert');
      expect(within(summary).getByRole('link').textContent).toBe(sentence);
      expect(document.activeElement).toBe(summary);
      const control = screen.getByLabelText(labels[field ?? 'postcode']);
      const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
      const words = described.map((id) => document.getElementById(id)?.textContent).join(' ');
      expect(words).toContain(`Error: ${sentence}`);
      expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
    },
  );

  it.each(explained.filter(({ field }) => field === null))(
    'says $code in place of the results, and loses nothing',
    async ({ code, sentence }) => {
      const { user } = await openDesk({ '/api/search': () => refusal(code, null, 502) });
      await searchForSoreThroat(user);
      const { textContent } = await screen.findByRole('alert');
      expect(textContent).toContain(sentence);
      expect(textContent).toContain('Ring your duty manager.');
      expect(textContent).toContain('request-7');
      expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
    },
  );

  it('leaves no old results beside a failure, and can be tried again', async () => {
    const { proxy, user } = await openDesk();
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    proxy.answer('/api/search', () => refusal('directorySlow', null, 504));
    await user.keyboard('{Enter}');
    await screen.findByRole('alert');
    expect(screen.queryByRole('article')).toBeNull();
    proxy.answer('/api/search', () => found('Back again'));
    await user.click(screen.getByText('Try again'));
    expect(await screen.findByText('Back again')).toBeDefined();
  });

  it('says when the device is offline, and when the directory was not reached', async () => {
    const { user } = await openDesk({
      '/api/search': () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await searchForSoreThroat(user);
    expect((await screen.findByRole('alert')).textContent).toContain('device is online');
    expect(screen.getByText('Directory not reached 2:02pm')).toBeDefined();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('offers a way back in when the session has ended', async () => {
    const { proxy, user } = await openDesk({
      '/api/search': () => refusal('signedOut', null, 401),
    });
    proxy.answer('/api/session', () => json({ ...aSession(), status: 'signedOut' }));
    await searchForSoreThroat(user);
    expect(await screen.findByRole('button', { name: 'I have signed in' })).toBeDefined();
    expect(screen.getByRole('button', { name: /Sign in again/ })).toBeDefined();
    expect(readEntered()).toEqual(['ls1 4ap', 'Sore Throat', '34']);
  });

  it('leaves nothing of a patient to another person who signs in meanwhile', async () => {
    const { proxy, user } = await openDesk({
      '/api/search': () => refusal('signedOut', null, 401),
    });
    await searchForSoreThroat(user);
    await screen.findByRole('button', { name: /Sign in again/ });
    const person = { name: 'Jo Lund', role: 'Clinician', organisation: 'Leeds 111' };
    proxy.answer('/api/session', () =>
      json(aSession({ person, personTag: 'jo', audience: 'clinician' })),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Jo Lund')).toBeDefined();
    expect(readEntered()).toEqual(['', '', '']);
    await user.click(screen.getByLabelText('Symptom'));
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('warns when bank holidays could not be loaded', async () => {
    const { user } = await openDesk({ '/api/reference/bank-holidays': () => refusal('fault') });
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    expect(screen.getByText(/opening times may be wrong on a bank holiday/)).toBeDefined();
  });

  it('calls no service open or closed while bank holidays are not known', async () => {
    const { proxy, user } = await openDesk({
      '/api/reference/bank-holidays': () => refusal('fault'),
    });
    await searchForSoreThroat(user);
    const card = await screen.findByRole('article');
    expect(card.dataset.opening).toBe('unconfirmed');
    expect(within(card).getByText(/not known whether this is a bank holiday/)).toBeDefined();
    expect(within(card).queryByText(/^Open until/)).toBeNull();
    const list = {
      version: '1',
      confirmedAt: null,
      bankHolidays: [{ date: '2026-12-25', title: 'Christmas Day' }],
    };
    proxy.answer('/api/reference/bank-holidays', () => json(list));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Open until 6:30pm/)).toBeDefined();
    expect(screen.queryByText(/opening times may be wrong/)).toBeNull();
  });
});
