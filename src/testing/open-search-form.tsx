import { createQueryClient } from '#browser/api/query-client.ts';
import { SearchForm } from '#browser/features/search-form/search-form.tsx';
import { useRecents } from '#browser/features/search-form/use-recents.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, vi } from 'vitest';
import { type Answer, answerFetch } from './answer-fetch.ts';

type Events = Pick<ComponentProps<typeof SearchForm>, 'onSearch' | 'onChanged'>;

/** As the desk does: New patient begins with a form of its own, and what was searched for outlives it. */
function DeskWithForm(events: Events) {
  const { recents, remember } = useRecents();
  const [patient, setPatient] = useState(1);
  return (
    <SearchForm
      key={patient}
      {...events}
      recents={recents}
      onAsked={remember}
      samplePostcodes={['LS1 4AP']}
      problem={null}
      onNewPatient={() => {
        setPatient(patient + 1);
      }}
    />
  );
}

/** For a file of tests that open the form alone: nothing left over between tests. */
export function closeFormsAfterwards(): void {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}

/** The form alone, over answers given at the border where it calls fetch. */
export function openSearchForm(answers: Readonly<Record<string, Answer>> = {}) {
  const proxy = answerFetch(answers);
  const onSearch = vi.fn<Events['onSearch']>();
  const onChanged = vi.fn<Events['onChanged']>();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <DeskWithForm onSearch={onSearch} onChanged={onChanged} />
    </QueryClientProvider>,
  );
  return { proxy, onSearch, onChanged, user: userEvent.setup({ delay: null }) };
}

/** The box with this label. */
export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
