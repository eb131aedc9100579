import { join, resolve } from 'node:path';

/** The folder that holds package.json, wherever the command was called from. */
export const projectFolder = resolve(import.meta.dirname, '../../..');

/** @param {string[]} segments */
export const inProject = (...segments) => join(projectFolder, ...segments);
