import { decodeEntities } from './decode-entities.ts';

/** A JSON object of which nothing is known yet. */
export type WireObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Anything but an object has no fields. */
export const readObject = (value: unknown): WireObject => (isObject(value) ? value : {});

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The entries of a list, also of one with gaps, which PHP writes as an object; null when it is no list. */
export function readList(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value;
  const keys = Object.keys(readObject(value));
  const isListWithGaps = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  return isListWithGaps ? Object.values(readObject(value)) : null;
}

/** Text over several lines, entities decoded and ends trimmed; anything but text or a number is blank. */
export function readText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const text = decodeEntities(value).trim();
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Text on one line: a run of blanks is one. */
export const readLine = (value: unknown): string => readText(value).replace(/\s{2,}|[^\S ]/g, ' ');

/** A finite number, or the text of one: which of them is sent differs by question. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? toNumber(value.trim()) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const toNumber = (text: string): number | null =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;

/** A boolean, or one of the texts and numbers sent for one. */
export function readTruth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = readText(value).toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}
