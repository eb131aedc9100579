import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';
import { keepInstallOffer } from './install-offer.ts';

openPagesAtADesk();
afterEach(() => {
  localStorage.clear();
});

it('offers to install once, between two patients and never during a search', async () => {
  keepInstallOffer();
  const prompt = vi.fn(() => Promise.resolve());
  window.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
  const { user } = await openDesk();
  expect(screen.queryByText(/can be installed/)).toBeNull();
  await searchForSoreThroat(user);
  await screen.findByRole('article');
  expect(screen.queryByText(/can be installed/)).toBeNull();
  const nextPatient = () => user.click(screen.getByRole('button', { name: 'New patient' }));
  await nextPatient();
  await user.click(await screen.findByRole('button', { name: 'Install' }));
  expect(prompt).toHaveBeenCalledOnce();
  expect(screen.queryByText(/can be installed/)).toBeNull();
  expect(Object.entries(localStorage)).toEqual([['signpost-install-hint', 'seen']]);
  await nextPatient();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByText(/can be installed/)).toBeNull();
});
