import type { ServerResponse } from 'node:http';

export function sendPage(
  response: ServerResponse,
  status: number,
  page: string,
  type = 'html',
): void {
  response.statusCode = status;
  response.setHeader('content-type', `text/${type}; charset=utf-8`);
  response.end(page);
}
