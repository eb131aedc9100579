import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { layers } from '../../eslint.layers.js';

const page = 'docs/licences.md';
const lockedPackage = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), lockedPackage) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const locked = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** What the browser's parts may import, and the data from which the outline map is cut. */
const browserPackages = Object.entries(layers)
  .filter(([part]) => part.startsWith('browser/'))
  .flatMap(([, { packages: allowed }]) => allowed)
  .filter((name) => name !== 'virtual:outline')
  .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  .concat('world-atlas');

/** These packages and all that they bring along. */
function withDependencies(names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found)
    for (const [place, { dependencies: brought = {} }] of locked)
      if (nameOf(place) === name) for (const other of Object.keys(brought)) found.add(other);
  return found;
}

const toRow = ([place, { license }]: [string, { license?: string | undefined }]): string =>
  `${nameOf(place)} ${license ?? 'none'}`;

const onServer = locked.filter(([, { dev }]) => dev !== true).map(toRow);
const inBrowser = withDependencies(browserPackages);
const forBrowser = locked.filter(([place]) => inBrowser.has(nameOf(place))).map(toRow);

const rows = [...readFileSync(page, 'utf8').matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\|$/gm)].map(
  ([, name = '', licence = '']) => `${name} ${licence}`,
);

it('the licence of every package that runs is listed, and of none that does not', () => {
  expect(rows.toSorted()).toEqual([...new Set([...onServer, ...forBrowser])].toSorted());
});

it('what the product asks for by name is among them', () => {
  const listed = rows.map((row) => row.split(' ')[0]);
  expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual([]);
});

it('no other licence asks for more than to be named than those that the page warns of', () => {
  const free = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/;
  const others = rows.filter((row) => !free.test(row.split(' ')[1] ?? ''));
  expect(others).toEqual(['@react-leaflet/core Hippocratic-2.1', 'react-leaflet Hippocratic-2.1']);
});
