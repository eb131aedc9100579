import { withoutChance } from '#testing/without-chance.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#testing/a-browser.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import { callEveryRoute, everyRoute } from '#testing/every-route.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { markerOf, markersIn, plantMarkers } from '#testing/plant-markers.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory: { ...directory, limits: { deadline: 400 } },
    tiles: { url: `${directory.servicesUrl}/{z}/{x}/{y}.png`, attribution: 'Somebody' },
    metricsToken: 'open sesame 1234',
  });
});
afterEach(() => {
  started.logLines.length = 0;
  directory.answerOwn(faulty.ownAnswers);
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const compact = plantMarkers(aCompactRecord());
const detail = plantMarkers(aDetailRecord());
const typed = { postcode: 'LS1 4AP', serviceId: '2000099001', text: 'Quillwort' };
const secret = markerOf('secret');
const page = `<p>${secret}</p>`;

const inDetailOnly: faulty.Reply = (request, response) => {
  const record = /byServiceId|byOdsCode/.test(request.url ?? '') ? detail : compact;
  faulty.services([record])(request, response);
};

type Builders = 'services' | 'startFaultyDirectory' | 'inTurn' | 'hold' | 'ownAnswers';

/** Each way in which a directory of tests can fail, as secret as it can be: the compiler misses none. */
const faults: Readonly<Record<Exclude<keyof typeof faulty, Builders>, faulty.Reply>> = {
  json: faulty.json({ error: { code: 500, message: secret }, success: secret }),
  refusal: faulty.refusal(secret),
  html: faulty.html(503, page),
  emptyBody: faulty.emptyBody,
  text: faulty.text(JSON.stringify({ success: { services: [detail] } }).slice(0, -9)),
  silence: faulty.silence,
  halfBody: faulty.halfBody,
  headers: faulty.headers(429, { 'retry-after': secret, 'x-secret': secret }),
  bomb: faulty.bomb('gzip', 11_000_000),
  drip: faulty.drip,
  silentBody: faulty.silentBody,
  cutConnection: faulty.cutConnection,
  otherProtocol: faulty.otherProtocol,
  redirectTo: faulty.redirectTo(`http://127.0.0.1:1/${encodeURI(secret)}`),
};

const bytesOf = (answers: readonly Answer[]): string =>
  answers.map(({ body, headers }) => JSON.stringify(headers) + body).join('\n');

async function everythingKept(): Promise<string> {
  const { folder } = started.settings.audit;
  const files = readdirSync(folder).map((name) => name + readFileSync(join(folder, name), 'utf8'));
  const figures = await newBrowser(started).send({
    method: 'GET',
    path: '/metrics',
    headers: { authorization: 'Bearer open sesame 1234' },
  });
  expect(figures.status).toBe(200);
  return [...started.logLines, ...files, figures.body].join('\n');
}

const clinicianOnly =
  /^(phone\.(nonPublic|fax)|email|endpoints|referralInstructions\.other|professionalReferral)/;
const forNobody = /^(created|updated|parent|unheardOf|deeper|secret|serviceReferrals)/;

it('every route is among those that are asked', () => {
  const named = new Set(everyRoute(typed).map(({ route }) => route ?? 'none'));
  const tree = started.proxy.printRoutes({ commonPrefix: false });
  const files = /assets\//;
  const inTree = tree.split('\n').filter((line) => line.includes(' (') && !files.test(line));
  expect(named.size - 1).toBe(inTree.length);
  for (const { route, method } of everyRoute(typed))
    if (route !== null) expect(started.proxy.hasRoute({ method, url: route })).toBe(true);
});

describe('every route, while the directory answers well', () => {
  it('keeps what is for clinicians from a call handler', async () => {
    directory.answerQuestions(inDetailOnly);
    const answers = await callEveryRoute(await signInAs(started, 'call-handler'), typed);
    const found = [...markersIn(bytesOf(answers))];
    expect(found).toContain('phone.public');
    expect(found.filter((marker) => clinicianOnly.test(marker) || forNobody.test(marker))).toEqual(
      [],
    );
  });

  it('gives them to a clinician, so that the test above can fail, and nobody what is for nobody', async () => {
    directory.answerQuestions(inDetailOnly);
    const answers = await callEveryRoute(await signInAs(started, 'clinician'), typed);
    const found = [...markersIn(bytesOf(answers))];
    expect(found.filter((marker) => clinicianOnly.test(marker)).length).toBeGreaterThan(8);
    expect(found.filter((marker) => forNobody.test(marker))).toEqual([]);
  });

  it.each([
    ['has not signed in', () => Promise.resolve(newBrowser(started))],
    ['has no role', () => signInAs(started, 'no-role')],
  ])('tells nothing of any service to somebody who %s', async (_who, browse) => {
    directory.answerQuestions(inDetailOnly);
    directory.answerOwn(faulty.json({ locality: secret }));
    const answers = await callEveryRoute(await browse(), typed);
    expect([...markersIn(bytesOf(answers))]).toEqual([]);
  });

  it('leaves nothing of a service, or of what was asked, in the log, the figures and the trail', async () => {
    directory.answerQuestions(inDetailOnly);
    for (const name of ['clinician', 'call-handler'] as const)
      await callEveryRoute(await signInAs(started, name), typed);
    const kept = await everythingKept();
    expect(kept).toContain('2000099001'); // The trail's own.
    expect([...markersIn(kept)]).toEqual([]);
    expect(withoutChance(kept)).not.toMatch(/Quillwort|4AP|1156|4020/);
    expect(started.logLines.join('')).not.toMatch(/LS1|2000099001/);
  });
});

it.each(Object.entries(faults))(
  'a directory that fails is quoted to nobody: %s',
  async (_kind, reply) => {
    directory.answerQuestions(reply);
    directory.answerOwn(reply);
    const both = [await signInAs(started, 'call-handler'), await signInAs(started, 'clinician')];
    const answers = await Promise.all(both.map((browser) => callEveryRoute(browser, typed)));
    const told = bytesOf(answers.flat()) + (await everythingKept());
    expect([...markersIn(told)]).toEqual([]);
    expect(told).not.toMatch(/Wharf|marker%/);
  },
);

it('the faults above are told as problems, so that there was something to leak', async () => {
  directory.answerQuestions(faults.html);
  const answers = await callEveryRoute(await signInAs(started, 'call-handler'), typed);
  const problems = answers.filter(({ body }) => body.includes('"directoryDown"'));
  expect(problems.length).toBeGreaterThanOrEqual(7);
});
