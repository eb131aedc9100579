import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useConfirm } from './use-confirm.tsx';

const answers: boolean[] = [];

function Desk() {
  const { dialog, confirm } = useConfirm();
  const ask = async () => {
    const answer = await confirm({
      title: 'This service reports little or no capacity',
      text: 'Ring first.',
      confirmLabel: 'Copy all the same',
      cancelLabel: 'Do not copy',
    });
    answers.push(answer);
  };
  return (
    <>
      <button type="button" onClick={() => void ask()}>
        Copy
      </button>
      {dialog}
    </>
  );
}

afterEach(() => {
  cleanup();
  answers.length = 0;
});

const openQuestion = async () => {
  const { unmount } = render(<Desk />);
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  screen.getByRole('dialog', { name: 'This service reports little or no capacity' });
  return unmount;
};

describe('A question before a deed', () => {
  it('has the harmless answer under the finger, and gives the focus back', async () => {
    await openQuestion();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Do not copy' }));
    await userEvent.keyboard('{Enter}');
    expect(answers).toEqual([false]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }));
  });

  it('is yes only when its own button is pressed', async () => {
    await openQuestion();
    await userEvent.click(screen.getByRole('button', { name: 'Copy all the same' }));
    expect(answers).toEqual([true]);
  });

  it('is no on Escape, and when the screen goes away under it', async () => {
    const unmount = await openQuestion();
    await userEvent.keyboard('{Escape}');
    expect(answers).toEqual([false]);
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    unmount();
    await waitFor(() => {
      expect(answers).toEqual([false, false]);
    });
  });
});
