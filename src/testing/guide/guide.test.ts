import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guideSections } from '#browser/features/guide/guide-sections.ts';
import { writeGuide } from './write-guide.ts';

it('docs/guide.md is the guide of the app, word for word', async () => {
  expect(readFileSync('docs/guide.md', 'utf8')).toBe(await writeGuide());
});

it('the guide in docs has all its pictures', () => {
  const pictures = guideSections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'picture' ? [`docs/screens/${block.file}`] : []));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((file) => !existsSync(file))).toEqual([]);
});
