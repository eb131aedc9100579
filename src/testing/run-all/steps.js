import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from '#start/prepare/project-folder.js';
import { runNpm, runPackage, runProgram } from '#start/prepare/run-program.js';
import { countPlaywright, countVitest, settleCount } from './count-results.js';

/**
 * @typedef {import('./count-results.js').Count} Count
 * @typedef {import('./run-step.js').Step} Step
 * @typedef {import('#start/prepare/run-program.js').Outcome} Outcome
 */

const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };

/**
 * A check passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<Outcome>} run
 * @returns {Step}
 */
const check = (name, run) => ({
  name,
  run: async () => {
    const { ok, output } = await run();
    return { count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, output };
  },
});

/**
 * @param {string} name
 * @param {string} program
 * @param {...string} args
 */
const packageCheck = (name, program, ...args) =>
  check(name, () => runPackage(program, args, { environment }));

/**
 * A runner's tests are counted from the report it writes.
 * @param {string} name
 * @param {string} report
 * @param {(report: unknown) => Count} countReport
 * @param {() => Promise<Outcome>} run
 * @returns {Step}
 */
const runner = (name, report, countReport, run) => ({
  name,
  run: async () => {
    mkdirSync(dirname(report), { recursive: true });
    rmSync(report, { force: true });
    const { ok, output } = await run();
    const count = existsSync(report)
      ? countReport(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 1 };
    return { count: settleCount(count, ok), output };
  },
});

const vitestReport = inProject('.cache/reports/vitest.json');

/** The longest first. @type {readonly Step[]} */
export const checks = [
  packageCheck(
    'Lint',
    'eslint/bin/eslint.js',
    '--max-warnings=0',
    '--cache',
    '--cache-location=.cache/eslint',
    '--cache-strategy=content',
    '.',
  ),
  packageCheck(
    'Format',
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location=.cache/prettier',
    '.',
  ),
  packageCheck('Types', 'typescript/bin/tsc', '-b'),
  packageCheck('Unused code', 'knip/bin/knip.js', '--no-progress'),
  check('Lock file', () => runNpm(['ci', '--dry-run', '--no-audit', '--loglevel=error'])),
];

/** @type {Step} */
export const unitTests = runner('Unit tests', vitestReport, countVitest, () =>
  runPackage(
    'vitest/vitest.mjs',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
    { environment },
  ),
);

/**
 * A program of its own, so that what it says as it goes stays apart from what runs beside it.
 * @param {string} name
 * @param {string} goal
 */
const preparation = (name, goal) =>
  check(name, () => runProgram(process.execPath, ['src/start/prepare.js', goal], { environment }));

/** What the stories need. @type {readonly Step[]} */
export const preparations = [preparation('Build', 'build'), preparation('Browser', 'browser')];

/** @param {string} project of `playwright.config.ts` */
export const storyReport = (project) => inProject(`.cache/reports/${project}.json`);

/**
 * A real browser against the built product.
 * @param {string} name
 * @param {string} project of `playwright.config.ts`
 * @param {...string} options
 */
export const storiesIn = (name, project, ...options) =>
  runner(name, storyReport(project), countPlaywright, () =>
    runPackage(
      '@playwright/test/cli.js',
      ['test', `--project=${project}`, '--reporter=list,json', ...options],
      { environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: storyReport(project) } },
    ),
  );

/** @type {Step} */
export const stories = storiesIn('Browser tests', 'chromium');
