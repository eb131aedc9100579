import pg from 'pg';
import type { CatalogueLine, PostcodeRow } from '#directory/catalogue/catalogue-line.ts';
import { fillPlainSchema } from './plain-schema.ts';
import type { StartedPostgis } from './start-postgis.ts';

interface Filling {
  readonly postcodes: Iterable<PostcodeRow>;
  readonly lines: Iterable<CatalogueLine>;
}

/** The address of a database by that name, filled unless an earlier run has filled it. */
export async function preparePlain(
  { url }: StartedPostgis,
  name: string,
  { postcodes, lines }: Filling,
): Promise<string> {
  const own = new URL(url);
  own.pathname = `/${name}`;
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  });
  await withClient(own.href, async (client) => {
    const { rows } = await client.query<{ filled: string | null }>(
      `select to_regclass('filled') as filled`,
    );
    if (rows[0]?.filled) return;
    await client.query('drop schema public cascade; create schema public');
    await fillPlainSchema(client, postcodes, lines);
    await client.query('create table filled ()');
  });
  return own.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
