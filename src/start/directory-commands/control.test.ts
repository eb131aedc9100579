import type { CommandCall } from '#directory/serve-directory.ts';
import { accept, refuse } from '#domain/result.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Running } from '../program/run-until-stopped.ts';
import { callControl } from './call-control.ts';
import type { ControlEvent } from './control-events.ts';
import { CONTROL_SOCKET, serveControl } from './serve-control.ts';

let folder: string;
let control: Running | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'control-'));
  control = null;
});

afterEach(async () => {
  vi.restoreAllMocks();
  await control?.close();
  rmSync(folder, { recursive: true });
});

async function serve(run: CommandCall): Promise<void> {
  control = await serveControl(folder, run);
}

async function call(...words: string[]): Promise<readonly ControlEvent[] | 'not running'> {
  const events: ControlEvent[] = [];
  const isRunning = await callControl(folder, { words, folder: '/callers' }, (event) => {
    events.push(event);
  });
  return isRunning ? events : 'not running';
}

describe('the control socket', () => {
  it('passes words and folder on, and progress, output and outcome back', async () => {
    await serve(async (words, { folder: from, tell, write }) => {
      tell('half way');
      await write('a line\n');
      return accept([`${words.join(' ')} in ${from}`]);
    });
    expect(await call('load', 'it')).toEqual([
      { kind: 'progress', line: 'half way' },
      { kind: 'output', text: 'a line\n' },
      { kind: 'done', sentences: ['load it in /callers'] },
    ]);
  });

  it('passes a refusal back, and of a fault only that there was one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await serve((words) =>
      words[0] === 'bad'
        ? Promise.resolve(refuse(['Line 3: no id']))
        : Promise.reject(new Error('a secret')),
    );
    expect(await call('bad')).toEqual([{ kind: 'refused', sentences: ['Line 3: no id'] }]);
    expect(await call('worse')).toEqual([{ kind: 'failed' }]);
  });

  it('loses nothing of a long output', async () => {
    const chunk = `${'x'.repeat(9_999)}\n`;
    await serve(async (_words, { write }) => {
      for (let count = 0; count < 1_000; count += 1) await write(chunk);
      return accept([]);
    });
    const events = await call('export');
    expect(events.length).toBe(1_001);
  });

  it('may be opened by the folder’s owner alone', async () => {
    await serve(() => Promise.resolve(accept([])));
    expect(statSync(join(folder, CONTROL_SOCKET)).mode & 0o777).toBe(0o600);
  });

  it('tells a command when its caller has gone', async () => {
    let told: (() => void) | undefined;
    const abandoned = new Promise<void>((resolve) => (told = resolve));
    await serve(async (_words, { signal, tell }) => {
      tell('started');
      await once(signal, 'abort');
      told?.();
      return accept([]);
    });
    const sent = request({ socketPath: join(folder, CONTROL_SOCKET), method: 'POST' });
    sent.on('error', () => undefined);
    sent.end(JSON.stringify({ words: [], folder }));
    await once(sent, 'response');
    sent.destroy();
    await abandoned;
  });

  it('says that nothing runs when there is no socket, or only that of a process that was killed', async () => {
    expect(await call('account', 'list')).toBe('not running');
    await leaveSocketBehind(join(folder, CONTROL_SOCKET));
    expect(await call('account', 'list')).toBe('not running');
    await serve(() => Promise.resolve(accept(['done'])));
    expect(await call('account', 'list')).toEqual([{ kind: 'done', sentences: ['done'] }]);
  });

  it('is at an end for the caller when the directory ends first', async () => {
    await serve(async (_words, { signal, tell }) => {
      tell('started');
      await once(signal, 'abort');
      return accept([]);
    });
    const called = callControl(folder, { words: [], folder }, () => control?.close());
    await expect(called).rejects.toThrow();
  });
});

/** A process that is killed leaves the file of its socket. */
async function leaveSocketBehind(path: string): Promise<void> {
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  await once(spawn(process.execPath, ['-e', script]), 'exit');
}
