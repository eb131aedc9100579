import { describe, expect, it } from 'vitest';
import { ask, onSparedDirectories } from '#testing/a-spared-directory.ts';
import * as faulty from '#testing/faulty-directory.ts';

const upstream = onSparedDirectories();
const well = faulty.services([]);

describe('a second attempt', () => {
  it('follows a connection that was lost before any answer', async () => {
    upstream().answerQuestions(faulty.inTurn(faulty.cutConnection, well));
    expect(await ask(upstream().spare())).toBeNull();
    expect(upstream().requests).toHaveLength(2);
  });

  it('is the last', async () => {
    upstream().answerQuestions(faulty.cutConnection);
    expect(await ask(upstream().spare())).toBe('directoryDown');
    expect(upstream().requests).toHaveLength(2);
  });

  it.each([
    ['a fault of its own', faulty.html(500), 'directoryDown'],
    ['too many calls', faulty.html(429), 'directoryBusy'],
    ['a refusal', faulty.refusal('Invalid post code'), 'postcodeUnknown'],
    ['a refused account', faulty.refusal('No', 401), 'directoryMisconfigured'],
    ['half a body', faulty.halfBody, 'directoryUnreadable'],
    ['a page', faulty.html(200), 'directoryUnreadable'],
    ['a redirect', faulty.redirectTo('http://127.0.0.1:1/'), 'directoryUnreadable'],
  ])('does not follow %s', async (_what, reply, code) => {
    upstream().answerQuestions(reply);
    expect(await ask(upstream().spare())).toBe(code);
    expect(upstream().requests).toHaveLength(1);
  });

  it('does not follow silence that used the time up', async () => {
    upstream().answerQuestions(faulty.silence);
    expect(await ask(upstream().spare({ deadline: 300 }))).toBe('directorySlow');
    expect(upstream().requests).toHaveLength(1);
  });

  it('is not made for a person who has given up', async () => {
    const person = new AbortController();
    upstream().answerQuestions((request) => {
      person.abort();
      request.socket.destroy();
    });
    await ask(upstream().spare(), { signal: person.signal });
    expect(upstream().requests).toHaveLength(1);
  });
});

describe('the cap on calls under way', () => {
  it('lets a few wait in order, and tells the rest that the directory is busy', async () => {
    const directory = upstream().spare({ callsAtOnce: 1, callsWaiting: 2 });
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const served = [ask(directory), ask(directory), ask(directory)];
    await upstream().arrived(1);
    expect(await ask(directory)).toBe('directoryBusy');
    held.release(well);
    expect(await Promise.all(served)).toEqual([null, null, null]);
    expect(upstream().requests).toHaveLength(3);
    expect(await ask(directory)).toBeNull();
  });

  it('is one for both accounts', async () => {
    const directory = upstream().spare({ callsAtOnce: 1, callsWaiting: 0 });
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const first = ask(directory);
    await upstream().arrived(1);
    expect(await ask(directory, { audience: 'clinician' })).toBe('directoryBusy');
    held.release(well);
    expect(await first).toBeNull();
  });

  it('loses its place in the queue to another as soon as a person gives up', async () => {
    const directory = upstream().spare({ callsAtOnce: 1, callsWaiting: 1 });
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const first = ask(directory);
    await upstream().arrived(1);
    const person = new AbortController();
    const given = ask(directory, { signal: person.signal });
    person.abort();
    await given;
    const second = ask(directory);
    held.release(well);
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(upstream().requests).toHaveLength(2);
  });

  it('sends none of those who wait once the directory is left alone', async () => {
    const directory = upstream().spare({ callsAtOnce: 1, callsWaiting: 5, failuresToPause: 1 });
    const held = faulty.hold();
    upstream().answerQuestions(held.reply);
    const all = [ask(directory), ask(directory), ask(directory)];
    await upstream().arrived(1);
    held.release(faulty.html(500));
    expect(await Promise.all(all)).toEqual(Array(3).fill('directoryDown'));
    expect(upstream().requests).toHaveLength(1);
  });
});
