import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useExpectedShortcuts, useShortcut, useShortcutKeys } from './shortcuts.ts';

const expectedNames = ['reportEntry'] as const;
const PRESS = '{Alt>}w{/Alt}';

interface CardProps {
  readonly report: (() => void) | null;
  readonly isOffered?: boolean;
}

function Report({
  report,
  isOffered,
}: {
  readonly report: () => void;
  readonly isOffered: boolean;
}) {
  useShortcut('reportEntry', report, isOffered);
  return <p>There</p>;
}

/** A card whose part that brings the shortcut has come once there is something to do. */
function Card({ report, isOffered = true }: CardProps) {
  useExpectedShortcuts(expectedNames);
  return report ? <Report {...{ report, isOffered }} /> : <p>Loading…</p>;
}

function Page(props: CardProps & { readonly card?: string | null }) {
  useShortcutKeys();
  const { card = 'first' } = props;
  return (
    <>
      <button>Beside</button>
      {card && <Card key={card} {...props} />}
    </>
  );
}

afterEach(cleanup);

describe('A shortcut that is pressed before its part of the screen has come', () => {
  it('acts once the part is there, and once only', async () => {
    const { rerender } = render(<Page report={null} />);
    await userEvent.keyboard(PRESS);
    const report = vi.fn();
    rerender(<Page report={report} />);
    expect(report).toHaveBeenCalledTimes(1);
    rerender(<Page report={report} isOffered={false} />);
    rerender(<Page report={report} />);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['another key', () => userEvent.keyboard('{ArrowDown}')],
    ['a press', () => userEvent.click(screen.getByRole('button', { name: 'Beside' }))],
  ])('is forgotten after %s, which may mean something else', async (_what, act) => {
    const { rerender } = render(<Page report={null} />);
    await userEvent.keyboard(PRESS);
    await act();
    const report = vi.fn();
    rerender(<Page report={report} />);
    expect(report).not.toHaveBeenCalled();
  });

  it('never acts on another card than the one that was open', async () => {
    const { rerender } = render(<Page report={null} />);
    await userEvent.keyboard(PRESS);
    const report = vi.fn();
    rerender(<Page card="second" report={report} />);
    expect(report).not.toHaveBeenCalled();
  });

  it('is not kept where nothing that brings it is on its way', async () => {
    const { rerender } = render(<Page card={null} report={null} />);
    await userEvent.keyboard(PRESS);
    const report = vi.fn();
    rerender(<Page report={report} />);
    expect(report).not.toHaveBeenCalled();
  });
});
