import { expect, it } from 'vitest';
import { createLog } from './create-log.ts';

const info = '{"level":"info","event":"request"}\n';
const error = '{"level":"error","event":"sign-in"}\n';

function writeBoth(isTTY: boolean) {
  const lines: string[] = [];
  const log = createLog({ isTTY, write: (line) => lines.push(line) });
  log.write(info);
  log.write(error);
  return lines;
}

it('whatever collects the log gets every line', () => {
  expect(writeBoth(false)).toEqual([info, error]);
});

it('a person at a terminal sees errors only', () => {
  expect(writeBoth(true)).toEqual([error]);
});
