import { runDirectoryCommand } from './directory-commands/run-directory-command.ts';
import { ATTACHED } from './directory-process/launch-directory.ts';
import { obeyProduct } from './directory-process/obey-product.ts';
import { serveDirectoryAlone } from './directory-process/serve-directory-alone.ts';

// What `npm run directory` runs, and the process that the product starts, from dist/server.
const words = process.argv.slice(2);
const [command, flag] = words;
if (command === 'serve' && flag === ATTACHED) obeyProduct();
else if (command === 'serve' && flag === undefined) serveDirectoryAlone();
else process.exitCode = await runDirectoryCommand(words);
