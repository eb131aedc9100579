import { commandTable } from '#directory/commands/command-table.ts';
import { runCommand } from '#directory/commands/run-command.ts';
import { openDirectoryDatabase } from '#directory/open-directory-database.ts';

/** What the test that forked this program sends. */
export interface LoadOrder {
  readonly dataDirectory: string;
  readonly words: readonly string[];
}

/** Carries out a command on a data folder, in a process that may be killed; says of every statement that it is under way. */
process.once('message', ({ dataDirectory, words }: LoadOrder) => {
  load(dataDirectory, words).then(
    (ok) => {
      process.send?.({ ok });
      process.disconnect();
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// Never outlives the test.
process.once('disconnect', () => process.exit());

async function load(dataDirectory: string, words: readonly string[]): Promise<boolean> {
  const { kysely, close } = await openDirectoryDatabase({ dataDirectory, databaseUrl: null });
  const database = kysely.withPlugin({
    transformQuery: ({ node }) => {
      process.send?.('statement');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const context = {
    database,
    now: Date.now,
    folder: dataDirectory,
    tell: () => undefined,
    write: () => Promise.resolve(),
    signal: new AbortController().signal,
    running: null,
    settingsUsernames: [],
  };
  const outcome = await runCommand(commandTable, context, words);
  await close();
  return outcome.ok;
}
