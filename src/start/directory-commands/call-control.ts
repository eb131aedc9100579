import { shortSocketPath } from '#database/short-socket-path.ts';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { type ControlEvent, controlEventSchema, type ControlRequest } from './control-events.ts';
import { CONTROL_SOCKET } from './serve-control.ts';

/**
 * Has the running directory carry out a command.
 * @returns false when no directory runs on this folder
 * @throws Error when the directory ends before the command has
 */
export async function callControl(
  dataFolder: string,
  asked: ControlRequest,
  onEvent: (event: ControlEvent) => Promise<void> | void,
): Promise<boolean> {
  const call = request({
    socketPath: shortSocketPath(dataFolder, CONTROL_SOCKET),
    path: '/',
    method: 'POST',
  });
  const response = await connect(call, JSON.stringify(asked));
  if (response === null) return false;
  let last: ControlEvent['kind'] | null = null;
  for await (const line of createInterface({ input: response })) {
    const event = controlEventSchema.parse(JSON.parse(line));
    last = event.kind;
    await onEvent(event);
  }
  if (last === null || last === 'progress' || last === 'output')
    throw new Error('The directory ended before the command had.');
  return true;
}

/** Null when nobody listens. */
async function connect(call: ClientRequest, body: string): Promise<IncomingMessage | null> {
  call.end(body);
  try {
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    return response;
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ECONNREFUSED')) return null;
    throw error;
  }
}

const isErrno = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
