import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createTerminal } from './terminal.ts';

function streams(isTTY: boolean) {
  return { output: new PassThrough(), side: Object.assign(new PassThrough(), { isTTY }) };
}

it('keeps what is said apart from what is exported', async () => {
  const { output, side } = streams(false);
  const terminal = createTerminal(output, side);
  terminal.tell('1 of 2');
  await terminal.write('{"id":"1"}\n');
  terminal.report(['2 services were written.']);
  output.end();
  side.end();
  expect(await text(output)).toBe('{"id":"1"}\n');
  expect(await text(side)).toBe('1 of 2\n2 services were written.\n');
});

it('shows progress in one line of a screen, and leaves the last sentence alone in it', async () => {
  const { output, side } = streams(true);
  const terminal = createTerminal(output, side);
  terminal.tell('1 of 2');
  terminal.tell('2 of 2');
  terminal.report(['Done.']);
  side.end();
  expect((await text(side)).split('\r').at(-1)).toBe('\u001B[KDone.\n');
});
