import type { ProblemCode } from '#contract/desk-api/problem.ts';
import type { CallFault } from './call-failed.ts';

type PlainFault = Exclude<CallFault['kind'], 'rejected' | 'failed'>;

/** What a failed call means to the person who waits. Our account being refused is never the person's fault. */
const problems: Readonly<Record<PlainFault, ProblemCode>> = {
  unauthorised: 'directoryMisconfigured',
  throttled: 'directoryBusy',
  unreadable: 'directoryUnreadable',
  unanswered: 'directoryDown',
  unreachable: 'directoryDown',
  cut: 'directoryUnreadable',
  slow: 'directorySlow',
  paused: 'directoryDown',
  busy: 'directoryBusy',
  // Nobody reads this one.
  givenUp: 'directorySlow',
};

/** What a directory's "no", or its silence, means; its own words stop here. */
export function toDirectoryProblem(fault: CallFault): ProblemCode {
  if (fault.kind === 'rejected') return fault.rejection ?? 'directoryRefused';
  return fault.kind === 'failed' ? toStatusProblem(fault.status) : problems[fault.kind];
}

/** A redirect is a fault too: it leads to a host that nobody has agreed to send patients' postcodes to. */
function toStatusProblem(status: number): ProblemCode {
  if (status >= 500) return 'directoryDown';
  return status === 403 ? 'directoryMisconfigured' : 'directoryUnreadable';
}
