import { fillIn } from '../browser/fill-in.ts';
import { readStaticPage, serveStatic } from '../browser/static-page.ts';
import { type Judgement, middleOf, readJudgement, tablet } from './judge.ts';
import type { OpenBrowser } from './open-browser.ts';

const ROUNDS = 3;

/** A busy machine at a quarter of its speed, in milliseconds. */
const PATIENCE = 120_000;

/** Lighthouse counts what moves with a press as a shift while its own change of the screen's size may be the cause. */
const UNTIL_PRESSES_COUNT = 1000;

/** For whatever comes after the list: the map, its tiles and pins. */
const SETTLED = 4000;

async function repeat(judge: () => Promise<Judgement>): Promise<Judgement> {
  const rounds: Judgement[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await judge());
  return middleOf(rounds);
}

const visit = (browser: OpenBrowser, url: string): Promise<Judgement> =>
  repeat(async () => {
    await browser.forgetFiles();
    const { lhr } = await browser.lighthouse.navigation(browser.page, url, { flags: tablet });
    return readJudgement(lhr);
  });

export interface Compared {
  readonly ours: Judgement;
  readonly peer: Judgement;
}

/** A first visit to the screen that stands at this address, beside the same screen without script. */
export async function judgeVisit(browser: OpenBrowser, url: string): Promise<Compared> {
  const ours = await visit(browser, url);
  await browser.person.goto(url);
  await browser.person.locator('main:not([aria-busy])').waitFor();
  const alone = await serveStatic(await readStaticPage(browser.person));
  const peer = await visit(browser, alone.url);
  await alone.close();
  return { ours, peer };
}

/** What happens from a press on, with the tablet's slowness in earnest: nothing is loaded that could be reckoned. */
async function watch(browser: OpenBrowser, act: () => Promise<unknown>): Promise<Judgement> {
  const flags = { ...tablet, throttlingMethod: 'devtools' };
  const watching = await browser.lighthouse.startTimespan(browser.page, { flags });
  await browser.person.waitForTimeout(UNTIL_PRESSES_COUNT);
  await act();
  await browser.person.waitForTimeout(SETTLED);
  const { lhr } = await watching.endTimespan();
  return readJudgement(lhr);
}

/** The results of a search and its map, from the press on; beside the same screen put into an empty page as bare markup. */
export async function judgeResults(browser: OpenBrowser, url: string): Promise<Compared> {
  const { person } = browser;
  const rounds = await repeat(async () => {
    await person.goto(url);
    await fillIn(person);
    return watch(browser, async () => {
      await person.getByRole('button', { name: 'Search', exact: true }).click();
      await person.getByRole('button', { name: /^1, / }).waitFor({ timeout: PATIENCE });
    });
  });
  // Lighthouse has given the window its own size back.
  await person.setViewportSize(tablet.screenEmulation);
  const { lhr } = await browser.lighthouse.snapshot(browser.page, { flags: tablet });
  const { accessibility, bestPractices, lost } = readJudgement(lhr);
  const markup = await readStaticPage(person);
  const empty = await serveStatic('<!doctype html><title>Empty</title>');
  const peer = await repeat(async () => {
    await person.goto(empty.url);
    return watch(browser, () =>
      person.evaluate((html) => {
        document.body.innerHTML = html;
      }, markup),
    );
  });
  await empty.close();
  return {
    ours: { ...rounds, accessibility, bestPractices, lost: [...rounds.lost, ...lost] },
    peer,
  };
}
