import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As much of Lighthouse's report as is read here. */
export interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        /** From 0 to 1; null where nothing of it could be judged. */
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number }>
  >;
}

/** A page as Lighthouse's own driver knows it; nothing of it is used but handed on. */
export type DriverPage = object;

interface Judged {
  readonly lhr: Report;
}

interface Options {
  readonly flags: object;
}

export interface Lighthouse {
  readonly navigation: (page: DriverPage, url: string, options: Options) => Promise<Judged>;
  readonly startTimespan: (
    page: DriverPage,
    options: Options,
  ) => Promise<{ readonly endTimespan: () => Promise<Judged> }>;
  readonly snapshot: (page: DriverPage, options: Options) => Promise<Judged>;
}

interface Driver {
  readonly connect: (options: object) => Promise<{
    readonly pages: () => Promise<readonly DriverPage[]>;
    readonly disconnect: () => Promise<void>;
  }>;
}

const packages = resolve('.cache/lighthouse/node_modules');

const load = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(`${packages}/${file}`).href);

/** Lighthouse from where `provide-lighthouse.js` put it, on the one page of a browser that listens at this port. */
export async function loadLighthouse(port: number) {
  const lighthouse = (await load('lighthouse/core/index.js')) as Lighthouse;
  const { default: driver } = (await load(
    'puppeteer-core/lib/esm/puppeteer/puppeteer-core.js',
  )) as { default: Driver };
  const browser = await driver.connect({
    browserURL: `http://127.0.0.1:${port}`,
    defaultViewport: null,
  });
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no page');
  return { lighthouse, page, disconnect: () => browser.disconnect() };
}
