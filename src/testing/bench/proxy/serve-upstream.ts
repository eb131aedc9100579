import { aCompactRecord } from '../../a-wire-record.ts';
import * as faulty from '../../faulty-directory.ts';
import { serveProcess } from '../../measuring/bench-process.ts';

const SLOW_MILLISECONDS = 200;

export interface Upstream {
  readonly servicesUrl: string;
  readonly ownUrl: string;
}

/** A directory with 50 services that is healthy, slow or failing, as it is told. */
export async function serveUpstream(): Promise<void> {
  const directory = await faulty.startFaultyDirectory();
  const healthy = faulty.services(
    Array.from({ length: 50 }, (_, index) => aCompactRecord({ id: `${2_000_000 + index}` })),
  );
  const slow: faulty.Reply = (request, response) => {
    setTimeout(() => {
      healthy(request, response);
    }, SLOW_MILLISECONDS);
  };
  const replies: Readonly<Record<string, faulty.Reply>> = {
    healthy,
    slow,
    failing: faulty.html(500),
  };
  directory.answerQuestions(healthy);
  const { servicesUrl, ownUrl } = directory;
  serveProcess({ servicesUrl, ownUrl } satisfies Upstream, (mode) => {
    directory.requests.length = 0;
    const reply = replies[mode];
    if (reply) directory.answerQuestions(reply);
    return null;
  });
}
