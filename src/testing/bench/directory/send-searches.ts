import { itemAt } from '#directory/demonstration/seeded-random.ts';
import { basicCredentials } from '../../ask-directory.ts';
import { createSender, type Sender } from '../../measuring/create-sender.ts';
import { pathOf, type DrawnSearch } from '../../nation/draw-searches.ts';
import { accounts } from './shipped-directory.ts';

/** By the search role. */
export const credentials = {
  2: basicCredentials(accounts.clinician),
  23: basicCredentials(accounts.callHandler),
};

/** Sends one search after another, and begins again at the end. */
export function sendSearches(url: string, searches: readonly DrawnSearch[]): Sender {
  const { hostname, port } = new URL(url);
  const prepared = searches.map((search) => ({
    path: pathOf(search),
    headers: { authorization: credentials[search.searchRole] },
  }));
  return createSender((sent) => ({ hostname, port, ...itemAt(prepared, sent) }));
}
