/** Can only this machine reach a listener on that host? IPv6 hosts come with or without brackets. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

export const isLoopbackUrl = (url: URL): boolean => isLoopbackHost(url.hostname);
