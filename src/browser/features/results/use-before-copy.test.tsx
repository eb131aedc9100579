import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { aFoundService } from '#testing/a-found-service.ts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useBeforeCopy } from './use-before-copy.tsx';

afterEach(cleanup);

function showCopy(service: ReadableService) {
  const answers: boolean[] = [];
  const Copy = () => {
    const { dialog, beforeCopy } = useBeforeCopy();
    const copy = async () => {
      answers.push(await beforeCopy(service));
    };
    return (
      <>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        {dialog}
      </>
    );
  };
  render(<Copy />);
  return answers;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const rated = (rating: 'green' | 'red') =>
  aFoundService({ capacity: { rating, updatedAt: null, updatedBy: null } });

describe('Copying from a card', () => {
  it('asks first where the service is red (hazard H09)', async () => {
    const answers = showCopy(rated('red'));
    await press('Copy');
    expect(answers).toEqual([]);
    screen.getByRole('dialog', { name: /^Pharmacy: Wharf Street, Leeds reports little or no/ });
    await press('Do not copy');
    await waitFor(() => {
      expect(answers).toEqual([false]);
    });
    await press('Copy');
    await press('Copy all the same');
    await waitFor(() => {
      expect(answers).toEqual([false, true]);
    });
  });

  it('asks nothing of any other', async () => {
    const answers = showCopy(rated('green'));
    await press('Copy');
    await waitFor(() => {
      expect(answers).toEqual([true]);
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
