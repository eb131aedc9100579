import type { DirectoryCommand } from '#directory/commands/command.ts';

const serve = {
  name: 'serve',
  usage: '',
  purpose: 'answers on DIRECTORY_HOST and DIRECTORY_PORT until it is stopped',
};

/** The list of what `npm run directory` can do. */
export const describeCommands = (
  table: readonly Pick<DirectoryCommand, 'name' | 'usage' | 'purpose'>[],
): string =>
  [
    'What the directory can do:',
    '',
    ...[serve, ...table].map(({ name, usage, purpose }) =>
      [`  npm run directory -- ${`${name} ${usage}`.trim()}`, `      ${purpose}`].join('\n'),
    ),
    '',
  ].join('\n');
