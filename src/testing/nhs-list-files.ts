import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNhsLists, type ListEntry } from '#directory/nhs-lists/read-nhs-lists.ts';

const knownPlaces = new Map([
  ['LS14AP', { easting: 429_900, northing: 433_400 }],
  ['M14BT', { easting: 384_600, northing: 397_900 }],
]);

/** Reads a folder of these files, whose places are known for LS1 4AP and M1 4BT. */
export async function readListFolder(files: Readonly<Record<string, string | Buffer>>) {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-lists-'));
  try {
    return await readFiles(folder, files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFiles(folder: string, files: Readonly<Record<string, string | Buffer>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const asked: string[] = [];
  const lists = await readNhsLists(folder, {
    placePostcodes: (postcodes) => {
      asked.push(...postcodes);
      return Promise.resolve(knownPlaces);
    },
  });
  const entries: ListEntry[] = [];
  for await (const entry of lists.entries) entries.push(entry);
  const lines = entries.flatMap((entry) => (entry.ok ? [entry.line] : []));
  const reported = entries.flatMap((entry) =>
    entry.ok
      ? entry.doubts.map((doubt) => `${entry.source} ${doubt}`)
      : `${entry.source} ${entry.reason}`,
  );
  return { ...lists, lines, reported, asked };
}

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A list of pharmacies: ODS code, postcode, contract, Monday's hours and their total; closed otherwise. */
export const pharmacyFile = (
  ...rows: readonly (readonly [string, string, string, string, string])[]
) =>
  [
    [
      'PHARMACY_ODS_CODE_(F-CODE),PHARMACY_TRADING_NAME,ADDRESS_FIELD1,ADDRESS_FIELD2,ADDRESS_FIELD3,ADDRESS_FIELD4,POST_CODE',
      ...days.flatMap((day) => [`PHARMACY_OPENING_HOURS_${day}`, totalOf(day)]),
      'CONTRACT_TYPE',
    ].join(','),
    ...rows.map(
      ([odsCode, postcode, contract, hours, total]) =>
        `${odsCode},HIGH STREET CHEMIST,"1, HIGH STREET", ,LEEDS,,${postcode},"${hours}",${total}${',CLOSED,0'.repeat(6)},${contract}`,
    ),
  ].join('\n');

const totalOf = (day: string) =>
  `${day === 'TUESDAY' || day === 'THURSDAY' ? day.slice(0, day.indexOf('S') + 1) : day.slice(0, 3)}_TOTAL`;

export const practiceRow = (
  odsCode: string,
  status: string,
  setting: string,
  postcode = 'LS1 4AP',
) =>
  `"${odsCode}","PARK SURGERY","Y63","QHM","PARK ROAD","","LEEDS","WEST YORKSHIRE","","${postcode}","19740401","","${status}","B","16C","20130401","","0113 4960000","","","","0","","16C","","${setting}",""`;

export const hospitalFile = (...rows: readonly string[]) =>
  [
    'OrganisationID¬OrganisationCode¬OrganisationType¬SubType¬Sector¬OrganisationStatus¬IsPimsManaged¬OrganisationName¬Address1¬Address2¬Address3¬City¬County¬Postcode¬Latitude¬Longitude¬ParentODSCode¬ParentName¬Phone¬Email¬Website¬Fax',
    ...rows,
  ].join('\r\n');

export const hospitalRow = (
  odsCode: string,
  name: string,
  fields: { status?: string; phone?: string } = {},
) =>
  `1¬${odsCode}¬Hospital¬Hospital¬NHS Sector¬${fields.status ?? 'Visible'}¬True¬${name}¬1 "The" Green¬¬¬Leeds¬¬LS1 4AP¬53¬-1¬RR8¬Trust¬${fields.phone ?? '0113 4960001'}¬¬www.example.org¬`;
