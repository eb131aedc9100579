import { createQueryClient } from '#browser/api/query-client.ts';
import { App } from '#browser/app/app.tsx';
import { loadDesk } from '#browser/app/load-desk.ts';
import { fetchChosenPart } from '#browser/features/results/fetch-chosen-part.ts';
import { fetchClinicianDetails } from '#browser/features/results/fetch-clinician-details.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { standBeforeScreen } from './a-screen.ts';
import { type Answer, answerFetch } from './answer-fetch.ts';

/** For a file of tests that open the whole page: a desk-sized screen, and nothing left over between tests. */
export function openPagesAtADesk(): void {
  // Loaded beforehand: on a busy machine fetching them takes longer than a test may.
  beforeAll(() => Promise.all([loadDesk(), fetchChosenPart(), fetchClinicianDetails()]));
  beforeEach(() => {
    standBeforeScreen(1440, 900);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    window.history.replaceState(null, '', '/');
  });
}

/** The whole page over answers given at the border where it calls fetch. */
export function openPage(answers: Readonly<Record<string, Answer>> = {}) {
  const proxy = answerFetch(answers);
  render(<App queryClient={createQueryClient()} />);
  return { proxy, user: userEvent.setup({ delay: null }) };
}

/** As `openPage`, once the form is there. */
export async function openDesk(answers: Readonly<Record<string, Answer>> = {}) {
  const page = openPage(answers);
  await screen.findByLabelText('Postcode');
  return page;
}

/** A whole search; the last Enter is pressed in Age. Pasted, because every key redraws the page: the form's own tests type. */
export async function searchForSoreThroat(user: UserEvent): Promise<void> {
  const enter = async (label: string, text: string) => {
    screen.getByLabelText(label).focus();
    await user.paste(text);
  };
  await enter('Postcode', 'ls1 4ap');
  await enter('Symptom', 'sore thr');
  await user.keyboard('{Enter}');
  await enter('Age', '34');
  await user.keyboard('{Enter}');
}

/** What stands in the three fields that `searchForSoreThroat` fills. */
export const readEntered = (): string[] =>
  ['Postcode', 'Symptom', 'Age'].map((label) => {
    const control = screen.getByLabelText<HTMLInputElement>(label);
    return control.value;
  });
