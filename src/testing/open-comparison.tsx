import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aClinicianOnlyBlock, aFoundService, aSearchAnswer } from './a-found-service.ts';
import { openingTimes, session } from './a-service.ts';
import { type Answer, aSession, json } from './answer-fetch.ts';
import { openDesk, searchForSoreThroat } from './open-desk.tsx';

export const { checkedAt } = aSearchAnswer([]);
export const red = { rating: 'red', updatedAt: null, updatedBy: null } as const;
export const names = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

export const findServices = (audience: 'clinician' | 'callHandler') =>
  names.map((name, index) =>
    aFoundService({
      serviceId: `${index + 1}`,
      name,
      publicName: '',
      distance: index + 0.4,
      openingTimes: openingTimes({ everyDay: [session('09:00', index === 0 ? '14:30' : '18:30')] }),
      ...(audience === 'clinician' && {
        clinicianOnly: aClinicianOnlyBlock({ nonPublicPhone: `0113 496 000${index + 5}` }),
      }),
    }),
  );

export async function openResults(
  audience: 'clinician' | 'callHandler' = 'callHandler',
  answers: Readonly<Record<string, Answer>> = {},
) {
  const services = findServices(audience);
  const details = services.map((service): [string, Answer] => [
    `/api/services/${service.serviceId}`,
    () => json({ service: { ...service, ageGroups: [1] }, checkedAt }),
  ]);
  const desk = await openDesk({
    '/api/session': () => json(aSession({ audience })),
    '/api/search': () => json(aSearchAnswer(services)),
    ...Object.fromEntries(details),
    ...answers,
  });
  await searchForSoreThroat(desk.user);
  await screen.findByRole('button', { name: 'First' });
  return desk;
}

export const press = (user: UserEvent, letter: string) => user.keyboard(`{Alt>}${letter}{/Alt}`);

export async function pin(user: UserEvent, ...pinned: readonly string[]) {
  for (const name of pinned) {
    await user.click(screen.getByRole('button', { name }));
    await press(user, 'i');
  }
  await screen.findByRole('region', { name: 'Pinned services' });
}

export const dialog = () => screen.getByRole('dialog', { name: /^Compare/ });
export const row = (name: string | RegExp) =>
  within(within(dialog()).getByRole('rowheader', { name }).closest('tr') ?? dialog())
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
export const deeds = (proxy: Awaited<ReturnType<typeof openResults>>['proxy']) =>
  proxy.asked.filter(({ path }) => path === '/api/audit').map(({ body }) => body);
