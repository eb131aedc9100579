import { aSession, json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';
import { aClinicianOnlyBlock, aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noteServerTime } from '../api/server-time.ts';

openPagesAtADesk();

const clinician = aSession({ audience: 'clinician', personTag: 'asha' });
const found = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
const theSwitch = () => screen.getByRole('switch', { name: 'Patient view' });
const block = /Clinicians only/;

describe('Patient view at the desk', () => {
  it('is no business of a call handler', async () => {
    await openDesk();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('stays on from one search and patient to the next', async () => {
    const { user } = await openDesk({
      '/api/session': () => json(clinician),
      '/api/search': () => json(aSearchAnswer([found])),
    });
    await user.click(theSwitch());
    await searchForSoreThroat(user);
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: block })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'New patient' }));
    expect(theSwitch().getAttribute('aria-checked')).toBe('true');
    await user.click(theSwitch());
    await searchForSoreThroat(user);
    await screen.findByRole('button', { name: block });
  });

  it('is off for whoever signs in again', async () => {
    const { proxy, user } = await openDesk({ '/api/session': () => json(clinician) });
    await user.click(theSwitch());
    proxy.answer('/api/session', () => json({ ...clinician, sessionTag: 'tag-2' }));
    act(() => {
      noteServerTime(clinician.now + clinician.endsIn - 60_000);
    });
    await waitFor(() => {
      expect(theSwitch().getAttribute('aria-checked')).toBe('false');
    });
  });
});
