import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import { z } from 'zod';
import viteConfig from './vite.config.ts';

const { file, from, to } = z
  .object({ file: z.string(), from: z.string(), to: z.string() })
  .parse(JSON.parse(process.env['SWITCH_OFF'] ?? ''));
const switchedOff = resolve(import.meta.dirname, file);

/** The tests with one control of the hazard log disabled: its source is changed as it is loaded, and nowhere else. */
export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    plugins: [
      {
        name: 'switch-off',
        enforce: 'pre' as const,
        transform: (code: string, id: string) =>
          id.split('?')[0] === switchedOff ? code.replace(from, () => to) : null,
      },
    ],
  }),
);
