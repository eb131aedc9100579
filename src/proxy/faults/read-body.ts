import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { ProblemFault } from './problem-fault.ts';

/** The body in the promised form; anything else was not understood. */
export function readBody<Value>(schema: z.ZodMiniType<Value>, { body }: FastifyRequest): Value {
  const { success, data } = z.safeParse(schema, body);
  if (!success) throw new ProblemFault('requestNotUnderstood');
  return data;
}
