import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { answerFetch, json, refusal } from '#testing/answer-fetch.ts';
import { ProblemError } from './problem-error.ts';
import { getJson, postJson } from './request-json.ts';

const schema = z.object({ count: z.number() });
const PATH = '/api/anything';

const problemOf = async (answer: Promise<unknown>) => {
  const error: unknown = await answer.catch((fault: unknown) => fault);
  return error instanceof ProblemError ? error.problem : error;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a request to the proxy', () => {
  it('gives back what fits the contract, and sends a body as JSON', async () => {
    const { asked } = answerFetch({ [PATH]: () => json({ count: 3 }) });
    expect(await postJson(PATH, { words: 'x' }, schema)).toEqual({ count: 3 });
    expect(asked[0]?.body).toEqual({ words: 'x' });
  });

  it('throws the problem that the proxy named', async () => {
    answerFetch({ [PATH]: () => refusal('postcodeUnknown', 'postcode') });
    expect(await problemOf(getJson(PATH, schema))).toEqual({
      code: 'postcodeUnknown',
      field: 'postcode',
      requestId: 'request-7',
    });
  });

  it.each([
    ['HTML with success', () => new Response('<html>')],
    ['an empty body', () => new Response('')],
    ['half a body', () => new Response('{"count":')],
    ['another shape', () => json({ count: 'three' })],
    ['an error page', () => new Response('<h1>Error</h1>', { status: 500 })],
    ['a code it does not know', () => json({ problem: { code: 'new', field: null } }, 400)],
  ])('calls %s unreadable', async (_what, answer) => {
    answerFetch({ [PATH]: answer });
    expect(await problemOf(getJson(PATH, schema))).toMatchObject({ code: 'unreadable' });
  });

  it('calls a lost network unreachable', async () => {
    answerFetch({ [PATH]: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await problemOf(getJson(PATH, schema))).toMatchObject({ code: 'unreachable' });
  });

  it('calls a gateway that has no Signpost behind it unreachable', async () => {
    answerFetch({ [PATH]: () => new Response('<h1>Bad Gateway</h1>', { status: 502 }) });
    expect(await problemOf(getJson(PATH, schema))).toMatchObject({ code: 'unreachable' });
    answerFetch({ [PATH]: () => refusal('directoryDown', null, 502) });
    expect(await problemOf(getJson(PATH, schema))).toMatchObject({ code: 'directoryDown' });
  });

  it('leaves an abort to whoever aborted', async () => {
    const controller = new AbortController();
    answerFetch({
      [PATH]: () => {
        controller.abort();
        return Promise.reject(new DOMException('Aborted', 'AbortError'));
      },
    });
    const error = await problemOf(getJson(PATH, schema, controller.signal));
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});
