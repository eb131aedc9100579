/** England's bank holidays, substitute days included. */
export const englishBankHolidays: readonly string[] = [
  '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
  '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
  '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26',
].flatMap((year) => year.split(' '));

const years = [2026, 2027, 2028] as const;
const everyYear = (day: string) => years.map((year) => `${year}-${day}`);

/** The second Wednesday of every month: where practices close early to learn. */
const trainingDays = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => secondWednesday(year, month)),
);

function secondWednesday(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month, 1));
  const daysToWednesday = (3 - first.getUTCDay() + 7) % 7;
  return new Date(Date.UTC(year, month, 8 + daysToWednesday)).toISOString().slice(0, 10);
}

/** The dates of each named exception (`yyyy-mm-dd`) and the sessions on them: none, or `CLOSED`, is closed. */
const exceptions: Readonly<Record<string, readonly [dates: readonly string[], sessions: string]>> =
  {
    holidaysClosed: [englishBankHolidays, ''],
    holidaysClosedInWords: [englishBankHolidays, 'CLOSED'],
    holidaysShort: [englishBankHolidays, '10:00-14:00'],
    holidaysRota: [
      [...everyYear('12-25'), '2026-04-05', '2027-03-28', '2028-04-16'],
      '12:00-14:00',
    ],
    christmasClosed: [everyYear('12-25'), ''],
    christmasClosedInWords: [everyYear('12-25'), 'CLOSED'],
    newYearClosedInWords: [everyYear('01-01'), 'CLOSED'],
    christmasEve: [everyYear('12-24'), '08:00-16:00'],
    newYearsEveMarkedClosed: [everyYear('12-31'), '00:01-00:02'],
    training: [trainingDays, '08:00-12:30'],
    pastYears: [['2023-12-25', '2024-12-25', '2025-12-25', '2025-12-26'], ''],
    pastJubilee: [['2022-06-02', '2022-06-03'], 'CLOSED'],
  };

/** Throws RangeError for a name that the table does not have. */
export function datedOpenings(name: string): readonly (readonly [string, string])[] {
  const exception = exceptions[name];
  if (exception === undefined) throw new RangeError(`No such dated openings: ${name}`);
  const [dates, sessions] = exception;
  return dates.map((date) => [date, sessions]);
}
