import { ATTACHED } from './directory-process/launch-directory.ts';
import { obeyProduct } from './directory-process/obey-product.ts';
import { serveDirectoryAlone } from './directory-process/serve-directory-alone.ts';

const usage = `What the directory can do:

  npm run directory -- serve    answers on DIRECTORY_HOST and DIRECTORY_PORT until it is stopped
`;

// What `npm run directory` runs, and the process that the product starts, from dist/server.
const [command, flag] = process.argv.slice(2);
if (command === 'serve' && flag === ATTACHED) obeyProduct();
else if (command === 'serve' && flag === undefined) serveDirectoryAlone();
else {
  console.error(usage);
  process.exitCode = 2;
}
