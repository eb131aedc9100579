import { aClipboard } from '#testing/a-clipboard.ts';
import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { answerFetch, json, refusal } from '#testing/answer-fetch.ts';
import { card, choose, showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const name = 'Pharmacy: Wharf Street, Leeds';
const press = (button: string) =>
  userEvent.click(within(card(name)).getByRole('button', { name: button }));

const found = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
const capacity = { rating: 'red', updatedAt: null, updatedBy: null } as const;

/** The page with one card, over a proxy that records and a clipboard that takes what it is given. */
function stand({ isDenied = false, service = found, audience = 'clinician' as const } = {}) {
  const proxy = answerFetch();
  const clipboard = aClipboard({ isDenied });
  showResults([service], { audience, details: [service] });
  const deeds = () =>
    proxy.asked.filter(({ path }) => path === '/api/audit').map(({ body }) => body);
  return { ...proxy, ...clipboard, deeds };
}

const told = (text: string) =>
  screen.findByText(
    (shown, element) => element?.parentElement?.role === 'status' && shown === text,
  );

describe('Copying', () => {
  it('a number takes one press on a folded card, is recorded, and is told without moving anything', async () => {
    const { copied, deeds } = stand();
    await press('Copy 0113 496 0001');
    await told('Copied 0113 496 0001');
    expect(copied).toEqual(['0113 496 0001']);
    expect(deeds()).toEqual([{ kind: 'copy', serviceIds: [found.serviceId] }]);
  });

  it.each([
    ['Copy the address', '12 Wharf Street, Leeds LS2 7EQ'],
    ['Copy the ODS code', 'FZZ01'],
    ['Copy the service id', '2000099001'],
  ])('%s, too', async (button, text) => {
    const { copied } = stand();
    await choose(name);
    await press(button);
    await told(`Copied ${text}`);
    expect(copied).toEqual([text]);
  });

  it('makes two different texts: for the patient, and the handover', async () => {
    const { copied, deeds } = stand();
    await choose(name);
    await press('Copy for the patient');
    await told('Copied for the patient');
    await press('Copy handover');
    await told('Copied the handover');
    const [forPatient, handover] = copied;
    expect(forPatient).toContain('Phone: 0113 496 0001');
    expect(forPatient).not.toContain('0113 496 0002');
    expect(handover).toContain('0113 496 0002');
    expect(handover).toContain('Searched for: Sore throat');
    expect(deeds()).toHaveLength(2);
  });

  it('is refused when it cannot be recorded, and can be tried again', async () => {
    const proxy = stand();
    proxy.answer('/api/audit', () => refusal('auditUnavailable', null, 503));
    await press('Copy 0113 496 0001');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be recorded');
    expect(proxy.copied).toEqual([]);
    proxy.answer('/api/audit', () => json({ recorded: true }));
    await press('Copy 0113 496 0001');
    await told('Copied 0113 496 0001');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers the text to select when the browser keeps its clipboard to itself', async () => {
    const { copied } = stand({ isDenied: true });
    await choose(name);
    await press('Copy for the patient');
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text to copy');
    expect(screen.getByRole('alert').textContent).toContain('did not allow copying');
    expect(area.value).toContain('Phone: 0113 496 0001');
    expect(document.activeElement).toBe(area);
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
    expect(copied).toEqual([]);
    await press('Close this message');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not offered as a handover to a call handler, whatever the answer holds', async () => {
    answerFetch();
    showResults([found], { audience: 'callHandler' });
    await choose(name);
    within(card(name)).getByRole('button', { name: 'Copy for the patient' });
    expect(screen.queryByRole('button', { name: /handover/i })).toBeNull();
  });
});

describe('A service that is red', () => {
  it.each([
    ['by the list', aFoundService({ capacity })],
    ['by its detail record alone', aFoundService()],
  ])('%s asks before a number is copied from it', async (_where, service) => {
    const { asked } = answerFetch();
    const { copied } = aClipboard();
    showResults([service], { details: [aFoundService({ capacity })] });
    await press('Copy 0113 496 0001');
    const question = await screen.findByRole('dialog');
    expect(question.textContent).toContain('little or no capacity');
    await userEvent.click(within(question).getByRole('button', { name: 'Do not copy' }));
    expect(asked.filter(({ path }) => path === '/api/audit')).toEqual([]);
    expect(copied).toEqual([]);
    await press('Copy 0113 496 0001');
    await userEvent.click(await screen.findByRole('button', { name: 'Copy all the same' }));
    await told('Copied 0113 496 0001');
    expect(copied).toEqual(['0113 496 0001']);
  });

  it('asks before it is printed, too', async () => {
    const { deeds } = stand({ service: aFoundService({ capacity }) });
    await choose(name);
    await press('Print for the patient');
    await userEvent.click(await screen.findByRole('button', { name: 'Do not print' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(deeds()).toEqual([]);
  });
});
