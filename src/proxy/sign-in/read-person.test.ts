import { describe, expect, it } from 'vitest';
import { readPerson } from './read-person.ts';

const lists = { clinician: ['S8000:G8000:R8000'], callHandler: ['DEMO:DEMO:CALLHANDLER'] };

const role = (person_roleid: string, role_code: string) => ({
  person_roleid,
  role_code,
  role_name: `Name of ${role_code}`,
  org_code: 'A1',
});
const clinician = role('1', 'S8000:G8000:R8000');
const secretary = role('2', 'S8000:G8001:R8006');
const callHandler = role('3', 'DEMO:DEMO:CALLHANDLER');

const claims = (selected: unknown, ...roles: unknown[]) => ({
  name: 'Somebody',
  selected_roleid: selected,
  nhsid_nrbac_roles: roles,
  nhsid_user_orgs: [{ org_code: 'A1', org_name: 'First trust' }],
});

describe('the audience', () => {
  it.each([
    ['clinician by the whole code', claims('1', clinician, callHandler), 'clinician'],
    ['call handler by the role chosen', claims('3', clinician, callHandler), 'callHandler'],
    ['none for a medical secretary, whose code begins alike', claims('2', secretary), null],
    ['none without a chosen role', claims(undefined, clinician), null],
    ['none when the chosen role is not among those held', claims('9', clinician), null],
    ['none for the beginning of a listed code', claims('1', role('1', 'S8000:G8000')), null],
    ['none when the chosen role’s id is blank', claims('', role('', clinician.role_code)), null],
    ['none when the claims are odd', claims(7, 'text', null), null],
    ['none without any claim', {}, null],
  ])('is %s', (_what, given, expected) => {
    expect(readPerson(given, lists).audience).toBe(expected);
  });
});

it('tells the person by name, chosen role and its organisation', () => {
  expect(readPerson(claims('1', secretary, clinician), lists).person).toEqual({
    name: 'Somebody',
    role: 'Name of S8000:G8000:R8000',
    organisation: 'First trust',
  });
});
