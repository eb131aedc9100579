import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';

const MINUTE = 60_000;
const MOST_KEYS = 20_000;

/** A route's own limit of calls a minute, in place of the general one. */
export const atMost = (max: number) => ({ rateLimit: { max, timeWindow: MINUTE } });

/**
 * Whoever is signed in has a limit of their own, on all their screens together: a call centre shares one address. It goes with
 * the person, who can have as many sessions as they like.
 */
const toKey = ({ session, ip }: FastifyRequest): string =>
  session === null ? ip : JSON.stringify(session.actor.subject);

/** Generous for a busy desk, tight for a loop gone wild. */
export async function limitRate(proxy: FastifyInstance): Promise<void> {
  await proxy.register(rateLimit, {
    max: 3000,
    timeWindow: MINUTE,
    cache: MOST_KEYS,
    hook: 'preParsing',
    keyGenerator: toKey,
    errorResponseBuilder: () => new ProblemFault('tooManyRequests'),
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });
}
