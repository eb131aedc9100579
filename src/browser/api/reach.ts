const LONGEST = 2500;

/**
 * Whether Signpost itself answers, in a few bytes and without a session: then it is the directory that is slow. The words of
 * the answer count: a network that wants to be signed in to answers too.
 */
export async function canReachSignpost(signal?: AbortSignal): Promise<boolean> {
  const limit = AbortSignal.timeout(LONGEST);
  try {
    const answer = await fetch('/health/live', {
      cache: 'no-store',
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return (await answer.text()) === 'live';
  } catch {
    return false;
  }
}
