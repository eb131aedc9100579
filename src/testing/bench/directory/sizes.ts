import type { NationSize } from '../../nation/create-nation.ts';

const POSTCODES = 1_700_000;

/** By the number of services: about 340,000, 3.4 and 3.8 million symptom profiles. */
export const sizes: Readonly<Record<string, NationSize>> = {
  10_000: { postcodes: POSTCODES, services: 10_000, pairs: 34 },
  100_000: { postcodes: POSTCODES, services: 100_000, pairs: 34 },
  300_000: { postcodes: POSTCODES, services: 300_000, pairs: 12.7 },
};
