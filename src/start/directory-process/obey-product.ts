import type { Running } from '../program/run-until-stopped.ts';
import { describeStartFault } from '../program/start-fault.ts';
import { type DirectoryReport, directoryOrderSchema } from './messages.ts';
import { serveOrderedDirectory } from './serve-ordered-directory.ts';

/** Less than the time the whole product has to stop; the database keeps what was committed. */
const LONGEST_STOP = 1_200;

const report = (message: DirectoryReport) => process.send?.(message);

async function obey(message: unknown): Promise<Running> {
  try {
    const served = await serveOrderedDirectory(directoryOrderSchema.parse(message));
    report({ kind: 'ready', url: served.url });
    return served;
  } catch (fault) {
    report({ kind: 'failed', sentence: describeStartFault(fault, 'DIRECTORY_PORT') });
    throw fault;
  }
}

/**
 * The directory as a process of the product's: it takes its order over the channel between them and ends when that
 * channel closes, so that it never outlives a product that was killed. A Ctrl-C reaches both; the product decides.
 */
export function obeyProduct(): void {
  let running: Promise<Running> | null = null;
  const leave = () => {
    setTimeout(() => process.exit(), LONGEST_STOP).unref();
    const closed = running ? running.then(({ close }) => close()) : Promise.resolve();
    void closed.catch(() => undefined).finally(() => process.exit());
  };
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', leave);
  process.on('disconnect', leave);
  process.once('message', (message) => {
    running = obey(message);
    running.catch(() => process.exit(1));
  });
  if (!process.connected) leave();
}
