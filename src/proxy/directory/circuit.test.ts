import { describe, expect, it } from 'vitest';
import {
  ask,
  askOften,
  onSparedDirectories,
  passTime,
  PAUSE,
} from '#testing/a-spared-directory.ts';
import * as faulty from '#testing/faulty-directory.ts';

const upstream = onSparedDirectories();
const well = faulty.services([]);

describe('a directory that fails', () => {
  it('is left alone after failures in a row, for one account only, and operators are told', async () => {
    const directory = upstream().spare();
    upstream().answerQuestions(faulty.html(500));
    expect(await askOften(directory, 3)).toEqual(Array(3).fill('directoryDown'));
    upstream().answerQuestions(well);
    expect(await ask(directory)).toBe('directoryDown');
    expect(upstream().requests).toHaveLength(3);
    expect(await ask(directory, { audience: 'clinician' })).toBeNull();
    expect(upstream().logged).toEqual([
      {
        level: 'error',
        event: 'directory-paused',
        directory: 'published',
        audience: 'callHandler',
        seconds: 20,
      },
    ]);
  });

  it('is not left alone when it answers now and then', async () => {
    const directory = upstream().spare();
    const bad = faulty.html(500);
    upstream().answerQuestions(faulty.inTurn(bad, bad, well, bad, bad, well));
    await askOften(directory, 5);
    expect(await ask(directory)).toBeNull();
  });

  it('is not left alone when refusals stand between its failures: they are answers too', async () => {
    const directory = upstream().spare();
    const [bad, refused] = [faulty.html(500), faulty.refusal('Invalid post code')];
    upstream().answerQuestions(faulty.inTurn(bad, bad, refused, bad, bad, refused, well));
    await askOften(directory, 6);
    expect(await ask(directory)).toBeNull();
  });

  it('has the second question of the search that is the trial wait for the first', async () => {
    const directory = upstream().spare();
    upstream().answerQuestions(faulty.html(500));
    await askOften(directory, 3);
    passTime(PAUSE);
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const questions = [1, 2].map(() => ask(directory, { requestId: 'one search' }));
    await upstream().arrived(4);
    expect(await ask(directory)).toBe('directoryDown');
    held.release(well);
    expect(await Promise.all(questions)).toEqual([null, null]);
    expect(upstream().requests).toHaveLength(5);
  });

  it.each([
    ['refuses a search', faulty.refusal('Invalid post code'), 'postcodeUnknown'],
    ['refuses our account', faulty.refusal('No', 401), 'directoryMisconfigured'],
    ['forbids our account', faulty.html(403), 'directoryMisconfigured'],
    ['sends a page', faulty.html(200), 'directoryUnreadable'],
    ['knows no such address', faulty.html(404), 'directoryUnreadable'],
  ])('is not left alone when it %s: it is there', async (_what, reply, code) => {
    const directory = upstream().spare();
    upstream().answerQuestions(reply);
    expect(await askOften(directory, 5)).toEqual(Array(5).fill(code));
    expect(upstream().requests).toHaveLength(5);
  });

  it('is asked by one trial after the pause, while others are told at once', async () => {
    const directory = upstream().spare();
    upstream().answerQuestions(faulty.html(500));
    await askOften(directory, 3);
    passTime(PAUSE);
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const trial = ask(directory);
    await upstream().arrived(4);
    expect(await askOften(directory, 3)).toEqual(Array(3).fill('directoryDown'));
    expect(upstream().requests).toHaveLength(4);
    held.release(well);
    expect(await trial).toBeNull();
    expect(await ask(directory)).toBeNull();
    expect(upstream().logged).toContainEqual(
      expect.objectContaining({ level: 'info', event: 'directory-back' }),
    );
  });

  it('is left alone again when the trial fails, without a repeat', async () => {
    const directory = upstream().spare();
    upstream().answerQuestions(faulty.html(500));
    await askOften(directory, 3);
    passTime(PAUSE);
    upstream().answerQuestions(faulty.cutConnection);
    expect(await ask(directory)).toBe('directoryDown');
    upstream().answerQuestions(well);
    expect(await ask(directory)).toBe('directoryDown');
    expect(upstream().requests).toHaveLength(4);
    passTime(PAUSE);
    expect(await ask(directory)).toBeNull();
  });

  it('is neither back nor gone after a trial that was given up: the next one is the trial', async () => {
    const directory = upstream().spare();
    upstream().answerQuestions(faulty.html(500));
    await askOften(directory, 3);
    passTime(PAUSE);
    upstream().answerQuestions(faulty.silence);
    const person = new AbortController();
    const trial = ask(directory, { signal: person.signal });
    await upstream().arrived(4);
    person.abort();
    await trial;
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const next = ask(directory);
    await upstream().arrived(5);
    expect(await ask(directory)).toBe('directoryDown');
    held.release(well);
    expect(await next).toBeNull();
  });

  it('is not blamed for calls that people gave up', async () => {
    const directory = upstream().spare();
    for (let call = 1; call <= 5; call++) {
      upstream().answerQuestions(faulty.silence);
      const person = new AbortController();
      const given = ask(directory, { signal: person.signal });
      await upstream().arrived(call);
      person.abort();
      await given;
      expect(await upstream().requests.at(-1)?.ended).toBe('hung up');
    }
    upstream().answerQuestions(well);
    expect(await ask(directory)).toBeNull();
  });

  it('is reported when it refuses our account, by a fixed name and without its words', async () => {
    upstream().answerQuestions(faulty.refusal('No such user', 401));
    await ask(upstream().spare(), { requestId: 'request-7' });
    expect(upstream().logged).toEqual([
      {
        level: 'error',
        event: 'directory-account-refused',
        directory: 'published',
        audience: 'callHandler',
        requestId: 'request-7',
      },
    ]);
  });
});

describe('a directory that asks for a rest', () => {
  it.each([
    ['429 with seconds', 429, '30', 30_000, 'directoryBusy'],
    ['429 without a time', 429, null, PAUSE, 'directoryBusy'],
    ['429 with less than our own pause', 429, '1', PAUSE, 'directoryBusy'],
    ['429 with nonsense', 429, 'soon', PAUSE, 'directoryBusy'],
    ['429 for a day', 429, '86400', 60_000, 'directoryBusy'],
    ['503 with seconds', 503, '30', 30_000, 'directoryDown'],
  ])('gets it at once (%s)', async (_what, status, retryAfter, rest, code) => {
    const directory = upstream().spare();
    upstream().answerQuestions(
      faulty.headers(status, retryAfter === null ? {} : { 'retry-after': retryAfter }),
    );
    expect(await ask(directory)).toBe(code);
    upstream().answerQuestions(well);
    passTime(rest - 1000);
    expect(await ask(directory)).toBe(code);
    expect(upstream().requests).toHaveLength(1);
    passTime(1000);
    expect(await ask(directory)).toBeNull();
  });

  it('may name the hour', async () => {
    const directory = upstream().spare();
    const until = new Date(Date.now() + 40_000).toUTCString();
    upstream().answerQuestions(faulty.headers(429, { 'retry-after': until }));
    await ask(directory);
    upstream().answerQuestions(well);
    passTime(38_000);
    expect(await ask(directory)).toBe('directoryBusy');
    passTime(2000);
    expect(await ask(directory)).toBeNull();
  });
});
