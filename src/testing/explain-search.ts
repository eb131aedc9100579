import type { Database } from '#database/open-database.ts';
import type { Tables } from '#directory/schema/tables.ts';

type Questions = Database<Tables>['kysely'];
type CompiledQuery = ReturnType<ReturnType<Questions['selectFrom']>['compile']>;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Heap Fetches'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How one statement was carried out. */
export interface Carried {
  /** Each access to a table: in which manner, of what, by which index. */
  readonly scans: readonly string[];
  /** Rows that were looked at in tables and indexes, whether or not they were wanted. */
  readonly examined: number;
  /** Rows for which an index did not suffice. */
  readonly fetched: number;
  readonly returned: number;
  /** Pages of 8 kB. */
  readonly pages: number;
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [
  node,
  ...(node.Plans ?? []).flatMap(nodesOf),
];

/** Carries a statement out and says how. */
export async function explainSearch(
  database: Questions,
  statement: CompiledQuery,
): Promise<Carried> {
  const { rows } = await database.executeQuery<{
    'QUERY PLAN': readonly { readonly Plan: PlanNode }[];
  }>({ ...statement, sql: `explain (analyze, buffers, format json) ${statement.sql}` });
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('There is no plan');
  const scans = nodesOf(plan).filter((node) => 'Relation Name' in node);
  const looked = (node: PlanNode) =>
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return {
    scans: scans.map((node) =>
      [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' '),
    ),
    examined: Math.round(scans.reduce((sum, node) => sum + looked(node), 0)),
    fetched: scans.reduce((sum, node) => sum + (node['Heap Fetches'] ?? 0), 0),
    returned: plan['Actual Rows'],
    pages: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
  };
}
