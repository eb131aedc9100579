export interface BankHoliday {
  /** `yyyy-mm-dd` */
  readonly date: string;
  readonly title: string;
}

/** Month and day with the name of the day; a day in lieu is marked as GOV.UK marks it. */
type Year = readonly (readonly [day: string, title: string])[];

const newYear = 'New Year’s Day';
const goodFriday = 'Good Friday';
const easterMonday = 'Easter Monday';
const may = 'Early May bank holiday';
const spring = 'Spring bank holiday';
const summer = 'Summer bank holiday';
const christmas = 'Christmas Day';
const boxing = 'Boxing Day';
const inLieu = (title: string) => `${title} (substitute day)`;

const years: Readonly<Record<number, Year>> = {
  2012: [
    ['01-02', inLieu(newYear)],
    ['04-06', goodFriday],
    ['04-09', easterMonday],
    ['05-07', may],
    // Moved from 28 May, for a weekend of four days.
    ['06-04', spring],
    ['06-05', 'Queen’s Diamond Jubilee'],
    ['08-27', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2013: [
    ['01-01', newYear],
    ['03-29', goodFriday],
    ['04-01', easterMonday],
    ['05-06', may],
    ['05-27', spring],
    ['08-26', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2014: [
    ['01-01', newYear],
    ['04-18', goodFriday],
    ['04-21', easterMonday],
    ['05-05', may],
    ['05-26', spring],
    ['08-25', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2015: [
    ['01-01', newYear],
    ['04-03', goodFriday],
    ['04-06', easterMonday],
    ['05-04', may],
    ['05-25', spring],
    ['08-31', summer],
    ['12-25', christmas],
    ['12-28', inLieu(boxing)],
  ],
  2016: [
    ['01-01', newYear],
    ['03-25', goodFriday],
    ['03-28', easterMonday],
    ['05-02', may],
    ['05-30', spring],
    ['08-29', summer],
    ['12-26', boxing],
    ['12-27', inLieu(christmas)],
  ],
  2017: [
    ['01-02', inLieu(newYear)],
    ['04-14', goodFriday],
    ['04-17', easterMonday],
    ['05-01', may],
    ['05-29', spring],
    ['08-28', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2018: [
    ['01-01', newYear],
    ['03-30', goodFriday],
    ['04-02', easterMonday],
    ['05-07', may],
    ['05-28', spring],
    ['08-27', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2019: [
    ['01-01', newYear],
    ['04-19', goodFriday],
    ['04-22', easterMonday],
    ['05-06', may],
    ['05-27', spring],
    ['08-26', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2020: [
    ['01-01', newYear],
    ['04-10', goodFriday],
    ['04-13', easterMonday],
    // Moved from 4 May.
    ['05-08', `${may} (VE day)`],
    ['05-25', spring],
    ['08-31', summer],
    ['12-25', christmas],
    ['12-28', inLieu(boxing)],
  ],
  2021: [
    ['01-01', newYear],
    ['04-02', goodFriday],
    ['04-05', easterMonday],
    ['05-03', may],
    ['05-31', spring],
    ['08-30', summer],
    ['12-27', inLieu(christmas)],
    ['12-28', inLieu(boxing)],
  ],
  2022: [
    ['01-03', inLieu(newYear)],
    ['04-15', goodFriday],
    ['04-18', easterMonday],
    ['05-02', may],
    // Moved from 30 May.
    ['06-02', spring],
    ['06-03', 'Platinum Jubilee bank holiday'],
    ['08-29', summer],
    ['09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['12-26', boxing],
    ['12-27', inLieu(christmas)],
  ],
  2023: [
    ['01-02', inLieu(newYear)],
    ['04-07', goodFriday],
    ['04-10', easterMonday],
    ['05-01', may],
    ['05-08', 'Bank holiday for the coronation of King Charles III'],
    ['05-29', spring],
    ['08-28', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2024: [
    ['01-01', newYear],
    ['03-29', goodFriday],
    ['04-01', easterMonday],
    ['05-06', may],
    ['05-27', spring],
    ['08-26', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2025: [
    ['01-01', newYear],
    ['04-18', goodFriday],
    ['04-21', easterMonday],
    ['05-05', may],
    ['05-26', spring],
    ['08-25', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
  2026: [
    ['01-01', newYear],
    ['04-03', goodFriday],
    ['04-06', easterMonday],
    ['05-04', may],
    ['05-25', spring],
    ['08-31', summer],
    ['12-25', christmas],
    ['12-28', inLieu(boxing)],
  ],
  2027: [
    ['01-01', newYear],
    ['03-26', goodFriday],
    ['03-29', easterMonday],
    ['05-03', may],
    ['05-31', spring],
    ['08-30', summer],
    ['12-27', inLieu(christmas)],
    ['12-28', inLieu(boxing)],
  ],
  2028: [
    ['01-03', inLieu(newYear)],
    ['04-14', goodFriday],
    ['04-17', easterMonday],
    ['05-01', may],
    ['05-29', spring],
    ['08-28', summer],
    ['12-25', christmas],
    ['12-26', boxing],
  ],
};

/** Bank holidays of England and Wales, ascending: what holds when nothing newer can be fetched. */
export const shippedBankHolidays: readonly BankHoliday[] = Object.entries(years).flatMap(
  ([year, days]) => days.map(([day, title]) => ({ date: `${year}-${day}`, title })),
);
