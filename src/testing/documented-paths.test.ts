import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { settingFields } from '#start/settings/setting-fields.ts';

const pages = ['docs', 'docs/decisions', 'docs/safety']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .concat('README.md')
  .filter((page) => page.endsWith('.md'));

const textOf = (page: string): string => readFileSync(page, 'utf8');

/** As a heading's address is made. */
const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
const anchorsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => toAnchor(heading));

it.each(pages)('every file and folder that %s names exists', (page) => {
  const named = [...textOf(page).matchAll(/`((?:src|e2e|docs|public)\/[^`\s*{}]+)`/g)];
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

it.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
  const broken = links.filter(([, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

it('docs/operating.md groups every setting there is', () => {
  const operating = textOf('docs/operating.md');
  const settings = /^## Settings$([^]*?)^## /m.exec(operating)?.[1] ?? '';
  const missing = Object.keys(settingFields.shape).filter(
    (name) => !settings.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});

it('docs/operating.md names every figure of ours that the proxy has, and no other', () => {
  const measured = textOf('src/proxy/metrics/create-metrics.ts').match(/signpost_\w+/g) ?? [];
  const named = textOf('docs/operating.md').match(/signpost_\w+?(?=_bucket|\b)/g) ?? [];
  expect([...new Set(named)].toSorted()).toEqual([...new Set(measured)].toSorted());
});
