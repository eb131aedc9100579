import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintSources } from './fingerprint-sources.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/a.ts'), 'one');
  writeFileSync(join(folder, 'index.html'), '<p>');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['a changed line', 'src/a.ts', 'two'],
  ['a new file', 'src/b.ts', ''],
  ['a changed page', 'index.html', '<b>'],
])('%s asks for a new build', (_, file, content) => {
  const before = fingerprintSources(folder);
  writeFileSync(join(folder, file), content);
  expect(fingerprintSources(folder)).not.toBe(before);
});

it.each([
  ['a test', 'src/a.test.ts', 'two'],
  ['a file outside the sources', 'notes.md', 'two'],
  ['the same content written again', 'src/a.ts', 'one'],
])('%s asks for no new build', (_, file, content) => {
  const before = fingerprintSources(folder);
  writeFileSync(join(folder, file), content);
  utimesSync(join(folder, file), 0, 0);
  expect(fingerprintSources(folder)).toBe(before);
});
