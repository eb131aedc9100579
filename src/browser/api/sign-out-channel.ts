const NAME = 'signpost-sign-out';

/** Tells every tab of this browser, this one included, that the person is signing out. */
export function tellSignOut(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

/** Calls when a tab told of a sign-out; returns the way to stop. */
export function onSignOut(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', listener);
  return () => {
    channel.close();
  };
}
