import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** The part of the page that is called otherwise in the next build, as it is when its code changes. */
const CHANGED_PART = /chosen-part-[\w-]+(?=\.js)/g;

export interface NextBuild {
  readonly programs: string;
  readonly version: string;
  /** Where the page of this build still looks for its part. */
  readonly goneFile: string;
  readonly remove: () => void;
}

/** The product built once more, after a change: another version of the page, with a part under another name. */
export function makeNextBuild(): NextBuild {
  // In here it finds the packages as the first build does.
  const folder = mkdtempSync(resolve('.cache/next-build-'));
  cpSync(resolve('dist'), folder, { recursive: true });
  const browser = join(folder, 'browser');
  const files = readdirSync(browser, { recursive: true, encoding: 'utf8' });
  const part = files.find((file) => /chosen-part-[\w-]+\.js$/.test(file)) ?? '';
  const index = readFileSync(join(browser, 'index.html'), 'utf8');
  const version = /name="page-version" content="([\w-]+)"/.exec(index)?.[1] ?? '';
  const next = `next-${version}`;
  for (const file of files) {
    // Compressed beforehand, they would still be those of the first build.
    if (/\.(br|gz)$/.test(file)) rmSync(join(browser, file));
    if (/\.(js|html)$/.test(file)) rewrite(join(browser, file), [version, next]);
  }
  renameSync(join(browser, part), join(browser, part.replace(CHANGED_PART, 'chosen-part-next')));
  return {
    programs: folder,
    version: next,
    goneFile: `/${part}`,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function rewrite(path: string, [version, next]: readonly [string, string]): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(version, next).replace(CHANGED_PART, 'chosen-part-next'));
}
