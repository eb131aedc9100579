import { aClipboard } from '#testing/a-clipboard.ts';
import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { answerFetch } from '#testing/answer-fetch.ts';
import { card, choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const name = 'Pharmacy: Wharf Street, Leeds';
const line = '0113 496 0002';
const fold = { name: 'Clinicians only: do not share with patients' };
const found = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });

const turn = () => userEvent.click(screen.getByRole('switch', { name: 'Patient view' }));

/** A card whose block is open, and a number of it just copied. */
async function openAll(isDenied = false) {
  answerFetch();
  aClipboard({ isDenied });
  showResults([found], { audience: 'clinician', details: [found] });
  await choose(name);
  await userEvent.click(screen.getByRole('button', fold));
  await userEvent.click(await screen.findByRole('button', { name: `Copy ${line}` }));
}

describe('Patient view', () => {
  it('takes everything that is for clinicians only from the screen at once', async () => {
    await openAll();
    await screen.findByText(`Copied ${line}`);
    await turn();
    expect(screen.getByRole('switch', { checked: true }).textContent).toContain('on');
    expect(document.body.textContent).not.toContain(line);
    expect(screen.queryByRole('button', fold)).toBeNull();
    expect(screen.queryByRole('button', { name: /handover/i })).toBeNull();
    within(card(name)).getByRole('button', { name: 'Copy for the patient' });
  });

  it('comes back with every block folded', async () => {
    await openAll();
    await turn();
    await turn();
    expect(screen.getByRole('button', fold).getAttribute('aria-expanded')).toBe('false');
    expect(document.body.textContent).not.toContain(line);
  });

  it('takes away the text of a copy that failed, too', async () => {
    await openAll(true);
    await screen.findByLabelText('Text to copy');
    await turn();
    expect(screen.queryByDisplayValue(line)).toBeNull();
  });
});
