import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { intendedUse } from '#contract/desk-api/product-notices.ts';

it.each(['README.md', 'docs/safety/safety-case.md'])(
  '%s says the same of the intended use as the sign-in screen',
  (page) => {
    expect(readFileSync(page, 'utf8').replace(/\s+/g, ' ')).toContain(intendedUse);
  },
);
