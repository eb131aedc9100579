import pg from 'pg';
import { itemAt } from '#directory/demonstration/seeded-random.ts';
import { startProcess } from '../../measuring/bench-process.ts';
import { driveLoad, type Measured } from '../../measuring/drive-load.ts';
import type { DrawnSearch } from '../../nation/draw-searches.ts';
import { plainSearch, plainValues } from '../../postgis/plain-search.ts';
import { sendSearches } from './send-searches.ts';

const WARM_UP = 60;

/** The statement that selects the services, alone, on one connection. */
export async function measurePlainSelection(
  url: string,
  searches: readonly DrawnSearch[],
): Promise<Measured> {
  const client = new pg.Client(url);
  await client.connect();
  let sent = 0;
  const send = async () => {
    await client.query({ ...plainSearch, values: plainValues(itemAt(searches, sent++)) });
    return 'ok';
  };
  await driveLoad({ requests: WARM_UP, concurrency: 1, send });
  const measured = await driveLoad({ requests: searches.length, concurrency: 1, send });
  await client.end();
  return measured;
}

/** Whole answers, at the socket, by the number of clients. */
export async function measurePlainAnswers(
  file: string,
  url: string,
  searches: readonly DrawnSearch[],
  clients: readonly number[],
): Promise<readonly Measured[]> {
  const peer = await startProcess(file, 'postgis', url);
  const { send } = sendSearches(peer.ready as string, searches);
  await driveLoad({ requests: WARM_UP, concurrency: 8, send });
  const measured: Measured[] = [];
  for (const concurrency of clients)
    measured.push(await driveLoad({ requests: searches.length, concurrency, send }));
  await peer.stop();
  return measured;
}
