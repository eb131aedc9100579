import pg from 'pg';

/** Runs one statement over a connection of its own. */
export async function runOnServer(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<Record<string, unknown>>(statement)
    .finally(() => client.end());
  return rows;
}
