import { expect, it } from 'vitest';
import { toReadableCase } from './to-readable-case.ts';

it.each([
  ['ROWLANDS PHARMACY', 'Rowlands Pharmacy'],
  ["ST MARY'S NHS WALK-IN CENTRE", "St Mary's NHS Walk-in Centre"],
  ["O'BRIEN & MCCANN (UK) LTD", "O'Brien & McCann (UK) Ltd"],
  ['L ROWLAND & CO (RETAIL) LTD', 'L Rowland & Co (Retail) Ltd'],
  ['DRS P A PATEL AND J.R. SHAH', 'Drs P A Patel and J.R. Shah'],
  ['THE SURGERY - THE GROVE, ASHTON-UNDER-LYNE', 'The Surgery - The Grove, Ashton-under-Lyne'],
  ['10A 1ST FLOOR, B1 HOUSE', '10A 1st Floor, B1 House'],
  ['KGM GP HLTH CTR, RTL PK', 'KGM GP Hlth Ctr, Rtl Pk'],
  ['Spire Leicester Hospital', 'Spire Leicester Hospital'],
  ['iPharm', 'iPharm'],
  ['', ''],
])('%j is written %j', (printed, readable) => {
  expect(toReadableCase(printed)).toBe(readable);
});
