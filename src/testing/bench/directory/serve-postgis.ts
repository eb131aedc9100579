import { createServer } from 'node:http';
import pg from 'pg';
import { toMiles } from '#domain/geography/measure.ts';
import { listenOnFreePort } from '../../listen-on-free-port.ts';
import { serveProcess } from '../../measuring/bench-process.ts';
import type { DrawnSearch } from '../../nation/draw-searches.ts';
import { plainRecords, plainValues, type PlainRow } from '../../postgis/plain-search.ts';
import { credentials } from './send-searches.ts';

const roleOf = (authorization: string | undefined): DrawnSearch['searchRole'] =>
  authorization === credentials[2] ? 2 : 23;

/** The directory's path again, without its base and case id. */
function readSearch(path: string, searchRole: DrawnSearch['searchRole']): DrawnSearch {
  const [
    postcode = '',
    searchDistance = '',
    gpPracticeId = '',
    age = '',
    gender = '',
    ,
    what = '',
  ] = path.split('/').slice(8);
  const request = { postcode, searchDistance, gpPracticeId, age, gender, what, numberPerType: '0' };
  return { request, searchRole };
}

/**
 * The peer behind the barest server there is: it checks no credentials and no segment, writes no log, and asks one prepared
 * statement for each search.
 */
export async function servePostgis(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const server = createServer((request, response) => {
    const values = plainValues(
      readSearch(request.url ?? '', roleOf(request.headers.authorization)),
    );
    void pool.query<PlainRow>({ ...plainRecords, values }).then(({ rows }) => {
      const services = rows.map(({ summary, metres }) => ({
        ...summary,
        patientDistance: toMiles(metres).toFixed(1),
      }));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ success: { services } }));
    });
  });
  const listening = await listenOnFreePort(server);
  serveProcess(listening.url, () => null);
}
