import { stat } from 'node:fs/promises';
import type { DirectoryCommand } from '../commands/command.ts';
import { takeArguments } from '../commands/usage-fault.ts';
import { fillServices, serviceTables } from './fill-services.ts';
import { loadUsage, readLoadArguments } from './load-arguments.ts';
import { readLines } from './read-lines.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { runLoad } from './run-load.ts';
import { createPairCheck } from './check-pairs.ts';

export const loadServices: DirectoryCommand = {
  name: 'load services',
  usage: `<file.ndjson> ${loadUsage}`,
  purpose: 'replaces the services by those of a file with one service as JSON on each line',
  run: (context, args) => {
    const { paths, options } = readLoadArguments(context, args);
    const { file } = takeArguments(paths, 'file');
    return refuseUnreadable(async () => {
      const { size } = await stat(file);
      const pairs = await createPairCheck(context.database);
      return runLoad(
        context,
        {
          what: 'services',
          tables: serviceTables,
          size,
          fill: async (load) => {
            const count = await fillServices(load, readLines(file, load.read), pairs.note);
            pairs.report(load.findings);
            return count;
          },
        },
        options,
      );
    });
  },
};
