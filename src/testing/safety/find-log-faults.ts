import { facts, type Control, type Hazard } from './read-hazard-log.ts';
import type { SwitchOff } from './switch-offs.ts';

export interface CheckedLog {
  readonly hazards: readonly Hazard[];
  readonly switchOffs: Readonly<Record<string, SwitchOff>>;
  /** The hazards that the log must hold. */
  readonly expected: readonly string[];
  /** Null where there is no such file. */
  readonly read: (path: string) => string | null;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The fault, or none. */
const unless = (isSound: boolean, fault: string): readonly string[] => (isSound ? [] : [fault]);

const hasSymbol = (source: string, symbol: string): boolean =>
  new RegExp(`(?<![\\w-])${escape(symbol)}(?![\\w-])`).test(source);

/** The title stands there as that of a test or of tests: a literal, followed by what they do. */
const hasTitle = (source: string, title: string): boolean =>
  title
    .split(' > ')
    .every((part) =>
      new RegExp(`(['"\`])${escape(part)}\\1\\s*,`).test(source.replaceAll(/\\(['"`])/g, '$1')),
    );

function findCodeFaults({ id, code }: Control, { read }: CheckedLog): readonly string[] {
  if (code === null) return [`${id} names no place in the code`];
  const source = read(code.path);
  if (source === null) return [`${id}: there is no ${code.path}`];
  return unless(hasSymbol(source, code.symbol), `${id}: no ${code.symbol} in ${code.path}`);
}

function findTestFaults({ id, test }: Control, { read }: CheckedLog): readonly string[] {
  if (test === null) return [`${id} names no test`];
  const source = read(test.path);
  if (source === null) return [`${id}: there is no ${test.path}`];
  return unless(hasTitle(source, test.title), `${id}: no test "${test.title}" in ${test.path}`);
}

function findSwitchOffFaults({ id }: Control, log: CheckedLog): readonly string[] {
  const switchOff = log.switchOffs[id];
  if (switchOff === undefined) return [`${id} is never switched off, and nothing says why`];
  if ('why' in switchOff) return [];
  const parts = log.read(switchOff.file)?.split(switchOff.from) ?? [];
  return unless(
    parts.length === 2,
    `${id}: what is to be switched off must stand once in ${switchOff.file}`,
  );
}

/** A hazard with a gap is open, in part at least; one without must have a control. */
function findStatusFaults(hazard: Hazard): readonly string[] {
  const { id, controls, shared, gaps } = hazard;
  const isOpen = /^open\b/.test(hazard.facts.get('Status') ?? '');
  return [
    ...unless(
      isOpen || controls.length + shared.length > 0,
      `${id} has no control and is not open`,
    ),
    ...unless(gaps.length > 0 === isOpen, `${id} must be open when it has a gap, and only then`),
  ];
}

function findHazardFaults(hazard: Hazard, log: CheckedLog): readonly string[] {
  const { id, controls, shared, unread } = hazard;
  const known = log.hazards.flatMap((other) => other.controls.map((control) => control.id));
  return [
    ...facts.flatMap((fact) => unless(hazard.facts.has(fact), `${id} does not tell: ${fact}`)),
    ...unread.map((line) => `${id}: cannot be read: ${line}`),
    ...findStatusFaults(hazard),
    ...shared.flatMap((other) => unless(known.includes(other), `${id}: there is no ${other}`)),
    ...controls.flatMap((control) => [
      ...unless(control.id.startsWith(id), `${control.id} stands under ${id}`),
      ...findCodeFaults(control, log),
      ...findTestFaults(control, log),
      ...findSwitchOffFaults(control, log),
    ]),
  ];
}

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, place) => ids.indexOf(id) !== place);

/** Everything that keeps the log from being believed, each in one sentence. */
export function findLogFaults(log: CheckedLog): readonly string[] {
  const ids = log.hazards.map(({ id }) => id);
  const controls = log.hazards.flatMap((hazard) => hazard.controls.map(({ id }) => id));
  return [
    ...log.expected.flatMap((id) => unless(ids.includes(id), `${id} is missing`)),
    ...[...repeated(ids), ...repeated(controls)].map((id) => `${id} stands twice`),
    ...log.hazards.flatMap((hazard) => findHazardFaults(hazard, log)),
    ...Object.keys(log.switchOffs).flatMap((id) =>
      unless(controls.includes(id), `${id} is switched off but is no control`),
    ),
  ];
}
