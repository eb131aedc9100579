import { readFileSync } from 'node:fs';
import { z } from 'zod';

const change = z.strictObject({ file: z.string(), from: z.string(), to: z.string() });

/** One change of the source that disables a control, or the reason why there is none. */
const switchOff = z.union([change, z.strictObject({ why: z.string() })]);
export type Change = z.infer<typeof change>;
export type SwitchOff = z.infer<typeof switchOff>;

const SWITCH_OFFS = 'docs/safety/switch-offs.json';

/** By the control that each disables. */
export const readSwitchOffs = (): Readonly<Record<string, SwitchOff>> =>
  z.record(z.string(), switchOff).parse(JSON.parse(readFileSync(SWITCH_OFFS, 'utf8')));
