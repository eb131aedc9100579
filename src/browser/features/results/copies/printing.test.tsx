import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { answerFetch, refusal } from '#testing/answer-fetch.ts';
import { card, choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

standAtTheDesk();

const name = 'Pharmacy: Wharf Street, Leeds';
const found = aFoundService({ clinicianOnly: aClinicianOnlyBlock({ email: 'd@example.org' }) });
const clinicianOnly = ['0113 496 0002', 'd@example.org', 'dispensary', 'Accepts referrals'];

/** What the page held at the moment of printing. */
const pages: string[] = [];

beforeEach(() => {
  pages.length = 0;
  vi.stubGlobal('print', () => {
    const sheet = document.querySelector('h1')?.parentElement;
    pages.push(sheet?.textContent ?? '');
  });
});

const press = (button: string) =>
  userEvent.click(within(card(name)).getByRole('button', { name: button }));

const open = async () => {
  const proxy = answerFetch();
  showResults([found], { audience: 'clinician', details: [found] });
  await choose(name);
  return proxy;
};

const finish = () => {
  act(() => {
    window.dispatchEvent(new Event('afterprint'));
  });
};

describe('Printing', () => {
  it('gives the patient a page of public facts that says which data it is of, and is recorded', async () => {
    const { asked } = await open();
    await press('Print for the patient');
    await waitFor(() => {
      expect(pages).toHaveLength(1);
    });
    const [page = ''] = pages;
    for (const words of ['Demonstration data', 'Phone: 0113 496 0001', 'Thursday 12 February9am'])
      expect(page).toContain(words);
    for (const words of clinicianOnly) expect(page).not.toContain(words);
    const deeds = asked.filter(({ path }) => path === '/api/audit').map(({ body }) => body);
    expect(deeds).toEqual([{ kind: 'print', serviceIds: [found.serviceId] }]);
    finish();
    expect(document.querySelector('h1')).toBeNull();
  });

  it('gives a clinician the handover on a page that says for whom it is, and takes it away after', async () => {
    await open();
    await press('Print handover');
    await waitFor(() => {
      expect(pages).toHaveLength(1);
    });
    expect(pages[0]).toContain('Clinicians only: do not share with patients');
    for (const words of clinicianOnly) expect(pages[0]).toContain(words);
    finish();
    for (const words of clinicianOnly) expect(document.body.textContent).not.toContain(words);
  });

  it('is refused when it cannot be recorded', async () => {
    const proxy = await open();
    proxy.answer('/api/audit', () => refusal('auditUnavailable', null, 503));
    await press('Print for the patient');
    expect((await screen.findByRole('alert')).textContent).toContain('Not printed');
    expect(pages).toEqual([]);
  });

  it('of the screen itself finds nothing for clinicians only that was not opened', async () => {
    await open();
    for (const words of clinicianOnly) expect(document.body.textContent).not.toContain(words);
  });
});
