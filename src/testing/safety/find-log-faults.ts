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

const hasSymbol = (source: string, symbol: string): boolean =>
  new RegExp(`(?<![\\w-])${escape(symbol)}(?![\\w-])`).test(source);

/** The title stands there as that of a test or of tests: a literal, followed by what they do. */
const hasTitle = (source: string, title: string): boolean =>
  title
    .split(' > ')
    .every((part) =>
      new RegExp(`(['"\`])${escape(part)}\\1\\s*,`).test(source.replaceAll(/\\(['"`])/g, '$1')),
    );

function* findCodeFaults({ id, code }: Control, { read }: CheckedLog): Generator<string> {
  if (code === null) return yield `${id} names no place in the code`;
  const source = read(code.path);
  if (source === null) yield `${id}: there is no ${code.path}`;
  else if (!hasSymbol(source, code.symbol)) yield `${id}: no ${code.symbol} in ${code.path}`;
}

function* findTestFaults({ id, test }: Control, { read }: CheckedLog): Generator<string> {
  if (test === null) return yield `${id} names no test`;
  const source = read(test.path);
  if (source === null) yield `${id}: there is no ${test.path}`;
  else if (!hasTitle(source, test.title)) yield `${id}: no test "${test.title}" in ${test.path}`;
}

function* findSwitchOffFaults({ id }: Control, log: CheckedLog): Generator<string> {
  const switchOff = log.switchOffs[id];
  if (switchOff === undefined) return yield `${id} is never switched off, and nothing says why`;
  if ('why' in switchOff) return;
  const parts = log.read(switchOff.file)?.split(switchOff.from) ?? [];
  if (parts.length !== 2)
    yield `${id}: what is to be switched off must stand once in ${switchOff.file}`;
}

function* findHazardFaults(hazard: Hazard, log: CheckedLog): Generator<string> {
  const { id, controls, shared, gaps } = hazard;
  for (const fact of facts) if (!hazard.facts.has(fact)) yield `${id} does not tell: ${fact}`;
  for (const line of hazard.unread) yield `${id}: cannot be read: ${line}`;
  const isOpen = /^open\b/.test(hazard.facts.get('Status') ?? '');
  if (controls.length + shared.length === 0 && !isOpen)
    yield `${id} has no control and is not open`;
  if (gaps.length > 0 !== isOpen) yield `${id} must be open when it has a gap, and only then`;
  const known = log.hazards.flatMap((other) => other.controls.map((control) => control.id));
  for (const other of shared) if (!known.includes(other)) yield `${id}: there is no ${other}`;
  for (const control of controls) {
    if (!control.id.startsWith(id)) yield `${control.id} stands under ${id}`;
    yield* findCodeFaults(control, log);
    yield* findTestFaults(control, log);
    yield* findSwitchOffFaults(control, log);
  }
}

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, place) => ids.indexOf(id) !== place);

/** Everything that keeps the log from being believed, each in one sentence. */
export function* findLogFaults(log: CheckedLog): Generator<string> {
  const ids = log.hazards.map(({ id }) => id);
  const controls = log.hazards.flatMap((hazard) => hazard.controls.map(({ id }) => id));
  for (const id of log.expected) if (!ids.includes(id)) yield `${id} is missing`;
  for (const id of [...repeated(ids), ...repeated(controls)]) yield `${id} stands twice`;
  for (const hazard of log.hazards) yield* findHazardFaults(hazard, log);
  for (const id of Object.keys(log.switchOffs))
    if (!controls.includes(id)) yield `${id} is switched off but is no control`;
}
