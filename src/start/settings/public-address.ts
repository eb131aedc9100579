import { isLoopbackHost } from './loopback.ts';

const everyInterface = ['0.0.0.0', '::'];

/** The address browsers use when none is set; a listener on every interface is reached as localhost. */
export function toPublicUrl(host: string, port: number): URL {
  const name = everyInterface.includes(host) ? 'localhost' : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

interface PublicPlace {
  readonly HOST: string;
  readonly PUBLIC_URL?: URL | undefined;
}

/** Can nobody but this machine's users reach the app? */
export const isOnLoopback = ({ HOST, PUBLIC_URL }: PublicPlace): boolean =>
  isLoopbackHost(HOST) && (!PUBLIC_URL || isLoopbackHost(PUBLIC_URL.hostname));
