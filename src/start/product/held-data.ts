import type { Product } from '#contract/desk-api/session.ts';
import { z } from 'zod';
import type { DirectoryAccounts, Settings } from '../settings/settings.ts';

type Data = Product['data'];

/** Which data the product shows: what every screen says follows from it. */
export interface HeldData {
  /** Never rejects. */
  readonly read: () => Promise<Data>;
  /** As it was when it was last read. */
  readonly latest: () => Data;
}

/** Milliseconds for which an answer is remembered, and after which an unanswered question is given up. */
const MEMORY = 60_000;
const PATIENCE = 1_000;

const listSchema = z.object({ isDemonstration: z.boolean() });

/**
 * Asks the embedded directory whether its services are the demonstration's, for they may be loaded meanwhile. As long as it
 * has not answered they are taken for made-up ones.
 */
export function createHeldData(
  settings: Pick<Settings, 'externalDirectory' | 'environment' | 'directoryPort'>,
  accounts: DirectoryAccounts,
): HeldData {
  const { externalDirectory, environment, directoryPort } = settings;
  if (externalDirectory)
    return { read: () => Promise.resolve(environment), latest: () => environment };
  const url = `http://127.0.0.1:${directoryPort}/app/controllers/api/v1.0/symptoms`;
  let latest: Data = 'demonstration';
  let readAt = -Infinity;
  let asking: Promise<Data> | null = null;
  const ask = async () => {
    const isDemonstration = await askDirectory(url, accounts);
    if (isDemonstration !== null) {
      latest = isDemonstration ? 'demonstration' : environment;
      readAt = performance.now();
    }
    asking = null;
    return latest;
  };
  return {
    read: () =>
      performance.now() - readAt < MEMORY ? Promise.resolve(latest) : (asking ??= ask()),
    latest: () => latest,
  };
}

/** Null when the directory does not answer. */
async function askDirectory(
  url: string,
  { callHandler: { username, password } }: DirectoryAccounts,
): Promise<boolean | null> {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  try {
    const response = await fetch(url, {
      headers: { authorization: `Basic ${credentials}` },
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    return response.ok ? listSchema.parse(await response.json()).isDemonstration : null;
  } catch {
    return null;
  }
}
