import { z } from 'zod';

const account = z.object({
  username: z.string(),
  password: z.string(),
  searchRole: z.union([z.literal(2), z.literal(23)]),
});

/** What the product tells its directory: never on the command line, where others could read it. */
export const directoryOrderSchema = z.object({
  host: z.string(),
  port: z.number(),
  dataFolder: z.string(),
  databaseUrl: z.string().nullable(),
  accounts: z.array(account),
  /** Milliseconds by which its clock is ahead of the real one. */
  clockOffset: z.number(),
});
export type DirectoryOrder = z.infer<typeof directoryOrderSchema>;

/** What the directory answers, once. */
export const directoryReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), url: z.string() }),
  z.object({ kind: z.literal('failed'), sentence: z.string() }),
]);
export type DirectoryReport = z.infer<typeof directoryReportSchema>;
