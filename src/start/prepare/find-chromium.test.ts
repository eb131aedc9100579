import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listInstalledChromium } from './find-chromium.js';

it('takes the browser that PLAYWRIGHT_CHROMIUM_PATH names first, then those on the path, each once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const [named, onPath] = [join(folder, 'mine'), join(folder, 'google-chrome')];
  writeFileSync(named, '');
  writeFileSync(onPath, '');
  const found = listInstalledChromium({
    PLAYWRIGHT_CHROMIUM_PATH: named,
    PATH: `${folder}:${folder}`,
  });
  expect(found[0]).toBe(named);
  expect(found.filter((path) => path === onPath)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

it('leaves out a browser that is not there', () => {
  const found = listInstalledChromium({ PLAYWRIGHT_CHROMIUM_PATH: '/nowhere/chromium', PATH: '' });
  expect(found).not.toContain('/nowhere/chromium');
});
