import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody } from '#contract/dos-rest/write-answer.ts';
import { failWith, type Answer } from './answer.ts';

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is HTTP and yet cannot be taken, such as a content type that is none. */
export function refuseUnreadable({ statusCode = 400 }: { readonly statusCode?: number }): Answer {
  const status = statusCode >= 400 && statusCode < 500 ? statusCode : 500;
  return failWith(status, describeUnreadable(status), 'unknown');
}

const describeUnreadable = (status: number): string =>
  `${reasonOf(status)}: The request could not be read`;

const reasonOf = (status: number): string => STATUS_CODES[status] ?? 'Bad Request';

/** Answers what is not even HTTP, or a path of many kilobytes, in the directory's own words. */
export function refuseUnreadableRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const body = JSON.stringify(errorBody(status, describeUnreadable(status)));
  const head = [
    `HTTP/1.1 ${status} ${reasonOf(status)}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
