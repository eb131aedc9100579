import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../find-free-port.ts';
import { beginSession, type WebDriver } from './web-driver.ts';

/** A screen on which the whole of the desk fits below the browser's own bar. */
const SCREEN = { width: 1440, height: 962 };

/** A pretended screen on a free number, which it tells on its fourth channel. */
async function startScreen() {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = screen.stdio[3];
  if (!told) throw new Error('Xvfb has no channel to tell its number on');
  const [number] = (await once(told, 'data')) as [Buffer];
  return { screen, display: `:${number.toString().trim()}` };
}

async function startDriver(display: string) {
  const port = await findFreePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // As in the other engines: a browser far from London.
      TZ: 'Pacific/Auckland',
      LANG: 'en_GB.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  return { driver, url: `http://127.0.0.1:${port}` };
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

async function awaitSession(url: string): Promise<WebDriver> {
  for (let tries = 0; ; tries++) {
    try {
      return await beginSession(url);
    } catch (error) {
      // It takes a moment until it listens.
      if (!(error instanceof TypeError) || tries === 50) throw error;
      await pause(200);
    }
  }
}

/** WebKitGTK's own browser on a screen of its own; what it keeps is forgotten when it stops. */
export async function runMiniBrowser() {
  const { screen, display } = await startScreen();
  const { driver, url } = await startDriver(display);
  try {
    const session = await awaitSession(url);
    await session.post('window/rect', SCREEN);
    return {
      session,
      stop: async () => {
        await session.end();
        await stop(driver);
        await stop(screen);
      },
    };
  } catch (error) {
    await stop(driver);
    await stop(screen);
    throw error;
  }
}
