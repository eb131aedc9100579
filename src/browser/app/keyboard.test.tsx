// Loaded beforehand: the desk fetches their code late, and on a busy machine that takes longer than a test may.
import '#browser/features/guide/guide.tsx';
import '#browser/features/reports/report-actions.tsx';
import '#browser/features/results/comparison/comparison.tsx';
import '#browser/map/service-map.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aClipboard } from '#testing/a-clipboard.ts';
import { aClinicianOnlyBlock, aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { aSession, json } from '#testing/answer-fetch.ts';
import {
  openDesk,
  openPagesAtADesk,
  readEntered,
  searchForSoreThroat,
} from '#testing/open-desk.tsx';

openPagesAtADesk();

const found = ['First', 'Second', 'Third'].map((name, index) =>
  aFoundService({
    serviceId: `${index + 1}`,
    name,
    publicName: '',
    clinicianOnly: aClinicianOnlyBlock(),
  }),
);

async function openResults(services = found): Promise<UserEvent> {
  const { user } = await openDesk({
    '/api/session': () => json(aSession({ audience: 'clinician' })),
    '/api/search': () => json(aSearchAnswer(services)),
    '/api/audit': () => json({ recorded: true }),
  });
  await searchForSoreThroat(user);
  await screen.findByRole('button', { name: 'First' });
  return user;
}

const press = (user: UserEvent, letter: string) => user.keyboard(`{Alt>}${letter}{/Alt}`);
const nameOfFocused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const openCards = () => screen.queryAllByRole('article', { current: true });

/** The dialog's own list of what works, as "Alt + N". */
async function readListed(user: UserEvent): Promise<readonly (string | null)[]> {
  await press(user, 'k');
  const table = await screen.findByRole('table', { name: /^Anywhere on this page/ });
  const keys = within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  return keys;
}

describe('keyboard shortcuts', () => {
  it('are listed exactly as they work, and each listed one works', async () => {
    const user = await openResults();
    await screen.findByRole('button', { name: /^1, First/ });
    for (const name of ['Second', 'First']) {
      await user.click(screen.getByRole('button', { name }));
      await screen.findByRole('button', { name: 'Copy for the patient' });
      await press(user, 'i');
    }
    await screen.findByRole('region', { name: 'Pinned services' });
    await screen.findByRole('button', { name: 'Not used: record why' });
    const { copied } = aClipboard({ isDenied: false });
    const proofs: Readonly<Record<string, () => unknown>> = {
      'Alt + P': () => {
        expect(document.activeElement).toBe(screen.getByLabelText('Postcode'));
      },
      'Alt + L': () => {
        screen.getByText(/^Lima Sierra One/);
      },
      'Alt + O': async () => {
        screen.getByRole('button', { name: /^Open \d/, pressed: true });
        await press(user, 'o');
        screen.getByRole('button', { name: /^All \d/, pressed: true });
      },
      'Alt + C': () =>
        waitFor(() => {
          expect(copied).toEqual([expect.stringContaining('First.')]);
        }),
      'Alt + R': () =>
        waitFor(() => {
          expect(nameOfFocused()).toBe('First');
        }),
      'Alt + M': () => {
        expect(nameOfFocused()).toMatch(/^1, First/);
      },
      'Alt + W': () => screen.findByRole('radio', { name: 'Opening hours' }),
      'Alt + U': () => screen.findByRole('button', { name: /^22 Rejected for capacity/ }),
      'Alt + A': async () => {
        screen.getByRole('dialog', { name: 'Compare 2 services' });
        await user.keyboard('{Escape}');
      },
      'Alt + I': () => {
        screen.getByRole('button', { name: 'Pin to compare', pressed: false });
      },
      'Alt + G': async () => {
        await screen.findByRole('dialog', { name: 'Guide to Signpost' });
        await user.keyboard('{Escape}');
      },
      'Alt + K': async () => {
        await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
        // Beneath a dialog nothing acts.
        await press(user, 'n');
        expect(readEntered()[0]).toBe('ls1 4ap');
        await user.click(screen.getByRole('button', { name: 'Close' }));
      },
      'Alt + N': () => {
        expect(readEntered()).toEqual(['', '', '']);
        expect(screen.queryByRole('article')).toBeNull();
      },
    };
    const listed = await readListed(user);
    expect(listed.toSorted()).toEqual(Object.keys(proofs).toSorted());
    for (const [keys, prove] of Object.entries(proofs)) {
      await press(user, keys.slice(-1).toLowerCase());
      await prove();
    }
    expect(await readListed(user)).toEqual([
      ...['Alt + N', 'Alt + P', 'Alt + L', 'Alt + G', 'Alt + K'],
    ]);
  });

  it('can be switched off and on in their list, and take no single character and no AltGr', async () => {
    const user = await openResults();
    await user.keyboard('n{Control>}{Alt>}n{/Alt}{/Control}');
    expect(screen.getAllByRole('article')).toHaveLength(3);
    const flick = async () => {
      await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
      await user.click(await screen.findByRole('checkbox', { name: 'Shortcuts are on' }));
      await user.keyboard('{Escape}');
    };
    await flick();
    await press(user, 'n');
    await press(user, 'k');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    await flick();
    await press(user, 'n');
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('the list by keyboard', () => {
  it('is gone through with the arrow keys, Home and End, only from within', async () => {
    const user = await openResults();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByLabelText('Age'));
    screen.getByRole('button', { name: 'First' }).focus();
    const reach = async (keys: string) => {
      await user.keyboard(keys);
      return nameOfFocused();
    };
    expect(await reach('{ArrowDown}')).toBe('Second');
    expect(await reach('{ArrowDown}{ArrowDown}')).toBe('Third');
    expect(await reach('{Home}')).toBe('First');
    expect(await reach('{ArrowUp}{End}')).toBe('Third');
    within(screen.getByRole('article', { name: 'Second' }))
      .getAllByRole('link')[0]
      ?.focus();
    expect(await reach('{ArrowUp}')).toBe('Second');
  });

  it('closes the innermost open thing with Escape, which stays where the focus was', async () => {
    const user = await openResults();
    const second = screen.getByRole('article', { name: 'Second' });
    await user.click(within(second).getByRole('button', { name: 'Second' }));
    const fold = within(second).getByRole('button', { name: /^Clinicians only/ });
    await user.click(fold);
    await within(second).findByText('Professional line');
    within(second).getAllByRole('link')[0]?.focus();
    await user.keyboard('{Escape}');
    expect(within(second).queryByText('Professional line')).toBeNull();
    expect(document.activeElement).toBe(fold);
    expect(openCards()).toEqual([second]);
    screen.getByLabelText('Postcode').focus();
    await user.keyboard('{Escape}');
    expect(openCards()).toEqual([second]);
    fold.focus();
    await user.keyboard('{Escape}');
    expect(openCards()).toEqual([]);
    expect(nameOfFocused()).toBe('Second');
  });
});

describe('the browser’s Back', () => {
  const goBack = () => {
    window.history.back();
  };
  const openSecond = async () => {
    const user = await openResults();
    await user.click(screen.getByRole('button', { name: 'Second' }));
    await waitFor(() => {
      expect(window.history.state).toEqual({ open: 1 });
    });
    return user;
  };

  it('returns from a card to the list in place, and Forward opens nothing', async () => {
    const user = await openSecond();
    await user.click(screen.getByRole('button', { name: 'Third' }));
    expect([window.history.state, window.location.href]).toEqual([
      { open: 1 },
      'http://localhost:3000/',
    ]);
    goBack();
    await waitFor(() => {
      expect(openCards()).toEqual([]);
    });
    expect(nameOfFocused()).toBe('Third');
    window.history.forward();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([window.history.state, openCards()]).toEqual([null, []]);
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('brings nothing back after New patient', async () => {
    const user = await openSecond();
    await press(user, 'n');
    await waitFor(() => {
      expect(window.history.state).toBeNull();
    });
    window.history.forward();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.queryByRole('article')).toBeNull();
    expect(window.history.state).toBeNull();
  });

  it('returns from the map to the list on a phone, with the card still open', async () => {
    standBeforeScreen(390, 844);
    const user = await openSecond();
    await user.click(screen.getByRole('button', { name: 'Map' }));
    expect(window.history.state).toEqual({ open: 2 });
    goBack();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'List', pressed: true })).toBeDefined();
    });
    expect(openCards()).toHaveLength(1);
    goBack();
    await waitFor(() => {
      expect(openCards()).toHaveLength(0);
    });
  });
});
