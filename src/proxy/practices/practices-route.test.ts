import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practicesAnswerSchema } from '#contract/desk-api/postcode.ts';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
  browser = await signInAs(started, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const aPractice = (id: string, name: string, distance: string) =>
  aCompactRecord({
    id,
    name,
    publicName: '',
    odsCode: `B8600${id}`,
    address: [`${id} St. Mary’s Road`, 'Leeds'],
    postcode: 'LS2 9JT',
    patientDistance: distance,
  });

const practices = [
  aPractice('1', 'Far Lane Surgery', '9.0'),
  aPractice('2', 'Hyde Park Surgery', '0.4'),
  aPractice('3', 'Saint-Hélène Medical Centre', '1.2'),
];

async function idsFor(words: string): Promise<string[]> {
  directory.answerQuestions(faulty.services(practices));
  const { json } = await browser.post('/api/practices', { postcode: 'ls1 4ap', words });
  return practicesAnswerSchema.parse(json).practices.map(({ serviceId }) => serviceId);
}

describe('practices near a postcode', () => {
  it.each([
    ['', ['2', '3', '1']],
    ['surgery', ['2', '1']],
    ['SURGERY far', ['1']],
    ['saint helene', ['3']],
    ['st. marys', ['2', '3', '1']],
    ['B86003', ['3']],
    ['ls29jt', ['2', '3', '1']],
    ['nothing like it', []],
  ])('are found by “%s”, nearest first', async (words, expected) => {
    expect(await idsFor(words)).toEqual(expected);
  });

  it('are asked for as GP practices within 20 miles', async () => {
    directory.requests.length = 0;
    await idsFor('');
    expect(directory.requests[0]?.path).toMatch(
      /\/byServiceType\/[^/]+\/LS14AP\/20\/0\/0\/0\/0\/100\/100$/,
    );
  });

  it('are found beyond the nearest hundred when words are given, a hundred at most', async () => {
    const many = Array.from({ length: 150 }, (_, place) =>
      aPractice(`${place}`, place === 149 ? 'The Last Surgery' : 'Some Surgery', `${place / 10}`),
    );
    directory.answerQuestions(faulty.services(many));
    directory.requests.length = 0;
    const ask = async (words: string) => {
      const { json } = await browser.post('/api/practices', { postcode: 'LS1 4AP', words });
      return practicesAnswerSchema.parse(json).practices.map(({ serviceId }) => serviceId);
    };
    expect(await ask('last')).toEqual(['149']);
    expect(directory.requests[0]?.path).toMatch(/\/100\/1000$/);
    expect(await ask('surgery')).toHaveLength(100);
  });

  it.each([
    ['', 'postcodeMissing'],
    ['LS1', 'postcodeUnknown'],
  ])('cannot be asked for without a postcode (“%s”)', async (postcode, code) => {
    const { json } = await browser.post('/api/practices', { postcode, words: '' });
    expect(json).toMatchObject({ problem: { code, field: 'postcode' } });
  });

  it('are not found when the directory does not know the postcode', async () => {
    directory.answerQuestions(faulty.refusal('Invalid post code'));
    const { json } = await browser.post('/api/practices', { postcode: 'LS1 4AQ', words: '' });
    expect(json).toMatchObject({ problem: { code: 'postcodeUnknown', field: 'postcode' } });
  });
});
