import { expect, it } from 'vitest';
import { readSkipped } from './read-skipped.js';

const test = (status: string, description?: string) => ({
  status,
  annotations: description === undefined ? [] : [{ type: 'skip', description }],
});

it('names what was left out, and why, however deep it stands', () => {
  const report = {
    suites: [
      {
        specs: [
          { title: 'signs in', tests: [test('expected')] },
          { title: 'is offline', tests: [test('skipped', 'no service worker in this build')] },
        ],
        suites: [{ specs: [{ title: 'prints', tests: [test('skipped')] }] }],
      },
    ],
  };
  expect(readSkipped(report)).toEqual([
    'is offline: no service worker in this build',
    'prints: no reason given',
  ]);
});
