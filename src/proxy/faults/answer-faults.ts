import type { Problem, ProblemCode } from '#contract/desk-api/problem.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProxyLog } from '../log/proxy-log.ts';
import { ProblemFault } from './problem-fault.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null unless answered with a problem. */
    problemCode: ProblemCode | null;
  }
}

type Answer = (fault: unknown, request: FastifyRequest, reply: FastifyReply) => void;

const isClientStatus = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status < 500;

/** What Fastify itself refuses (size, type, syntax) is a request that was not understood; the rest is our fault. */
function toProblem(fault: unknown): ProblemFault {
  if (fault instanceof ProblemFault) return fault;
  const status = fault instanceof Error ? (fault as FastifyError).statusCode : undefined;
  if (status === 404) return new ProblemFault('notFound');
  return isClientStatus(status)
    ? new ProblemFault('requestNotUnderstood', status)
    : new ProblemFault('fault');
}

const toBody = ({ code, field }: ProblemFault, requestId: string): { problem: Problem } => ({
  problem: { code, field, requestId },
});

/** The one place that answers faults: a problem body with the request's id, never a message of anyone else's. */
export function createFaultAnswer(log: ProxyLog): Answer {
  return (fault, request, reply) => {
    const problem = toProblem(fault);
    if (problem.code === 'fault') log.fault(request.id, fault);
    request.problemCode = problem.code;
    void reply.code(problem.statusCode).send(toBody(problem, request.id));
  };
}

export function answerFaults(proxy: FastifyInstance, answer: Answer): void {
  proxy.decorateRequest('problemCode', null);
  proxy.setErrorHandler(answer);
  proxy.setNotFoundHandler((request, reply) => {
    answer(new ProblemFault('notFound'), request, reply);
  });
}
