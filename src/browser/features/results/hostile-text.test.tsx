import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { answerFetch } from '#testing/answer-fetch.ts';
import { showResults, standAtTheDesk } from '#testing/show-results.tsx';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

standAtTheDesk();

const fields = [
  ...['name', 'publicName', 'town', 'postcode', 'odsCode', 'publicPhone', 'website'],
  'publicInformation',
] as const;
const clinicianFields = ['nonPublicPhone', 'fax', 'email', 'referralInformation'] as const;
const endpointFields = [
  ...['name', 'transport', 'address', 'interaction', 'format', 'businessScenario'],
  ...['compression', 'comment'],
] as const;

const filled = <Field extends string>(names: readonly Field[], text: string) =>
  Object.fromEntries(names.map((field) => [field, text])) as Record<Field, string>;

/** A service that has the text in every field that can hold one. */
function aServiceOf(text: string): ReadableService {
  const endpoint = {
    order: 1,
    ...filled(endpointFields, text),
  };
  return aFoundService({
    ...filled(fields, text),
    address: [text],
    type: { id: 13, name: text },
    clinicianOnly: aClinicianOnlyBlock({
      ...filled(clinicianFields, text),
      professionalReferralInformation: text,
      endpoints: [endpoint],
    }),
  });
}

const texts = {
  'of 10,000 characters': 'x'.repeat(10_000),
  'of emoji': '👩🏽‍⚕️🏥'.repeat(400),
  'from right to left': 'صيدلية شارع الرصيف '.repeat(50).trim(),
  'that turns the direction': '\u202Eteerts frahW',
  'of markup': '<img src=x onerror=alert(1)><script>alert(2)</script>&amp;',
};

describe.each(Object.entries(texts))('Text %s in every field', (_kind, text) => {
  it('stands as text in a card that works', async () => {
    answerFetch();
    const service = aServiceOf(text);
    showResults([service], { audience: 'clinician', details: [service] });
    const article = screen.getByRole('article');
    await userEvent.click(screen.getByRole('button', { name: text, expanded: false }));
    await userEvent.click(screen.getByRole('button', { name: /^Clinicians only/ }));
    await screen.findByText('Professional line');
    expect(article.querySelectorAll('img, script')).toHaveLength(0);
    expect(article.textContent).toContain(text.slice(0, 20));
    screen.getByRole('button', { name: 'Copy for the patient' });
    expect(screen.queryByRole('link', { name: text })).toBeNull();
    for (const element of screen.getAllByText((shown) => shown.startsWith(text.slice(0, 10))))
      expect(element.closest('bdi, [dir="auto"]'), element.outerHTML.slice(0, 80)).not.toBeNull();
  });
});

describe('A service without any text', () => {
  it('says so in words wherever something would stand', async () => {
    const service = aServiceOf(' ');
    showResults([service], { details: [service] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Service 2000099001, no name listed' }),
    );
    screen.getByText('No public phone');
    expect(screen.getAllByText('None listed').length).toBeGreaterThan(2);
  });
});
