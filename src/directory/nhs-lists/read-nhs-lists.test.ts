import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  hospitalFile,
  hospitalRow,
  pharmacyFile,
  practiceRow,
  readListFolder,
} from '#testing/nhs-list-files.ts';

describe('a folder of NHS lists', () => {
  it('is told by what is in the files, whatever they are called', async () => {
    const { files, unrecognised, lines } = await readListFolder({
      'a.csv': Buffer.from(hospitalFile(hospitalRow('RR801', 'St James\x92s Hospital')), 'latin1'),
      'b.txt': pharmacyFile(['FA001', 'LS1 4AP', 'Community', '09:00-17:00', '8']),
      'c.csv.gz': gzipSync(practiceRow('B86001', 'A', '4')),
      'notes.md': 'a "note"',
      'other.csv': 'a,b\n1,2',
      'plain.csv.gz': 'a,b',
      'empty.csv': '',
    });
    expect(files).toEqual([
      { file: 'a.csv', list: 'NHS.uk hospitals' },
      { file: 'b.txt', list: 'Consolidated Pharmaceutical List' },
      { file: 'c.csv.gz', list: 'epraccur' },
    ]);
    expect(unrecognised).toEqual(['empty.csv', 'notes.md', 'other.csv', 'plain.csv.gz']);
    expect(lines.map(({ odsCode, name, type }) => [odsCode, name, type.id])).toEqual([
      ['RR801', 'St James’s Hospital', 48],
      ['FA001', 'High Street Chemist', 13],
      ['B86001', 'Park Surgery', 100],
    ]);
  });

  it('gives hospitals in UTF-8 too, with quotation marks as text', async () => {
    const { lines } = await readListFolder({
      'h.csv': hospitalFile(hospitalRow('RR801', 'St James’s Hospital')),
    });
    expect(lines).toMatchObject([
      {
        name: 'St James’s Hospital',
        address: ['1 "The" Green', 'Leeds'],
        phone: { public: '0113 4960001' },
        web: 'www.example.org',
      },
    ]);
  });

  it('gives an organisation its place, its address and the same id at every load', async () => {
    const first = await readListFolder({
      'p.csv': pharmacyFile(
        ['FA001', 'm1 4bt', 'Community', '09:00-17:00', '8'],
        ['FA002', 'LS14AP', 'LPS', '09:00-17:00', '8'],
      ),
    });
    expect(first.asked).toEqual(['M14BT', 'LS14AP']);
    expect(first.lines[0]).toMatchObject({
      postcode: 'M1 4BT',
      easting: 384_600,
      northing: 397_900,
      address: ['1, High Street', 'Leeds'],
    });
    const again = await readListFolder({
      'p.csv': pharmacyFile(['FA002', 'LS1 4AP', 'Community', 'CLOSED', '0']),
    });
    expect(again.lines[0]?.id).toBe(first.lines[1]?.id);
  });

  it('passes over, and counts, what the lists themselves rule out', async () => {
    const { lines, reported, passedOver } = await readListFolder({
      'e.csv': [
        practiceRow('B86001', 'C', '4'),
        practiceRow('B86002', 'A', '9'),
        practiceRow('B86003', 'D', '4'),
      ].join('\n'),
      'h.csv': hospitalFile(hospitalRow('RR801', 'Hidden', { status: 'Hidden' })),
      'p.csv': pharmacyFile(['FA001', 'LS1 4AP', 'DAC', '09:00-17:00', '8']),
    });
    expect([lines, reported]).toEqual([[], []]);
    expect(Object.fromEntries(passedOver)).toEqual({
      'epraccur: not active': 2,
      'epraccur: not a GP practice': 1,
      'NHS.uk hospitals: not visible': 1,
      'Consolidated Pharmaceutical List: supplies appliances: not a pharmacy': 1,
    });
  });

  it('reports what is left out, with file and line', async () => {
    const { lines, reported } = await readListFolder({
      'e.csv': [
        practiceRow('B86001', 'A', '4', 'LS1 9ZZ'),
        practiceRow('B86001', 'A', '4'),
        practiceRow('B86001', 'A', '4'),
        '"B86002","SHORT"',
      ].join('\n'),
      'h.csv': hospitalFile(hospitalRow('RR801', 'Silent Hospital', { phone: '' })),
      'p.csv': pharmacyFile(
        ['FA001', 'nowhere', 'Community', '09:00-17:00', '8'],
        ['', 'LS1 4AP', 'Community', 'CLOSED', '0'],
      ),
    });
    expect(lines.map(({ odsCode }) => odsCode)).toEqual(['B86001']);
    expect(reported.toSorted()).toEqual([
      'e.csv:1 LS1 9ZZ is not in the postcode table',
      `e.csv:3 service id ${lines[0]?.id} is taken by e.csv:2`,
      'e.csv:4 has 2 columns instead of 27',
      'h.csv:2 has neither hours nor a telephone number',
      'p.csv:2 the postcode is malformed',
      'p.csv:3 has no ODS code',
    ]);
  });

  it('stops at a quotation mark out of place, so that no half list is taken for a whole one', async () => {
    const text = `${practiceRow('B86001', 'A', '4')}\n"B86002","unclosed`;
    await expect(readListFolder({ 'e.csv': text })).rejects.toThrow('line 2');
  });
});
