import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { serviceIdPath } from '#testing/a-search-path.ts';
import { askDirectory } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { callHandlerAccount } from '#testing/start-directory.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const { username, password } = callHandlerAccount;

/** What curl shows of both answers; null where there is no curl. Its settings go in by standard input. */
async function curlAnyAuth(address: string): Promise<string | null> {
  const curl = spawn('curl', ['--disable', '--config', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const shown = text(curl.stdout);
  const ended = once(curl, 'close').then(
    () => true,
    () => false,
  );
  curl.stdin.on('error', () => null);
  curl.stdin.end(
    ['anyauth', 'silent', 'include', `user = "${username}:${password}"`, `url = "${address}"`].join(
      '\n',
    ),
  );
  return (await ended) ? shown : null;
}

/** The same two requests by hand: credentials go out only when they were asked for. */
async function askTwice(url: string, path: string): Promise<string> {
  const first = await askDirectory(url, path, { account: null });
  const scheme = /^Basic /.test(String(first.headers['www-authenticate']));
  const second = await askDirectory(url, path, { account: scheme ? callHandlerAccount : null });
  return [first, second].map(({ status, text }) => `HTTP/1.1 ${status} \r\n\r\n${text}`).join('');
}

describeDirectory('a client that waits to be asked for credentials', {}, (directory) => {
  it('is challenged first and answered then', async () => {
    await directory().fill({ services: [aCatalogueLine({ id: '1' })] });
    const { url } = directory();
    const path = serviceIdPath('1');
    const shown = (await curlAnyAuth(url + path)) ?? (await askTwice(url, path));
    const statuses = [...shown.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => status);
    expect(statuses).toEqual(['401', '200']);
    expect(shown).toMatch(/"serviceCount":1,"services":\[\{"id":"1",/);
  });

  it('may ask by hand, too', async () => {
    const shown = await askTwice(directory().url, serviceIdPath('1'));
    expect(shown).toMatch(/^HTTP\/1\.1 401 [^]*HTTP\/1\.1 200 /);
  });
});
