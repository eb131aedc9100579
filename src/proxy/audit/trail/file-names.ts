import { randomBytes } from 'node:crypto';

const CHAIN = String.raw`\d{8}T\d{6}Z-[0-9a-f]{8}`;
const rowsFile = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)_(${CHAIN})_(\d{6})\.jsonl$`);
const headFile = new RegExp(String.raw`^(${CHAIN})\.head$`);

/** A file of rows, in parts: London's date, the chain, and its number in the chain. */
export interface RowsFile {
  readonly name: string;
  readonly date: string;
  readonly chain: string;
  readonly number: number;
}

/** A new chain's name: chains sort by the time at which they began. */
export const newChainName = (startedAt: number): string => {
  const time = new Date(startedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${randomBytes(4).toString('hex')}`;
};

export const toRowsFile = (date: string, chain: string, number: number): RowsFile => ({
  name: `${date}_${chain}_${String(number).padStart(6, '0')}.jsonl`,
  date,
  chain,
  number,
});

/** Null for the name of anything else. */
export function parseRowsFile(name: string): RowsFile | null {
  const [, date, chain, number] = rowsFile.exec(name) ?? [];
  return date && chain && number ? { name, date, chain, number: Number(number) } : null;
}

export const toHeadFile = (chain: string): string => `${chain}.head`;

/** The chain whose head a file records; null for the name of anything else. */
export const parseHeadFile = (name: string): string | null => headFile.exec(name)?.[1] ?? null;
