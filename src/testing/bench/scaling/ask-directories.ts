import { itemAt } from '#directory/demonstration/seeded-random.ts';
import { basicCredentials } from '../../ask-directory.ts';
import { createSender, type Sender } from '../../measuring/create-sender.ts';
import { callHandlerAccount } from '../../start-directory.ts';

const headers = { authorization: basicCredentials(callHandlerAccount) };

/** Asks the directories in turn, as a load balancer does. */
export const askDirectories = (urls: readonly string[], paths: readonly string[]): Sender =>
  createSender((sent) => {
    const { hostname, port } = new URL(itemAt(urls, sent));
    return { hostname, port, path: itemAt(paths, sent), headers };
  });
