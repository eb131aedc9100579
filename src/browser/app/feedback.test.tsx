// Loaded beforehand: the card fetches their code late, and on a busy machine that takes longer than a test may.
import '#browser/features/reports/reject-panel.tsx';
import '#browser/features/reports/report-actions.tsx';
import '#browser/features/reports/wrong-entry-form.tsx';
import '#browser/map/service-map.tsx';
import { getConfig, screen, waitFor, within } from '@testing-library/react';
import { expect, describe, it } from 'vitest';
import { json, refusal } from '#testing/answer-fetch.ts';
import { openResults, press } from '#testing/open-comparison.tsx';
import { openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

openPagesAtADesk();

type Opened = Awaited<ReturnType<typeof openResults>>;
const recorded = { '/api/reports': () => json({ recorded: true }) };
const sent = ({ proxy }: Opened) =>
  proxy.asked.filter(({ path }) => path === '/api/reports').map(({ body }) => body);
const openCard = () => screen.getByRole('article', { current: true });
const heading = (name: string) => screen.getByRole('button', { name });

async function openReasons(
  answers: Parameters<typeof openResults>[1] = recorded,
  audience: 'clinician' | 'callHandler' = 'callHandler',
) {
  const opened = await openResults(audience, answers);
  await opened.user.click(heading('First'));
  await screen.findByRole('button', { name: 'Not used: record why' });
  await press(opened.user, 'u');
  await screen.findByRole('button', { name: /^22 / });
  return opened;
}

describe('why a service was not used', () => {
  it('is heard from the moment its reasons stand on the screen', async () => {
    // The first of this file to open them: only then does their code come later than the press.
    const opened = await openResults('callHandler', recorded);
    await opened.user.click(heading('First'));
    await screen.findByRole('button', { name: 'Not used: record why' });
    const hasComeWith = new Promise<Element | null>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (!screen.queryByRole('button', { name: /^22 / })) return;
        observer.disconnect();
        resolve(document.activeElement);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await getConfig().asyncWrapper(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'u', code: 'KeyU', altKey: true, bubbles: true }),
      );
      await hasComeWith;
    });
    expect(await hasComeWith).toBe(screen.getByRole('button', { name: /^21 / }));
  });

  it('is recorded by one key, named, and the next card has the focus', async () => {
    const opened = await openReasons();
    await opened.user.keyboard('p');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading('Second'));
    });
    expect(sent(opened)).toMatchObject([
      { kind: 'rejection', serviceId: '1', reason: 22, note: null, outwardCode: 'LS1' },
    ]);
    screen.getByText('Recorded why it was not used: Rejected for capacity reasons');
  });

  it('has a key for every reason, each its own, and none for the clinicians’ reason of a call handler', async () => {
    const { user, proxy } = await openReasons();
    await user.keyboard('l');
    expect(proxy.asked.some(({ path }) => path === '/api/reports')).toBe(false);
    const keys = within(openCard())
      .getAllByRole('button', { name: /^\d\d / })
      .map((button) => button.getAttribute('aria-keyshortcuts'));
    expect(new Set(keys).size).toBe(11);
  });

  it('takes no key while a note is written, and none when shortcuts are off', async () => {
    const opened = await openReasons();
    await opened.user.keyboard('o');
    await opened.user.keyboard('patient has no car');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('patient has no car');
    expect(sent(opened)).toEqual([]);
    await opened.user.click(screen.getByRole('button', { name: 'Record' }));
    await waitFor(() => {
      expect(sent(opened)).toMatchObject([{ reason: 99, note: 'patient has no car' }]);
    });
  });

  it('stands on the card instead of the question, until it is taken back', async () => {
    const opened = await openReasons();
    await opened.user.keyboard('p');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading('Second'));
    });
    await opened.user.click(heading('First'));
    within(openCard()).getByText(/Not used: Rejected for capacity reasons/);
    await press(opened.user, 'u');
    expect(screen.queryByRole('button', { name: /^22 / })).toBeNull();
    await opened.user.click(within(openCard()).getByRole('button', { name: 'Take it back' }));
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Not used: record why');
    });
    const [rejection, withdrawal] = sent(opened);
    expect(withdrawal).toEqual({
      kind: 'withdrawal',
      eventId: (rejection as { eventId: string }).eventId,
    });
  });

  it('leaves whoever opened another card meanwhile where they are', async () => {
    let answer: (response: Response) => void = () => undefined;
    const opened = await openReasons({
      '/api/reports': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await opened.user.keyboard('p');
    await opened.user.click(heading('Fourth'));
    answer(json({ recorded: true }));
    await screen.findByText(/^Recorded why it was not used/);
    expect(document.activeElement).toBe(heading('Fourth'));
    expect(openCard()).toBe(screen.getByRole('article', { name: 'Fourth' }));
  });

  it('is another event when another reason follows one that failed, and the same when tried again', async () => {
    const opened = await openReasons({
      '/api/reports': () => refusal('auditUnavailable', null, 503),
    });
    await opened.user.keyboard('p');
    await opened.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByRole('button', { name: 'Try again' });
    await opened.user.click(screen.getByRole('button', { name: /^21 / }));
    await waitFor(() => {
      expect(sent(opened)).toHaveLength(3);
    });
    const [first, again, other] = sent(opened) as { eventId: string }[];
    expect(again?.eventId).toBe(first?.eventId);
    expect(other?.eventId).not.toBe(first?.eventId);
  });
});

describe('a wrong entry', () => {
  it('needs a choice, and says so at the choices', async () => {
    const { user } = await openResults('callHandler', recorded);
    await user.click(heading('First'));
    await press(user, 'w');
    await user.click(await screen.findByRole('button', { name: 'Send report' }));
    expect(
      within(screen.getByRole('group', { name: 'What is wrong?' })).getByRole('alert').textContent,
    ).toBe('Choose what is wrong');
    expect(screen.getByLabelText('Note (optional)').getAttribute('aria-invalid')).toBe('false');
  });

  it('tells what the card shows, public fields alone', async () => {
    const opened = await openResults('clinician', recorded);
    await opened.user.click(heading('First'));
    await within(openCard()).findByText(/^Adult/);
    await press(opened.user, 'w');
    await opened.user.click(await screen.findByRole('radio', { name: /^Does not accept/ }));
    await opened.user.click(screen.getByRole('button', { name: 'Send report' }));
    await waitFor(() => {
      expect(sent(opened)).toMatchObject([
        {
          kind: 'report',
          reason: 'doesNotAccept',
          shown: { name: 'First', ageGroups: 'Adult (16 and over)' },
        },
      ]);
    });
    expect(JSON.stringify(sent(opened))).not.toContain('0113 496 0005');
  });

  it('begun for one patient is not there for the next', async () => {
    const { user } = await openResults('callHandler', recorded);
    await user.click(heading('First'));
    await press(user, 'w');
    await user.type(await screen.findByLabelText('Note (optional)'), 'for LS1 4AP');
    await press(user, 'n');
    await searchForSoreThroat(user);
    await user.click(await screen.findByRole('button', { name: 'First' }));
    await press(user, 'w');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Note (optional)')).value).toBe('');
  });
});
