import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch, json } from '#testing/answer-fetch.ts';
import { createQueryClient } from '../../api/query-client.ts';
import { NoticeProvider } from '../../ui/notice.tsx';
import { TakeBack } from './take-back.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** As on a busy page: what is taken back is drawn away before anything else can happen. */
function Card({ onDone }: { readonly onDone: () => void }) {
  const [isRecorded, setIsRecorded] = useState(true);
  const memory = {
    ...{ drafts: new Map(), keepDraft: vi.fn(), rejected: new Map(), chooseNext: vi.fn() },
    noteRejected: () => {
      flushSync(() => {
        setIsRecorded(false);
      });
    },
  };
  const recorded = { eventId: 'event-1', reason: 22 } as const;
  return isRecorded ? (
    <TakeBack ref={null} serviceId="1" {...{ recorded, memory, onDone }} />
  ) : (
    <p>Taken back</p>
  );
}

it('a reason that is taken back gives the focus on, though its button has gone by then', async () => {
  answerFetch({ '/api/reports': () => json({ recorded: true }) });
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <NoticeProvider>
        <Card onDone={onDone} />
      </NoticeProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await screen.findByText('Taken back');
  expect(onDone).toHaveBeenCalledTimes(1);
});
