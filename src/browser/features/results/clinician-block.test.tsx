import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

describe('The clinician block', () => {
  const fold = 'Clinicians only: do not share with patients';
  const withBlock = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });

  it('is folded to one line until a clinician opens it', async () => {
    showResults([withBlock], { audience: 'clinician' });
    expect(document.body.textContent).not.toContain('0113 496 0002');
    await userEvent.click(screen.getByRole('button', { name: fold }));
    screen.getByText('0113 496 0002');
    screen.getByText('Ring the dispensary before you refer.');
    screen.getByText('Accepts referrals by telephone.');
    screen.getByText('Loading e-mail…');
  });

  it('gathers what is not listed in one line', async () => {
    const detail = aFoundService({ clinicianOnly: aClinicianOnlyBlock() });
    showResults([withBlock], { audience: 'clinician', details: [detail] });
    await userEvent.click(screen.getByRole('button', { name: fold }));
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
    await userEvent.click(screen.getByRole('button', { name: fold }));
    screen.getByText('d@example.org');
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      'first@example.orgemail · Primary · PDF',
      'second@example.orgemail · Primary · PDF',
    ]);
  });

  it('does not exist for a call handler, whatever the answer holds', () => {
    showResults([withBlock], { audience: 'callHandler' });
    expect(screen.queryByRole('button', { name: fold })).toBeNull();
  });
});
