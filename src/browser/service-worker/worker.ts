import { deskApiVersion } from '#contract/desk-api/version.ts';
import type { Build } from './build.ts';
import { chooseAnswer } from './choose-answer.ts';
import { answerFile, answerShell, dropOldVersions, keepApp } from './keep-app.ts';
import { answerList, dropOldLists } from './keep-reference.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const BUILD: Build;

const build = BUILD;
const lists = { caches, apiVersion: deskApiVersion, now: () => Date.now() };

self.addEventListener('install', (event) => {
  // At once: a page in the middle of something is served as before, from the version that it is of.
  event.waitUntil(keepApp(caches, build).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([dropOldVersions(caches), dropOldLists(lists), self.clients.claim()]),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (chooseAnswer(request, self.location.origin, build.files)) {
    case 'shell':
      event.respondWith(answerShell(caches, request, build));
      break;
    case 'file':
      event.respondWith(answerFile(caches, request));
      break;
    case 'list':
      event.respondWith(answerList(lists, request));
      break;
    case null:
      break;
  }
});
