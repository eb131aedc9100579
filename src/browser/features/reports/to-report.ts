import type { ReportRequest } from '#contract/desk-api/report.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { MOST_SHOWN, type ShownEntry, type ShownField } from '#domain/feedback/wrong-entry.ts';
import { outwardCode, parsePostcode } from '#domain/geography/parse-postcode.ts';
import { formatDayAndMonth, formatTime } from '#domain/opening/format-time.ts';
import { weekdays, type WrittenSession } from '#domain/opening/opening-times.ts';
import { ageGroups } from '#domain/patient/age-group.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import type { CardExtraProps } from '../../ui/card-extras.tsx';

const formatSession = (session: WrittenSession): string =>
  typeof session === 'string'
    ? session
    : `${formatTime(session.start)} to ${formatTime(session.end)}`;

const formatDay = (name: string, sessions: readonly WrittenSession[]): string =>
  `${name} ${sessions.map(formatSession).join(', ') || 'closed'}`;

/** As listed, day by day: a date without its year. */
function formatHours({ openingTimes: times }: ReadableService): string {
  return [
    ...(times.openAllHours ? ['Open all hours'] : []),
    ...weekdays.map((day) => formatDay(day, times.standard[day])),
    formatDay('bank holidays', times.publicHoliday),
    ...times.specified.map(({ date, sessions }) => formatDay(formatDayAndMonth(date), sessions)),
  ].join('; ');
}

/** Public fields by name, whoever looks: a clinician's field is not on the list. */
function toShown(service: ReadableService, detail: ReadableService | null): ShownEntry {
  const shown: ShownEntry = {
    name: service.name.trim(),
    publicName: service.publicName.trim(),
    phone: service.publicPhone.trim(),
    address: [...service.address, service.town, service.postcode].join(', '),
    website: service.website.trim(),
    hours: formatHours(service),
    ageGroups: (detail?.ageGroups ?? []).map((group) => ageGroups[group]).join(', '),
  };
  const cut = (field: ShownField) => shown[field].slice(0, MOST_SHOWN[field]);
  return {
    name: cut('name'),
    publicName: cut('publicName'),
    phone: cut('phone'),
    address: cut('address'),
    website: cut('website'),
    hours: cut('hours'),
    ageGroups: cut('ageGroups'),
  };
}

export const postcodeAsked = (asked: AskedQuestion): string =>
  'postcode' in asked ? asked.postcode : '';

function districtOf(asked: AskedQuestion): string | null {
  const postcode = parsePostcode(postcodeAsked(asked));
  return postcode.ok ? outwardCode(postcode.value) : null;
}

type Of<Kind> = Extract<ReportRequest, { kind: Kind }>;
export type Rejection = Of<'rejection'>;
type Said<Kind extends ReportRequest['kind']> = Pick<
  Exclude<Of<Kind>, { kind: 'withdrawal' }>,
  'eventId' | 'reason' | 'note'
>;

const aboutService = (service: ReadableService, asked: AskedQuestion) => ({
  serviceId: service.serviceId,
  serviceType: { id: service.type.id, name: service.type.name.slice(0, MOST_SHOWN.name) },
  outwardCode: districtOf(asked),
});

export const toReport = (
  { service, detail, asked }: Pick<CardExtraProps, 'service' | 'detail' | 'asked'>,
  said: Said<'report'>,
): ReportRequest => ({
  kind: 'report',
  ...aboutService(service, asked),
  ...said,
  shown: toShown(service, detail),
});

export const toRejection = (
  service: ReadableService,
  asked: AskedQuestion,
  said: Said<'rejection'>,
): Rejection => ({ kind: 'rejection', ...aboutService(service, asked), ...said });
