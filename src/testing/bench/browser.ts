import { chromium } from '@playwright/test';
import { chromiumArguments } from '#start/prepare/chromium-arguments.js';
import { measureFirstPaint, measureScript } from './browser/first-visit.ts';
import { measureList } from './browser/long-list.ts';
import { openTablet, signIn } from './browser/open-tablet.ts';
import { installStopwatch } from './browser/painting.ts';
import { runProduct } from './browser/run-product.ts';
import { measureKeystroke } from './browser/symptom-box.ts';

interface Measured {
  readonly ours: number;
  readonly peer: number;
}

/** One line: what was measured, the goal of the design, and how many times the peer's it is. */
function print(what: string, unit: string, goal: number, peer: string, measured: Measured): void {
  const ratio = (measured.ours / measured.peer).toFixed(1);
  const verdict = measured.ours < goal ? 'met' : 'missed';
  console.log(`${what}: ${measured.ours.toFixed(0)} ${unit} (goal under ${goal}: ${verdict})`);
  console.log(`  ${ratio} × ${peer}, ${measured.peer.toFixed(0)} ${unit}`);
}

const path = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
const product = await runProduct();
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(path ? { executablePath: path } : {}),
});
try {
  const cookies = await signIn(browser, product.url);
  const firstPaint = await measureFirstPaint(browser, product.url);
  print('First visit, largest paint', 'ms', 1800, 'the same screen without script', firstPaint);
  const script = await measureScript(browser, product.url, cookies);
  print('Script before the map, compressed', 'kB', 150, 'React alone', script);
  console.log(`  largest paint of the desk on a first visit: ${script.deskPaint.toFixed(0)} ms`);
  const page = await openTablet(browser, { cookies });
  await installStopwatch(page);
  await page.goto(product.url);
  const key = await measureKeystroke(page);
  print('Keystroke to painted option', 'ms', 50, 'a bare input and list', key);
  const list = await measureList(page, product.url, 250);
  print('Answer to painted list of 250', 'ms', 100, 'the same cards as bare markup', list);
  const long = await measureList(page, product.url, 1000);
  print('Answer to painted list of 1,000', 'ms', 400, 'the same cards as bare markup', long);
  console.log(`  95% of the frames within ${long.frames.toFixed(0)} ms while 1,000 are scrolled`);
} finally {
  await browser.close();
  await product.stop();
}
