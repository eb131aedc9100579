import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

/** Everything a build reads, besides Vite's own files. */
const sources = ['src', 'public', 'index.html', 'package.json', 'package-lock.json'];

/** @param {string} folder */
const listSources = (folder) => [
  ...sources,
  ...readdirSync(folder).filter((name) => name.startsWith('vite.')),
];

const isTest = /\.test\.tsx?$/;

/**
 * One hash over the names and contents of all sources: unlike times of change, it is right after a
 * checkout, a copy or a clock that went back.
 * @param {string} [folder]
 */
export function fingerprintSources(folder = projectFolder) {
  const hash = createHash('sha256');
  for (const file of listSources(folder)
    .flatMap((source) => listFiles(folder, source))
    .sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path below the folder
 * @returns {string[]}
 */
function listFiles(folder, path) {
  const place = join(folder, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return isTest.test(path) ? [] : [path];
  return readdirSync(place).flatMap((name) => listFiles(folder, `${path}/${name}`));
}
