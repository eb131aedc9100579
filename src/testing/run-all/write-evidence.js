import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inProject, projectFolder } from '#start/prepare/project-folder.js';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { explanations, readMutations } from './read-mutations.js';

const PAGE = 'docs/safety/evidence.md';
const FIGURES = '.cache/evidence/figures.jsonl';
const MUTATIONS = '.cache/mutation/report.json';

const at = { at: z.number() };
const figure = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('rounds'),
    ...{ file: z.string(), test: z.string(), rounds: z.number() },
    ...at,
  }),
  z.object({
    name: z.literal('controls'),
    ...{ all: z.number(), disabled: z.number(), caught: z.number() },
    missed: z.array(z.string()).optional(),
    ...at,
  }),
  z.object({ name: z.literal('coordinates'), points: z.number(), worst: z.number(), ...at }),
]);
/** @typedef {z.infer<typeof figure>} Figure */

/** @param {string} file */
const read = (file) => (existsSync(inProject(file)) ? readFileSync(inProject(file), 'utf8') : null);

/** @param {number} moment */
const sayDate = (moment) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(moment);

/** @param {number} count */
const sayCount = (count) => count.toLocaleString('en-GB');

/** @param {string} text */
const inTable = (text) => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;

/** @param {readonly Figure[]} figures */
function describeRounds(figures) {
  const rounds = figures.filter((one) => one.name === 'rounds');
  /** The latest of each. */
  const byTest = new Map(rounds.map((one) => [`${one.file} ${one.test}`, one]));
  const rows = [...byTest.values()]
    .filter(({ file }) => !file.includes('testing/safety'))
    .map((one) => ({ ...one, file: relative(projectFolder, one.file) }))
    .toSorted((one, other) => `${one.file}${one.test}`.localeCompare(`${other.file}${other.test}`));
  const heading = ['## Properties, kills and other rounds', ''];
  if (rows.length === 0)
    return [
      ...heading,
      'Not among the last runs: `npm test` has run them in their usual rounds.',
      '',
    ];
  return [
    ...heading,
    '| test | rounds | on |',
    '| --- | ---: | --- |',
    ...rows.map(
      (one) =>
        `| ${inTable(one.file)} ${one.test.replaceAll('|', '\\|')} | ${sayCount(one.rounds)} | ${sayDate(one.at)} |`,
    ),
    '',
  ];
}

/** @param {readonly Figure[]} figures */
function describeControls(figures) {
  const runs = figures.filter((one) => one.name === 'controls');
  const most = Math.max(...runs.map(({ disabled }) => disabled));
  const last = runs.findLast(({ disabled }) => disabled === most);
  if (!last) return [];
  const { all, disabled, caught, missed = [] } = last;
  return [
    '## Controls switched off',
    '',
    `The [hazard log](hazard-log.md) has ${all} controls. On ${sayDate(last.at)} ${disabled} of them were disabled, each once, and the ` +
      `test named for it failed for ${caught}. ${all - disabled} cannot be disabled by a change of one place in the source; ` +
      '`docs/safety/switch-offs.json` says why.',
    '',
    ...(missed.length === 0 ? [] : [`Not noticed: ${missed.join(', ')}.`, '']),
    ...runs.slice(runs.indexOf(last) + 1).flatMap(describeAgain),
  ];
}

/**
 * Some of the controls alone, after what was wrong with them or with their tests was mended.
 * @param {Extract<Figure, { name: 'controls' }>} again
 */
const describeAgain = ({ at, disabled, caught, missed = [] }) => [
  `Again, on ${sayDate(at)}: ${disabled} disabled, ${caught} noticed${missed.length === 0 ? '' : `, ${missed.join(' and ')} not`}.`,
  '',
];

/** @param {readonly Figure[]} figures */
function describeCoordinates(figures) {
  const last = figures.findLast((one) => one.name === 'coordinates');
  if (!last) return [];
  return [
    '## Coordinates',
    '',
    `Worst error over the ${last.points} of Ordnance Survey’s published test points in England and on its borders: ` +
      `${last.worst.toFixed(2)} metres (at most 6 are allowed), on ${sayDate(last.at)}.`,
    '',
  ];
}

/** @param {readonly import('./read-mutations.js').Survivor[]} survivors */
function groupByReason(survivors) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { file, line, to, why } of survivors) {
    const reason = why ?? 'Not explained: a test is missing';
    const place = `${inTable(file.replace('src/domain/', ''))}${why === null ? ` ${inTable(line)} to ${inTable(to)}` : ''}`;
    places.set(reason, [...(places.get(reason) ?? []), place]);
  }
  return [...places].map(
    ([reason, found]) => `- ${reason}: ${found.length} in ${[...new Set(found)].join(', ')}`,
  );
}

function describeMutations() {
  const report = read(MUTATIONS);
  if (report === null) return [];
  const known = explanations.parse(JSON.parse(read('docs/safety/survivors.json') ?? '[]'));
  const { files, all, killed, score, survivors } = readMutations(JSON.parse(report), known);
  const date = sayDate(statSync(inProject(MUTATIONS)).mtimeMs);
  return [
    '## Mutation testing',
    '',
    `Stryker changed ${files} files of \`src/domain/\` (the disclosure table among them) in ${sayCount(all)} ways; the tests of the domain and ` +
      `the second opinion noticed ${sayCount(killed)}: ${score.toFixed(2)}%, on ${date}. Below 95% the long tests fail.`,
    '',
    survivors.length === 0
      ? 'Nothing survived.'
      : `What survived, ${survivors.length} in all, by the reason:`,
    '',
    ...groupByReason(survivors),
    '',
  ];
}

function describeOpeningTimings() {
  const timings = read('.cache/evidence/opening-bench.txt');
  if (timings === null) return [];
  return ['## What a verdict costs', '', '```', timings.trim(), '```', ''];
}

/** Writes the page from whatever the last long runs left; each figure says when it was measured. */
export async function writeEvidence() {
  // Of a part alone the page would tell less than the one that is there.
  if (read(FIGURES) === null || read(MUTATIONS) === null) return;
  const figures = (read(FIGURES) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => figure.parse(JSON.parse(line)));
  const page = [
    '# Evidence',
    '',
    'Written by `npm run test:long` from its last runs, whole or in part; each figure has its date. `npm test` runs the same tests in fewer rounds.',
    '',
    ...describeControls(figures),
    ...describeMutations(),
    ...describeOpeningTimings(),
    ...describeCoordinates(figures),
    ...describeRounds(figures),
  ].join('\n');
  const options = await resolveConfig(inProject(PAGE));
  writeFileSync(inProject(PAGE), await format(page, { ...options, parser: 'markdown' }));
  console.log(`Written: ${PAGE}`);
}
