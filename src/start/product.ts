import { join } from 'node:path';
import { describeStart } from './product/describe-start.ts';
import { startProduct } from './product/start-product.ts';
import { loadSettings } from './program/load-settings.ts';
import { runUntilStopped } from './program/run-until-stopped.ts';

// What `npm start` runs, from dist/server.
runUntilStopped(async (stopping) => {
  const settings = loadSettings();
  const running = await startProduct(settings, {
    browserFolder: join(import.meta.dirname, '../browser'),
    directoryProgram: join(import.meta.dirname, 'directory.js'),
    tell: (sentence) => {
      console.error(sentence);
    },
    stopping,
  });
  console.log(describeStart(settings, await running.data));
  return running;
});
