import type { ProblemCode } from '#contract/desk-api/problem.ts';
import type { DirectoryFault } from '#contract/dos-rest/read-answer.ts';
import type { FetchFault } from './fetch-text.ts';

/** What a failed call means to the person who waits. */
const fetchProblems: Readonly<Record<FetchFault, ProblemCode>> = {
  unreachable: 'directoryDown',
  slow: 'directorySlow',
  cut: 'directoryUnreadable',
};
export const toFetchProblem = (fault: FetchFault): ProblemCode => fetchProblems[fault];

/** What a directory's "no" means; its own words stop here. Our account being refused is never the person's fault. */
export function toDirectoryProblem(fault: DirectoryFault): ProblemCode {
  switch (fault.kind) {
    case 'rejected':
      return fault.rejection ?? 'directoryRefused';
    case 'unauthorised':
      return 'directoryMisconfigured';
    case 'throttled':
      return 'directoryDown';
    case 'failed':
      return toStatusProblem(fault.status);
    case 'unreadable':
      return 'directoryUnreadable';
  }
}

/** A redirect is a fault too: it leads to a host that nobody has agreed to send patients' postcodes to. */
function toStatusProblem(status: number): ProblemCode {
  if (status >= 500) return 'directoryDown';
  return status === 403 ? 'directoryMisconfigured' : 'directoryUnreadable';
}
