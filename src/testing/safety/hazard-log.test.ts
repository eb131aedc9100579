import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLogFaults, type CheckedLog } from './find-log-faults.ts';
import { readHazardLog } from './read-hazard-log.ts';
import { readSwitchOffs } from './switch-offs.ts';

const read = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, 'utf8') : null;

/** The hazards found when the product was planned; more may be added, none may go. */
const expected = Array.from({ length: 44 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);

it('docs/safety/hazard-log.md holds every hazard, and each control has its place, its test and its switch', () => {
  const hazards = readHazardLog(read('docs/safety/hazard-log.md') ?? '');
  expect(findLogFaults({ hazards, switchOffs: readSwitchOffs(), expected, read })).toEqual([]);
});

const files: Readonly<Record<string, string>> = {
  'clock.ts': 'export const tick = 1;',
  'clock.test.ts': "it('ticks', () => {});\n// 'never ticks' was removed",
};

const page = (...lines: readonly string[]): string =>
  [
    '### H01 The clock stands still',
    '',
    '- Cause: none.',
    '- Effect: none.',
    '- Initial risk: severity 1, likelihood 1.',
    '- Residual risk: none.',
    ...lines,
  ].join('\n');

const sound = [
  '- Status: controlled.',
  '- **H01.1** It ticks.',
  '  Code: `clock.ts`, `tick`.',
  '  Test: `clock.test.ts`, "ticks".',
];
const soundSwitch = { 'H01.1': { file: 'clock.ts', from: '= 1', to: '= 0' } };

function faultsOf(lines: readonly string[], parts: Partial<CheckedLog> = {}): readonly string[] {
  const log: CheckedLog = {
    hazards: readHazardLog(page(...lines)),
    switchOffs: soundSwitch,
    expected: ['H01'],
    read: (path) => files[path] ?? null,
    ...parts,
  };
  return findLogFaults(log);
}

const without = (line: string, ...others: readonly string[]): readonly string[] => [
  ...sound.filter((other) => !other.includes(line)),
  ...others,
];

describe('the check of the hazard log', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['H01 does not tell: Status', without('Status')],
    ['H01 has no control and is not open', ['- Status: controlled.']],
    ['H01 must be open when it has a gap, and only then', [...sound, '- **Gap** It may break.']],
    ['H01 must be open when it has a gap, and only then', without('Status', '- Status: open.')],
    ['H01: there is no H09.1', [...sound, '- **Also** H09.1.']],
    ['H01: cannot be read: - **H1** It ticks', [...sound, '- **H1** It ticks']],
    ['H01.1 names no place in the code', without('Code')],
    ['H01.1: there is no watch.ts', without('Code', '  Code: `watch.ts`, `tick`.')],
    ['H01.1: no tic in clock.ts', without('Code', '  Code: `clock.ts`, `tic`.')],
    ['H01.1 names no test', without('Test')],
    ['H01.1: there is no x.test.ts', without('Test', '  Test: `x.test.ts`, "ticks".')],
    ['H01.1: no test "never ticks" in', without('Test', '  Test: `clock.test.ts`, "never ticks".')],
    ['H01.1 stands twice', [...sound, ...sound]],
  ])('says: %s', (fault, lines) => {
    expect(faultsOf(lines).join('\n')).toContain(fault);
  });

  it.each<[string, Partial<CheckedLog>]>([
    ['H02 is missing', { expected: ['H01', 'H02'] }],
    ['H01.1 is never switched off, and nothing says why', { switchOffs: {} }],
    ['H07.1 is switched off but is no control', { switchOffs: { 'H07.1': { why: 'no' } } }],
    [
      'H01.1: what is to be switched off must stand once in clock.ts',
      { switchOffs: { 'H01.1': { file: 'clock.ts', from: '= 2', to: '= 0' } } },
    ],
  ])('says: %s', (fault, parts) => {
    expect(faultsOf(sound, parts).join('\n')).toContain(fault);
  });
});
