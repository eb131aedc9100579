import { copyFileSync, mkdirSync } from 'node:fs';
import { isUpToDate } from '#start/prepare/install-packages.js';
import { inProject } from '#start/prepare/project-folder.js';
import { runNpm } from '#start/prepare/run-program.js';
import { showProgress } from '#start/prepare/show-progress.js';

/** Names the version and the integrity of all that is installed. */
const pinned = inProject('src/testing/measuring/lighthouse');
const folder = inProject('.cache/lighthouse');
const files = ['package.json', 'package-lock.json'];

const install = () => {
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(`${pinned}/${file}`, `${folder}/${file}`);
  return runNpm(['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']);
};

/**
 * Lighthouse and the 200 packages it brings weigh as much as half of ours: only whoever runs the bench fetches them.
 * @returns {Promise<boolean>} whether it is there
 */
export const provideLighthouse = async () =>
  isUpToDate(pinned, folder) ||
  showProgress(
    'Installing Lighthouse',
    install,
    'Lighthouse could not be installed: is there a way to the package registry? Try `npm ping`.',
  );
