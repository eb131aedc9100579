import { decodeEntities } from '#contract/dos-rest/decode-entities.ts';
import { publicNameOf, registeredNameOf, type ServicePlan } from './service-plan.ts';
import { dramaPhone } from './town.ts';

/** The public, non-public and fax numbers of all services are kept in ranges of their own, so that none is ever another's. */
const ranges = { public: [0, 600], nonPublic: [600, 300], fax: [900, 100] } as const;

const numberIn = (range: keyof typeof ranges, prefix: string, number: number): string => {
  const [first, length] = ranges[range];
  return prefix + String(first + (number % length)).padStart(3, '0');
};

/** For professionals only: stands in the record and in clinicians' texts, never in one for the public. */
export const professionalLineOf = ({ number, town }: ServicePlan): string =>
  numberIn('nonPublic', town.phone, number * 7);

export function writePhones(plan: ServicePlan) {
  const { number, kind, town } = plan;
  if (kind.isRecordOnly) return { public: '', nonPublic: '', fax: '' };
  return {
    public: writePublicPhone(plan),
    nonPublic:
      kind.clinicianTexts.join('').length > 1 && number % 6 !== 5 ? professionalLineOf(plan) : '',
    fax: number % 4 === 1 ? numberIn('fax', town.phone, number) : '',
  };
}

function writePublicPhone({ number, town, isNational }: ServicePlan): string {
  if (isNational) return numberIn('public', dramaPhone.freephone, number);
  if (number % 29 === 13) return '';
  if (number % 31 === 17) return numberIn('public', dramaPhone.mobile, number);
  const phone = numberIn('public', town.phone, number * 7);
  return number % 15 === 5 ? `${phone} (option 2)` : phone;
}

/** The public name as part of an address on the web. */
export const slugOf = (plan: ServicePlan): string =>
  decodeEntities(publicNameOf(plan) || registeredNameOf(plan))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');

export const writeEmail = (plan: ServicePlan): string =>
  plan.kind.isRecordOnly || plan.number % 5 === 2 ? '' : `desk.${slugOf(plan)}@mail.example`;

export function writeWebsite(plan: ServicePlan): string {
  if (plan.kind.isRecordOnly) return '';
  const site = `${slugOf(plan)}.example`;
  return ['', `www.${site}`, `https://www.${site}/`, `http://${site}/visit`][plan.number % 4] ?? '';
}

/** Codes of an invented series; some padded, with a suffix, or a service id copied in, as real records have them. */
export function writeOdsCode({ kind, number, serviceId }: ServicePlan): string {
  const [prefix, length] = kind.ods;
  const code =
    prefix +
    number
      .toString(length === 4 ? 10 : 36)
      .toUpperCase()
      .padStart(length, '0');
  if (number % 9 === 4) return `${code}  `;
  if (number % 37 === 11) return `${code} 001`;
  return number % 41 === 7 ? serviceId : code;
}
