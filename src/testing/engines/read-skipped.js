import { z } from 'zod';

const annotations = z.array(z.object({ type: z.string(), description: z.string().optional() }));
const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ status: z.string(), annotations })),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});

/** @param {z.infer<typeof suite>} one @returns {z.infer<typeof spec>[]} */
const allSpecs = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(allSpecs)];

/**
 * The stories that were left out, each with the reason that was written there.
 * @param {unknown} report Playwright's, by its JSON reporter
 * @returns {string[]}
 */
export function readSkipped(report) {
  const { suites } = z.object({ suites: z.array(suite) }).parse(report);
  return suites.flatMap(allSpecs).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations: notes }) => {
        const reason = notes.find(({ type }) => type === 'skip')?.description;
        return `${title}: ${reason ?? 'no reason given'}`;
      }),
  );
}
