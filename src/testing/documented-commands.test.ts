import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const pages = ['docs', 'docs/decisions', 'docs/safety']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .concat('README.md', '.env.example')
  .filter((page) => /\.(md|example)$/.test(page) && existsSync(page));

it.each(pages)('every command in %s exists', (page) => {
  const named = readFileSync(page, 'utf8').match(/\bnpm (start|test|run [\w:-]+)/g) ?? [];
  const missing = named.filter((command) => !(command.replace(/^npm (run )?/, '') in scripts));
  expect(missing).toEqual([]);
});
