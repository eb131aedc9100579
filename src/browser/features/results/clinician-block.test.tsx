import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { answerFetch, json, refusal } from '#testing/answer-fetch.ts';
import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const fold = 'Clinicians only: do not share with patients';
const button = () => screen.getByRole('button', { name: fold });
const press = () => userEvent.click(button());

async function open(): Promise<void> {
  await press();
  await waitFor(() => {
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });
}

describe('The clinician block', () => {
  const withBlock = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });

  it('is folded to one line until a clinician opens it', async () => {
    showResults([withBlock], { audience: 'clinician' });
    expect(document.body.textContent).not.toContain('0113 496 0002');
    await open();
    screen.getByText('0113 496 0002');
    screen.getByText('Ring the dispensary before you refer.');
    screen.getByText('Accepts referrals by telephone.');
    screen.getByText('Loading e-mail…');
  });

  it('gathers what is not listed in one line', async () => {
    const detail = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
    showResults([withBlock], { audience: 'clinician', details: [detail] });
    await open();
    screen.getByText('E-mail, Fax, Endpoints');
    expect(screen.getAllByText('None listed')).toHaveLength(1);
  });

  it('shows the e-mail of the detail record and the endpoints in their order', async () => {
    const endpoint = (order: number, address: string) => ({
      ...{ order, address, name: '', transport: 'email', interaction: '', format: 'PDF' },
      ...{ businessScenario: 'Primary', compression: '', comment: '' },
    });
    const block = {
      endpoints: [endpoint(2, 'second@example.org'), endpoint(1, 'first@example.org')],
    };
    showResults([aFoundService({ clinicianOnly: aClinicianOnlyBlock(block) })], {
      audience: 'clinician',
      details: [aFoundService({ clinicianOnly: aClinicianOnlyBlock({ email: 'd@example.org' }) })],
    });
    await open();
    screen.getByText('d@example.org');
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      'first@example.org email · Primary · PDF ',
      'second@example.org email · Primary · PDF ',
    ]);
  });

  it('does not exist for a call handler, whatever the answer holds', () => {
    showResults([withBlock], { audience: 'callHandler' });
    expect(screen.queryByRole('button', { name: fold })).toBeNull();
  });
});

describe('Opening the clinician block', () => {
  const found = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
  const line = '0113 496 0002';

  it('is recorded once for each time it is opened, and closing is not', async () => {
    const { asked } = answerFetch();
    showResults([found], { audience: 'clinician', details: [found] });
    const deeds = () => asked.filter(({ path }) => path === '/api/audit').map(({ body }) => body);
    const reveal = { kind: 'reveal', serviceIds: [found.serviceId] };
    await open();
    expect(deeds()).toEqual([reveal]);
    await press();
    expect(screen.queryByText(line)).toBeNull();
    await open();
    expect(deeds()).toEqual([reveal, reveal]);
  });

  it('shows nothing before it is recorded', async () => {
    let answer: (response: Response) => void = () => undefined;
    const recorded = new Promise<Response>((resolve) => (answer = resolve));
    const { asked } = answerFetch({ '/api/audit': () => recorded });
    showResults([found], { audience: 'clinician', details: [found] });
    await press();
    await press();
    expect(asked).toHaveLength(1);
    expect(screen.queryByText(line)).toBeNull();
    answer(json({ recorded: true }));
    await screen.findByText(line);
  });

  it.each([
    ['is refused', () => refusal('auditUnavailable', null, 503)],
    ['is not answered', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])(
    'says so and stays closed when the record %s, and can be tried again',
    async (_how, answer) => {
      const proxy = answerFetch({ '/api/audit': answer });
      showResults([found], { audience: 'clinician', details: [found] });
      await press();
      expect((await screen.findByRole('alert')).textContent).toContain('could not be recorded');
      expect(screen.queryByText(line)).toBeNull();
      proxy.answer('/api/audit', () => json({ recorded: true }));
      await open();
      expect(screen.queryByRole('alert')).toBeNull();
      screen.getByText(line);
    },
  );
});
