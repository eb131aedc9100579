import type { Page } from '@playwright/test';
import { fillIn } from './fill-in.ts';
import { repeat } from './painting.ts';

interface Answer {
  readonly services: readonly {
    readonly serviceId: string;
    readonly name: string;
    readonly type: { readonly name: string };
  }[];
}

/** From now on every answer has so many services: the proxy's own, again and again under other ids. */
async function lengthen(page: Page, count: number): Promise<void> {
  await page.unroute('**/api/search');
  await page.route('**/api/search', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    // Places to send a patient, all of them: what is none is folded away and never painted.
    const places = answer.services.filter(({ type }) => type.name.startsWith('GP'));
    const services = Array.from({ length: count }, (_, index) => {
      const service = places[index % places.length];
      return {
        ...service,
        serviceId: `${3_000_000 + index}`,
        name: `${service?.name ?? ''} ${index}`,
      };
    });
    await route.fulfill({ response, json: { ...answer, services } });
  });
}

/** Milliseconds from the last byte of the answer to so many painted cards; the first come together, as many as the screen holds. */
async function timeAnswer(page: Page, count: number): Promise<number> {
  const change = page.getByRole('button', { name: 'Change search' });
  if (await change.isVisible()) await change.click();
  await page.evaluate((cards) => {
    performance.clearResourceTimings();
    Reflect.set(window, 'painted', window.awaitPainted('article', cards));
  }, count);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  return page.evaluate(async () => {
    const { at } = (await Reflect.get(window, 'painted')) as { at: number };
    const answer = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/api/search'));
    return at - ((answer as PerformanceResourceTiming | undefined)?.responseEnd ?? NaN);
  });
}

/** The same cards as bare markup, without a framework, put into an empty page with the same style sheets. */
const timeMarkup = (page: Page, html: string): Promise<number> =>
  page.evaluate(async (markup) => {
    document.body.innerHTML = '';
    const painted = window.awaitPainted('article', 1);
    const from = performance.now();
    document.body.innerHTML = markup;
    return (await painted).at - from;
  }, html);

/** The 95th percentile of the time between two frames while the list is scrolled from end to end. */
const timeFrames = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const list = document.querySelector('article')?.closest('section[aria-label="Results"]');
    const gaps: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 120; step++) {
      list?.scrollBy(0, 400);
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length * 0.95)] ?? NaN;
  });

/** The results as they stand, and again with no more cards than are in sight. */
const readMarkup = (page: Page) =>
  page.evaluate(() => {
    const results = document.querySelector('section[aria-label="Results"]');
    const all = results?.outerHTML ?? '';
    results?.scrollTo(0, 0);
    for (const card of results?.querySelectorAll('article') ?? [])
      if (card.getBoundingClientRect().top >= innerHeight) card.remove();
    return { all, inSight: results?.outerHTML ?? '' };
  });

/** A list of so many services, in sight and whole, beside the same cards as bare markup; and how it scrolls. */
export async function measureList(page: Page, url: string, count: number) {
  await page.goto(url);
  await fillIn(page);
  await lengthen(page, count);
  const inSight = await repeat(() => timeAnswer(page, 1));
  const whole = await repeat(() => timeAnswer(page, count));
  const frames = await timeFrames(page);
  const markup = await readMarkup(page);
  return {
    inSight: { ours: inSight, peer: await repeat(() => timeMarkup(page, markup.inSight)) },
    whole: { ours: whole, peer: await repeat(() => timeMarkup(page, markup.all)) },
    frames,
  };
}
