/** How long people wait for a directory, and how it is spared. Times in milliseconds. */
export interface CallLimits {
  /** For a whole question: waiting for a turn, every attempt and the body together. */
  readonly deadline: number;
  /** Calls of one directory that may be under way together. */
  readonly callsAtOnce: number;
  /** Calls that may wait for one of those to end. */
  readonly callsWaiting: number;
  /** Failures in a row after which an account's calls pause. */
  readonly failuresToPause: number;
  /** Not shorter than the deadline: whatever was under way has then ended, and only the trial speaks for the directory. */
  readonly pause: number;
}

export const callLimits: CallLimits = {
  deadline: 5000,
  callsAtOnce: 32,
  callsWaiting: 64,
  failuresToPause: 5,
  pause: 5000,
};
