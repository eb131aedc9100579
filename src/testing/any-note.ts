import * as fc from 'fast-check';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** Words that end in a letter, as a sentence before or after something does. */
const words = fc
  .array(
    fc.constantFrom(
      'the',
      'patient',
      'rang',
      'from',
      'home',
      'and',
      'said',
      'closed',
      'at',
      'desk',
    ),
    { maxLength: 4 },
  )
  .map((chosen) => chosen.join(' '));

const joint = fc.constantFrom(' ', ', ', ': ', ' (', '. ', '; ', '\n');

/** In the middle of a sentence, at its beginning or at its end. */
export const inProse = (detail: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(words, joint, detail, joint, words)
    .map(([before, one, held, other, after]) => `${before}${one}${held}${other}${after}`);

const separators = ['', ' ', '-', '.', '/', '–', '\u00A0', '  ', ' - '];

/** Ten digits, with or without a right check digit, cut anywhere and anyhow. */
export const anyNhsNumber = fc
  .tuple(digits(10), fc.array(fc.constantFrom(...separators), { minLength: 9, maxLength: 9 }))
  .map(([number, marks]) =>
    Array.from(number)
      .map((digit, place) => `${digit}${marks[place] ?? ''}`)
      .join(''),
  );

const areas = [
  'LS',
  'M',
  'B',
  'EC',
  'SW',
  'NE',
  'YO',
  'BD',
  'L',
  'E',
  'PL',
  'TR',
  'CB',
  'OX',
  'W',
  'ZZ',
];
const inwardLetter = fc.constantFrom(...Array.from('ABDEFGHJLNPQRSTUWXYZ'));

const anyWholePostcode = fc
  .tuple(
    fc.constantFrom(...areas),
    fc.nat(9),
    fc.constantFrom('', '1', '9', 'A', 'W'),
    fc.nat(9),
    inwardLetter,
    inwardLetter,
  )
  .map((parts) => parts.join(''));

/** A postcode in any case, with any or no spaces in it. */
export const anyPostcode = fc
  .tuple(
    anyWholePostcode,
    fc.array(fc.constantFrom('', '', ' ', '\u00A0', '  '), { minLength: 7, maxLength: 7 }),
    fc.boolean(),
  )
  .map(([postcode, gaps, isLower]) => {
    const spaced = Array.from(postcode)
      .map((letter, place) => letter + (place < postcode.length - 1 ? (gaps[place] ?? '') : ''))
      .join('');
    return isLower ? spaced.toLowerCase() : spaced;
  });

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (figure: number): string => String(figure).padStart(2, '0');

type Written = (day: number, month: number, year: number) => string;

const monthName = (month: number): string => months[month - 1] ?? '';
const shortName = (month: number): string => monthName(month).slice(0, 3);

const forms: readonly Written[] = [
  (day, month, year) => `${two(day)}/${two(month)}/${year}`,
  (day, month, year) => `${day}.${month}.${year}`,
  (day, month, year) => `${two(day)}-${two(month)}-${two(year % 100)}`,
  (day, month, year) => `${day}/${month}/${two(year % 100)}`,
  (day, month, year) => `${two(month)}/${two(day)}/${year}`,
  (day, month, year) => `${two(day)} ${two(month)} ${year}`,
  (day, month, year) => `${year}-${two(month)}-${two(day)}`,
  (day, month, year) => `${two(day)}${two(month)}${year}`,
  (day, month, year) => `${year}${two(month)}${two(day)}`,
  (day, month, year) => `${day} ${monthName(month)} ${year}`,
  (day, month, year) => `${day}th of ${monthName(month)}, ${year}`,
  (day, month, year) => `${day}-${shortName(month)}-${two(year % 100)}`,
  (day, month, year) => `${two(day)}${shortName(month).toUpperCase()}${year}`,
  (day, month, year) => `${monthName(month)} ${day}, ${year}`,
  (day, month, year) => `DOB ${two(day)}${two(month)}${two(year % 100)}`,
  (day, month) => `date of birth ${day} ${monthName(month)}`,
  (_day, _month, year) => `born ${year}`,
];

export const anyDateOfBirth = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1915, max: 2026 }),
    fc.constantFrom(...forms),
  )
  .map(([day, month, year, write]) => write(day, month, year));

const hour = fc.integer({ min: 7, max: 22 });
const quarter = fc.constantFrom('00', '15', '30', '45');
const time = fc.tuple(hour, quarter).map(([hours, minutes]) => `${hours}:${minutes}`);

const anyHours = fc
  .tuple(time, fc.constantFrom('-', ' to ', '–'), time)
  .map((parts) => parts.join(''));

const anyPhone = fc.oneof(
  digits(7).map((figures) => `0113 ${figures.slice(0, 3)} ${figures.slice(3)}`),
  digits(6).map((figures) => `01632 ${figures}`),
  digits(8).map((figures) => `020 ${figures.slice(0, 4)} ${figures.slice(4)}`),
  digits(9).map((figures) => `01${figures}`),
  digits(7).map((figures) => `+44 113 ${figures.slice(0, 3)} ${figures.slice(3)}`),
);

const anyFact = fc.oneof(
  anyHours.map((hours) => `opens ${hours}`),
  anyHours.map((hours) => `is shut on Sundays, else ${hours}`),
  anyPhone.map((phone) => `ring ${phone}`),
  fc.integer({ min: 1, max: 250 }).map((house) => `moved to ${house} Wharf Street`),
  fc.integer({ min: 1, max: 28 }).map((day) => `closed on ${day} December`),
  fc.integer({ min: 1, max: 17 }).map((age) => `takes nobody under ${age}`),
  fc.constant('is now in LS1, by the station'),
);

/** What somebody writes of a service and of no patient. */
export const anyOrdinaryNote = fc
  .array(anyFact, { minLength: 1, maxLength: 4 })
  .map((facts) => facts.join(', '));
