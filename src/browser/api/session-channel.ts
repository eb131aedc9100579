const NAME = 'signpost-session';

/** What one tab tells all the others, for a browser's tabs share one session. */
export type SessionNews =
  | { readonly kind: 'signOut' }
  | {
      readonly kind: 'session';
      /** The session that this browser has now. */
      readonly sessionTag: string;
      /** Whose desk that is: the person, the role and the organisation. */
      readonly desk: string;
    };

/** Tells every tab of this browser, this one included. */
export function tellTabs(news: SessionNews): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** Calls with what a tab told; returns the way to stop. */
export function onSessionNews(listener: (news: SessionNews) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => {
    listener(data);
  });
  return () => {
    channel.close();
  };
}
