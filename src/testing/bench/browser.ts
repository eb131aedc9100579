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
  for (const count of [250, 1000]) {
    const { inSight, whole, frames } = await measureList(page, product.url, count);
    const painted = `Answer of ${count} services to a painted list, all that is in sight`;
    print(painted, 'ms', 100, 'the same cards as bare markup', inSight);
    const times = (whole.ours / whole.peer).toFixed(1);
    console.log(
      `  to the last of them, far below: ${whole.ours.toFixed(0)} ms, ${times} × bare markup`,
    );
    console.log(`  95% of the frames within ${frames.toFixed(0)} ms while they are scrolled`);
  }
} finally {
  await browser.close();
  await product.stop();
}
