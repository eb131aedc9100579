import type { Insertable } from 'kysely';
import type { SymptomsTable } from '../schema/tables.ts';
import type { SymptomRow } from './catalogue-line.ts';

export const toSymptomsRow = (row: SymptomRow): Insertable<SymptomsTable> => ({
  sg_id: row.sgId,
  sg_name: row.sgName,
  sd_id: row.sdId,
  sd_name: row.sdName,
  words: row.words,
});
