import { readDevice } from './server-time.ts';

const PATH = '/api/session';

/** An answer that has waited longer is asked for anew: the device may have slept, and the answer tells the time. */
const LONGEST_WAIT = 10_000;

interface FirstSession {
  readonly response: Promise<Response>;
  arrived: number | null;
}

let first: FirstSession | null = null;
let isSignedIn: Promise<boolean> = Promise.resolve(false);

const readClocks = (): number => {
  const { clock, running } = readDevice();
  return Math.max(clock - performance.timeOrigin, running);
};

/** Asks who is signed in while the page's script is still on its way. */
export function askForFirstSession(): void {
  const asked: FirstSession = { response: fetch(PATH, { cache: 'no-store' }), arrived: null };
  first = asked;
  isSignedIn = readStatus(asked);
}

async function readStatus(asked: FirstSession): Promise<boolean> {
  try {
    const response = await asked.response;
    asked.arrived = readClocks();
    const answer: unknown = await response.clone().json();
    return (
      typeof answer === 'object' &&
      answer !== null &&
      'status' in answer &&
      answer.status === 'signedIn'
    );
  } catch {
    return false;
  }
}

/** Whether the first answer named somebody, for whoever would prepare the desk; false when nobody can tell. */
export const isFirstSessionSomeones = (): Promise<boolean> => isSignedIn;

/** Hands the first answer over, once, to the first who asks for the same; null: it must be asked for. */
export function takeFirstSession(
  path: string,
  method: string | undefined,
): Promise<Response> | null {
  if (first === null || path !== PATH || method !== 'GET') return null;
  const { response, arrived } = first;
  first = null;
  return arrived !== null && readClocks() - arrived > LONGEST_WAIT ? null : response;
}
