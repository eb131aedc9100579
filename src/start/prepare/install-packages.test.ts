import { describe, expect, it } from 'vitest';
import { isInstalled } from './install-packages.js';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/for-another-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

describe('an install', () => {
  it('is in place when every package has the version and the content that the lock file names', () => {
    expect(isInstalled(wanted, { 'node_modules/zod': wanted['node_modules/zod'] })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }],
    ['a content differs', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } }],
    [
      'an optional package is there in another version',
      {
        'node_modules/zod': wanted['node_modules/zod'],
        'node_modules/for-another-platform': { version: '0.9.0', integrity: 'sha512-b' },
      },
    ],
  ])('is stale when %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});
