import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { describeStartFault } from './start-fault.ts';

const findListenFault = (host: string, port: number) =>
  new Promise((resolve) => {
    createServer().once('error', resolve).listen(port, host);
  });

it('a port that is taken is named, with the setting to change', async () => {
  const first = createServer().listen(0, '127.0.0.1');
  await once(first, 'listening');
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const fault = await findListenFault('127.0.0.1', port);
  first.close();
  expect(describeStartFault(fault, 'DIRECTORY_PORT')).toBe(
    `Port ${port} is in use: set DIRECTORY_PORT to a free one, or stop what uses it.`,
  );
});

it('an address of another machine is named by its setting', async () => {
  const fault = await findListenFault('192.0.2.1', 8080);
  expect(describeStartFault(fault, 'PORT')).toContain('set HOST');
});

it('a fault without words is told by its code', () => {
  const fault = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  expect(describeStartFault(fault, 'PORT')).toBe('ECONNREFUSED');
});
