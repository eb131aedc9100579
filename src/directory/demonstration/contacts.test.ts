import { expect, it } from 'vitest';
import { decodeEntities } from '#contract/dos-rest/decode-entities.ts';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';

const { services } = createDemonstrationCatalogue(0);
const phones = services.flatMap(({ phone }) => [phone.public, phone.nonPublic, phone.fax]);

/** Ofcom's numbers for drama, as printed. */
const drama =
  /^(?:01(?:13|14|15|17|21|61) 496 0\d{3}|020 7946 0\d{3}|0191 498 0\d{3}|01632 960\d{3}|07700 900\d{3}|08081 570\d{3})(?: \(option 2\))?$/;

it('has telephone numbers only from the ranges set aside for drama', () => {
  for (const phone of phones.filter((text) => text !== '')) expect(phone).toMatch(drama);
});

it('mentions no other telephone number in any text', () => {
  const written = services.flatMap(({ referralInstructions, endpoints }) => [
    referralInstructions.callHandler,
    referralInstructions.other,
    ...endpoints.map(({ value }) => value),
  ]);
  for (const text of written)
    for (const [number] of text.matchAll(/\b0\d[\d ]{7,}\d/g)) expect(number).toMatch(drama);
});

it('never gives out one service’s non-public number as another’s public one', () => {
  const open = new Set(services.map(({ phone }) => phone.public.slice(0, 13)));
  for (const { phone } of services)
    if (phone.nonPublic !== '') expect(open.has(phone.nonPublic)).toBe(false);
});

it('keeps the numbers for professionals out of the texts for the public', () => {
  for (const { phone, referralInstructions } of services)
    if (phone.nonPublic !== '')
      expect(referralInstructions.callHandler).not.toContain(phone.nonPublic);
});

it('has websites and e-mail only under .example', () => {
  for (const { web } of services)
    expect(web).toMatch(/^$|^(?:https?:\/\/)?[a-z0-9.-]+\.example(?:\/|$)/);
  for (const { email } of services) expect(email).toMatch(/^$|^[a-z0-9.-]+@mail\.example$/);
});

it('has six parts in the value of every endpoint', () => {
  const endpoints = services.flatMap((service) => service.endpoints);
  expect(endpoints.length).toBeGreaterThan(200);
  for (const { value } of endpoints) expect(value.split('\\|')).toHaveLength(6);
});

it('has clinicians’ texts, professional lines, faxes and e-mail on a good share of services', () => {
  const share = (claim: (service: (typeof services)[number]) => boolean) =>
    services.filter(claim).length / services.length;
  expect(
    share(({ referralInstructions }) => referralInstructions.other.length > 1),
  ).toBeGreaterThan(0.5);
  expect(share(({ professionalReferralInformation: text }) => text !== '')).toBeGreaterThan(0.25);
  expect(share(({ phone }) => phone.nonPublic !== '')).toBeGreaterThan(0.5);
  expect(share(({ phone }) => phone.fax !== '')).toBeGreaterThan(0.15);
  expect(share(({ email }) => email !== '')).toBeGreaterThan(0.5);
});

it('has public names that read well once decoded', () => {
  for (const { publicName } of services)
    expect(decodeEntities(publicName)).not.toMatch(/[&;|]| {2}/);
});
