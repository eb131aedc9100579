import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue-line.ts';

/** Changes with the content. Capacity is left out: its instants are counted from the moment of filling. */
export function catalogueVersion({ postcodes, symptoms, services }: Catalogue): string {
  const hash = createHash('sha256');
  const lasting = services.map((line) => ({ ...line, capacity: null }));
  for (const part of [postcodes, symptoms, lasting]) hash.update(JSON.stringify(part));
  return hash.digest('hex');
}
