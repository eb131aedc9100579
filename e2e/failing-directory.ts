import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultyDirectory, startFaultyDirectory } from '#testing/faulty-directory.ts';
import { type RunningProduct, runProduct } from './run-product.ts';
import { test as story } from './story.ts';

interface FailingFixtures {
  /** A directory that answers as the story says. */
  readonly directory: FaultyDirectory;
  /** The product in front of it, as it would stand in front of the NHS's own. */
  readonly frontedProduct: RunningProduct;
}

const symptoms =
  'sg_id,sg_name,sd_id,sd_name,words\n1156,Sore Throat,4003,PC full assessment,tonsils\n';

/** Stories about the product in front of a directory of our own making. */
export const test = story.extend<object, FailingFixtures>({
  directory: [
    // Playwright reads the names of the fixtures from the pattern.

    async ({}, use) => {
      const directory = await startFaultyDirectory();
      await use(directory);
      await directory.close();
    },
    { scope: 'worker' },
  ],
  frontedProduct: [
    async ({ directory }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'signpost-symptoms-'));
      const symptomsFile = join(folder, 'symptoms.csv');
      writeFileSync(symptomsFile, symptoms);
      const product = await runProduct({
        DOS_URL: directory.servicesUrl,
        POSTCODES_URL: directory.ownUrl,
        DOS_CLINICIAN_USERNAME: 'clinicians',
        DOS_CLINICIAN_PASSWORD: 'a pass phrase',
        DOS_CALL_HANDLER_USERNAME: 'call-handlers',
        DOS_CALL_HANDLER_PASSWORD: 'another pass phrase',
        SYMPTOMS_FILE: symptomsFile,
      });
      await use(product);
      await product.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ frontedProduct }, use) => {
    await use(frontedProduct.url);
  },
});
