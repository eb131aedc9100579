const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const CENTURY_YEAR = String.raw`(?:18|19|20)\d\d`;
/** Two figures are a year but before a time of the day or another date. */
const SHORT_YEAR = String.raw`\d\d(?!\d|\s*(?:[:.\p{Pd}]\s*\d|[ap]\.?m\b|(?:to|until)\s+(?:\d|noon|mid)|hours?\b|hrs?\b|(?:st|nd|rd|th)\b|(?:${MONTHS})\b))`;
const SUFFIX = '(?:st|nd|rd|th)?';
const MARK = String.raw`[\s,.\p{Pd}/'’]{0,3}`;

/** Both of day and month first: nobody can tell which was meant. */
const dayAndMonth = (between: string): string =>
  `(?:${DAY}${between}${MONTH}|${MONTH}${between}${DAY})`;

const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'iu');

const START = String.raw`(?<![\p{L}\d])`;
const END = String.raw`(?!\d)`;

const forms: readonly RegExp[] = [
  // 12/03/1957, 12.3.57, 12 - 03 - 57, 3/12/1957
  pattern(
    String.raw`(?<!\d)(?:${DAY}(\s?[/.\p{Pd}_]\s?)${MONTH}|${MONTH}(\s?[/.\p{Pd}_]\s?)${DAY})(?:\1|\2)(?:${CENTURY_YEAR}|\d\d)`,
    String.raw`(?!\d|\s?[:.]\d)`,
  ),
  // 12 03 1957
  pattern(String.raw`(?<!\d)${dayAndMonth(String.raw`[\s,]{1,2}`)}[\s,]{1,2}${CENTURY_YEAR}`, END),
  // 1957-03-12, 1957 3 12
  pattern(String.raw`(?<!\d)${CENTURY_YEAR}([\s/.\p{Pd}_]{1,3})${MONTH}\1${DAY}`, END),
  // 12031957, 03121957, 19570312
  pattern(
    String.raw`(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))${CENTURY_YEAR}`,
    END,
  ),
  pattern(String.raw`(?<!\d)${CENTURY_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`, END),
  // 12 March 1957, 12th of March, 57, 12-Mar-57, 12Mar1957
  pattern(
    String.raw`(?<!\d)${DAY}${SUFFIX}${MARK}(?:(?:day\s)?of\s)?(?:${MONTHS})${MARK}`,
    String.raw`(?:${CENTURY_YEAR}${END}|${SHORT_YEAR})`,
  ),
  // 12-Mar-57, 12Mar57, whatever follows
  pattern(String.raw`(?<!\d)${DAY}[\p{Pd}/.]?(?:${MONTHS})[\p{Pd}/.]?\d\d(?:\d\d)?`, END),
  // March 12, 1957, Mar 12 '57
  pattern(
    String.raw`${START}(?:${MONTHS})${MARK}(?:the\s)?${DAY}${SUFFIX}${MARK}(?:${CENTURY_YEAR}${END}|(?<=['’])\d\d${END})`,
  ),
  // 1957 March 12
  pattern(String.raw`(?<!\d)${CENTURY_YEAR}${MARK}(?:${MONTHS})${MARK}${DAY}`, END),
  // DOB 120357, date of birth: 12th March, born in 1957
  pattern(String.raw`${START}(?:d\.?\s?o\.?\s?b|date\sof\sbirth)(?!\p{L})\D{0,20}\d`),
  pattern(
    String.raw`${START}born(?!\p{L})\D{0,24}(?:${CENTURY_YEAR}${END}|${DAY}\s?[/.]\s?${MONTH})`,
  ),
];

/** Whether a day with its year stands in a text, in any of the usual forms. A day of this year needs none to be understood. */
export const findDateOfBirth = (text: string): boolean => forms.some((form) => form.test(text));
