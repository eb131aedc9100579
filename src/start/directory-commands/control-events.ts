import { z } from 'zod';

/** What a caller asks of the directory that is running. */
export const controlRequestSchema = z.object({
  words: z.array(z.string()),
  /** The caller's working folder, from which relative paths of files begin. */
  folder: z.string(),
});
export type ControlRequest = z.infer<typeof controlRequestSchema>;

/** What comes back, one JSON object a line; `done` or `refused` is the last. */
export const controlEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), line: z.string() }),
  z.object({ kind: z.literal('output'), text: z.string() }),
  z.object({ kind: z.literal('done'), sentences: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), sentences: z.array(z.string()) }),
  z.object({ kind: z.literal('failed') }),
]);
export type ControlEvent = z.infer<typeof controlEventSchema>;
