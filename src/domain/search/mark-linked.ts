import type { ServiceRecord } from '../service/service.ts';
import type { RankedService } from './rank-services.ts';

/**
 * Finds the services linked to the patient's practice from the order of an answer, which does not name them
 * (decision 5). Linked services are put first and the others follow nearest first, so the last fall in distance
 * is where the others begin.
 *
 * An answer grouped by type falls at every new type as well. It is taken as grouped when it falls at least
 * twice and holds the services of each type together; the rule is then applied within each type, where a fall can only
 * come from a link. With one fall it cannot be told apart from linked services of one type followed by the rest: the rule
 * is applied as it stands, because an answer in the specified order has exactly one.
 */
export function markLinked(records: readonly ServiceRecord[]): readonly RankedService[] {
  const groups = isGroupedByType(records) ? splitByType(records) : [records];
  return groups.flatMap((group) => {
    const falls = findFalls(group);
    const firstUnlinked = falls.at(-1) ?? 0;
    return group.map((record, i) => ({ record, isLinkedToPractice: i < firstUnlinked }));
  });
}

/** The positions whose distance is less than the last readable one before them. */
function findFalls(records: readonly ServiceRecord[]): readonly number[] {
  const falls: number[] = [];
  let before = -Infinity;
  records.forEach(({ service: { distance } }, i) => {
    if (distance === null) return;
    if (distance < before) falls.push(i);
    before = distance;
  });
  return falls;
}

/** Neighbours of one type together; what cannot be read goes with what stands before it. */
function splitByType(records: readonly ServiceRecord[]): readonly (readonly ServiceRecord[])[] {
  const groups: { typeId: number | null; records: ServiceRecord[] }[] = [];
  for (const record of records) {
    const typeId = typeIdOf(record);
    const group = groups.at(-1);
    if (group !== undefined && (typeId === null || typeId === (group.typeId ?? typeId))) {
      group.typeId ??= typeId;
      group.records.push(record);
    } else groups.push({ typeId, records: [record] });
  }
  return groups.map((group) => group.records);
}

const typeIdOf = (record: ServiceRecord): number | null =>
  record.kind === 'service' ? record.service.type.id : null;

function isGroupedByType(records: readonly ServiceRecord[]): boolean {
  const types = new Set(records.map(typeIdOf).filter((typeId) => typeId !== null));
  return (
    findFalls(records).length > 1 && types.size > 1 && splitByType(records).length === types.size
  );
}
