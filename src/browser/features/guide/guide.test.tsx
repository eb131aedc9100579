import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import { shortcuts } from '../../ui/shortcuts.ts';
import { GuideButton } from './guide-button.tsx';
import './guide.tsx';

afterEach(cleanup);

const open = async () => {
  render(<GuideButton />);
  await userEvent.click(screen.getByRole('button', { name: 'Guide' }));
  return screen.findByRole('dialog', { name: 'Guide to Signpost' });
};

describe('The guide', () => {
  it('explains every verdict and every capacity with the card’s own signs and words', async () => {
    const guide = await open();
    for (const verdict of [
      'Open until 6:30pm',
      'Closes in 28 minutes, at 2:30pm',
      'Closed, opens at 6:30pm',
      'Closed today, bank holiday: no bank holiday hours listed. Ring to check',
      'Opening hours not confirmed: ring to check',
    ])
      expect(within(guide).getByText(verdict).tagName).toBe('SPAN');
    for (const rating of ['green', 'amber', 'red', null] as const) {
      const badge = within(guide).getByText((_text, element) =>
        element?.tagName === 'P' ? element.textContent === describeCapacity(rating).label : false,
      );
      expect(badge.querySelector('svg')).not.toBeNull();
    }
  });

  it('lists every shortcut that there is, and what Signpost is not for', async () => {
    const guide = await open();
    for (const { keys, does } of Object.values(shortcuts)) {
      within(guide).getByText(keys);
      within(guide).getByText(does);
    }
    within(guide).getByText(intendedUse);
  });

  it('opens by its key without a desk, and Escape gives the focus back', async () => {
    render(<GuideButton />);
    const button = screen.getByRole('button', { name: 'Guide' });
    button.focus();
    await userEvent.keyboard('{Alt>}g{/Alt}');
    await screen.findByRole('dialog', { name: 'Guide to Signpost' });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
