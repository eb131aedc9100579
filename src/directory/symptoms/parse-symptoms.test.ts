import { describe, expect, it } from 'vitest';
import { parseSymptoms } from './parse-symptoms.ts';

const header = 'sg_id,sg_name,sd_id,sd_name,words';

describe('a symptom list', () => {
  it('is read with its quoted names and everyday words', () => {
    const text = `${header}\r\n1156,"Sore throat, ""hoarse""",4003,Mild,"throat; quinsy ;"\r\n`;
    expect(parseSymptoms(text)).toEqual({
      ok: true,
      value: [
        {
          symptomGroupId: 1156,
          symptomGroupName: 'Sore throat, "hoarse"',
          symptomDiscriminatorId: 4003,
          symptomDiscriminatorName: 'Mild',
          words: ['throat', 'quinsy'],
        },
      ],
    });
  });

  it.each([
    ['', 'line 1: the header must be'],
    ['sg_id;sg_name', 'line 1: the header must be'],
    [header, 'it lists no symptoms'],
    [`${header}\n1,A,2,B,`, null],
    [`${header}\n\n1,A,x,B,`, 'line 3: sd_id must be a whole number above 0'],
    [`${header}\n0,A,2,B,`, 'line 2: sg_id must be'],
    [`${header}\n1,,2,B,`, 'line 2: sg_name must be given'],
    [`${header}\n1,A,2,B`, 'line 2: five columns are needed'],
    [`${header}\n1,A,2,B,,`, 'line 2: five columns are needed'],
    [`${header}\n1,"A\nB",2,B,\n1,A,2,C,`, 'line 4: the pair 1=2 is there already'],
    [`${header}\n1,"A,2,B,`, 'line 2: a quotation mark is out of place'],
    [`${header}\n1,A"x",2,B,`, 'line 2: a quotation mark is out of place'],
  ])('%j: %s', (text, fault) => {
    const parsed = parseSymptoms(text);
    expect(parsed.ok ? null : parsed.problem[0]).toEqual(
      fault === null ? null : expect.stringContaining(fault),
    );
  });
});
