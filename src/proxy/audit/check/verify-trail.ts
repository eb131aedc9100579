import { listChains } from './list-chains.ts';
import { readOpenings } from './read-openings.ts';
import { verifyChain, type ReportFault } from './verify-chain.ts';

export interface TrailCount {
  readonly rows: number;
  readonly files: number;
  readonly chains: number;
  readonly faults: number;
  readonly keptSince: string | null;
}

/**
 * Reads the whole trail, row by row, and reports everything that is not as it was written: changed, missing, moved and
 * cut-off rows, missing files and missing chains. The product may run meanwhile.
 * Throws the system's error when the folder cannot be read.
 */
export async function verifyTrail(folder: string, report: ReportFault): Promise<TrailCount> {
  const chains = await listChains(folder);
  const openings = await readOpenings(folder, chains);
  const { keptSince } = openings;
  const count = { rows: 0, files: 0, chains: chains.length, faults: 0, keptSince };
  const reportFault: ReportFault = (fault) => {
    count.faults += 1;
    report(fault);
  };
  const listed = new Set(chains.map(({ chain }) => chain));
  const lost = [...openings.claims.keys()].filter((chain) => !listed.has(chain));
  for (const one of [...chains, ...lost.map((chain) => ({ chain, head: null, files: [] }))]) {
    count.rows += await verifyChain(folder, one, openings, reportFault);
    count.files += one.files.length;
  }
  return count;
}
