import { signInOn } from './browser/open-tablet.ts';
import { runProduct } from './browser/run-product.ts';
import type { Judgement } from './lighthouse/judge.ts';
import { type Compared, judgeResults, judgeVisit } from './lighthouse/judge-screens.ts';
import { openBrowser } from './lighthouse/open-browser.ts';

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'missed');

const sayScore = (name: string, score: number | null, goal: number): string =>
  score === null ? '' : `${name} ${score} (goal ${goal}: ${verdict(score >= goal)})`;

const sayScores = ({ performance, accessibility, bestPractices }: Judgement): string =>
  [
    sayScore('performance', performance, 95),
    sayScore('accessibility', accessibility, 100),
    sayScore('best practices', bestPractices, 100),
  ]
    .filter((text) => text !== '')
    .join(', ');

/** One screen: its scores, its figures with the goals of the design, and how many times the peer's they are. */
function print(screen: string, peerName: string, { ours, peer }: Compared): void {
  const ratio = (our: number, other: number) =>
    other > 0 ? `${(our / other).toFixed(1)} × ${peerName}, ` : `${peerName}: `;
  console.log(`${screen}: ${sayScores(ours)}`);
  if (!Number.isNaN(ours.largestPaint)) {
    const paint = ours.largestPaint.toFixed(0);
    console.log(
      `  largest paint ${paint} ms (goal under 1800: ${verdict(ours.largestPaint < 1800)})`,
    );
    console.log(
      `    ${ratio(ours.largestPaint, peer.largestPaint)}${peer.largestPaint.toFixed(0)} ms`,
    );
  }
  const blocked = ours.blocked.toFixed(0);
  console.log(`  blocked ${blocked} ms (goal under 100: ${verdict(ours.blocked < 100)})`);
  console.log(`    ${ratio(ours.blocked, peer.blocked)}${peer.blocked.toFixed(0)} ms`);
  console.log(`  layout shift ${ours.shift.toFixed(3)} (goal 0: ${verdict(ours.shift < 0.001)})`);
  if (ours.lost.length > 0) console.log(`  points lost by ${[...new Set(ours.lost)].join(', ')}`);
}

const withoutScript = 'the same screen without script';
const product = await runProduct();
const browser = await openBrowser();
try {
  print('Sign-in', withoutScript, await judgeVisit(browser, product.url));
  await signInOn(browser.person, product.url);
  print('Search', withoutScript, await judgeVisit(browser, product.url));
  const results = await judgeResults(browser, product.url);
  print('Results', 'the same screen as bare markup', results);
} finally {
  await browser.close();
  await product.stop();
}
