/** A control: what it does, the place in the code that does it, and the test that shows it. */
export interface Control {
  /** As `H01.2`: the second control of hazard 1. */
  readonly id: string;
  readonly text: string;
  readonly code: { readonly path: string; readonly symbol: string } | null;
  readonly test: { readonly path: string; readonly title: string } | null;
}

/** One section of the log. */
export interface Hazard {
  readonly id: string;
  readonly title: string;
  /** What the section says under each heading of `facts`. */
  readonly facts: ReadonlyMap<string, string>;
  readonly controls: readonly Control[];
  /** Ids of controls of other hazards that serve here too. */
  readonly shared: readonly string[];
  /** What is not built, in words. */
  readonly gaps: readonly string[];
  /** Lines that are none of these. */
  readonly unread: readonly string[];
}

/** What every hazard must tell of itself. */
export const facts = ['Cause', 'Effect', 'Initial risk', 'Residual risk', 'Status'] as const;

const CONTROL = /^- \*\*(H\d\d\.\d)\*\* (.+)$/;
const CODE = /^ {2}Code: `([^`]+)`, `([^`]+)`\.$/;
const TEST = /^ {2}Test: `([^`]+)`, "(.+)"\.$/;

/** Each line is read by the first pattern that fits; one that none fits is kept as unread. */
function readSection(heading: string, lines: readonly string[]): Hazard {
  const [, id = '', title = ''] = /^(H\d\d) (.+)$/.exec(heading) ?? [];
  const told = new Map<string, string>();
  const controls: Control[] = [];
  const shared: string[] = [];
  const gaps: string[] = [];
  const unread: string[] = [];
  const complete = (part: Partial<Control>, line: string): void => {
    const last = controls.pop();
    if (last === undefined) unread.push(line);
    else controls.push({ ...last, ...part });
  };
  const patterns: readonly (readonly [RegExp, (one: string, two: string, line: string) => void])[] =
    [
      [CONTROL, (control, text) => controls.push({ id: control, text, code: null, test: null })],
      [
        CODE,
        (path, symbol, line) => {
          complete({ code: { path, symbol } }, line);
        },
      ],
      [
        TEST,
        (path, quoted, line) => {
          complete({ test: { path, title: quoted } }, line);
        },
      ],
      [/^- \*\*Also\*\* (H[H\d., ]+)\.$/, (ids) => shared.push(...ids.split(', '))],
      [/^- \*\*Gap\*\* (.+)$/, (text) => gaps.push(text)],
      [/^- ([A-Z][a-z ]+): (.+)$/, (name, text) => told.set(name, text)],
      [/^\s*$/, () => undefined],
    ];
  for (const line of lines) {
    const read = patterns.find(([pattern]) => pattern.test(line));
    const [, one = '', two = ''] = read?.[0].exec(line) ?? [];
    if (read === undefined) unread.push(line);
    else read[1](one, two, line);
  }
  return { id, title, facts: told, controls, shared, gaps, unread };
}

/** The hazards of `docs/safety/hazard-log.md`, whose form the page itself explains. */
export function readHazardLog(page: string): readonly Hazard[] {
  return page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split(/^## /m)[0]?.split('\n') ?? [];
      return readSection(heading, lines);
    });
}
