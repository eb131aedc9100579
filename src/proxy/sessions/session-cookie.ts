import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Cookie {
  read(request: FastifyRequest): string | null;
  write(reply: FastifyReply, value: string, secondsToLive?: number): void;
  clear(reply: FastifyReply): void;
}

/**
 * A cookie that scripts cannot read and other sites cannot use for posts. Over https its name binds it to this host (prefix
 * `__Host-`); over http, which only a computer's own address gets, that prefix is not allowed.
 */
export function createCookie(name: string, publicUrl: URL): Cookie {
  const secure = publicUrl.protocol === 'https:';
  const fullName = secure ? `__Host-${name}` : name;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request) => request.cookies[fullName] ?? null,
    write: (reply, value, secondsToLive) => {
      const lifetime = secondsToLive === undefined ? {} : { maxAge: secondsToLive };
      void reply.setCookie(fullName, value, { ...options, ...lifetime });
    },
    clear: (reply) => {
      void reply.clearCookie(fullName, options);
    },
  };
}
