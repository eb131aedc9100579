import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { howMany } from '../how-many.ts';
import { recordFigure } from '../record-figure.ts';
import { readHazardLog } from './read-hazard-log.ts';
import { runNamedTest } from './run-named-test.ts';
import { readSwitchOffs, type Change } from './switch-offs.ts';

const switchOffs = readSwitchOffs();
const controls = readHazardLog(readFileSync('docs/safety/hazard-log.md', 'utf8')).flatMap(
  (hazard) => hazard.controls,
);

/** Each control that can be switched off, with the test that must notice. */
const switchable = controls.flatMap(({ id, text, test }) => {
  const change = switchOffs[id];
  return test === null || change === undefined || 'why' in change
    ? []
    : [{ id, text, test, change }];
});

/** In `npm test` one control shows that the switch works; in the long tests every control is disabled once. */
const chosen = switchable.slice(0, howMany(1, switchable.length));
/** Fewer than chosen where only some were asked for by name. */
const tried: string[] = [];
const caught: string[] = [];

/** Changes nothing. */
const nothing: Change = { file: 'package.json', from: '', to: '' };

it.each(chosen)('without $id ($text) its test fails, and with it passes', async (control) => {
  const { id, test, change } = control;
  tried.push(id);
  const disabled = await runNamedTest(test, change);
  expect(disabled, `"${test.title}" with ${id} switched off`).toContain('failed');
  const enabled = await runNamedTest(test, nothing);
  expect([...new Set(enabled)], `"${test.title}" as it is`).toEqual(['passed']);
  caught.push(id);
});

afterAll(() => {
  recordFigure('controls', {
    all: controls.length,
    disabled: tried.length,
    caught: caught.length,
    missed: tried.filter((id) => !caught.includes(id)),
  });
});
