import type { Service } from '#domain/service/service.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import { describe, expect, it } from 'vitest';
import { readRecord } from './read-record.ts';

function serviceOf(record: unknown): Service {
  const read = readRecord(record);
  if (read.kind !== 'service') throw new Error('The record was not readable');
  return read.service;
}

const withField = (field: string, value: unknown): Service =>
  serviceOf({ ...aCompactRecord(), [field]: value });

describe('a whole record', () => {
  const shared = {
    serviceId: '2000099001',
    odsCode: 'FZZ01',
    name: 'Pharmacy: Wharf Chemist, Testtown',
    publicName: 'Wharf Chemist',
    type: { id: 13, name: 'Pharmacy' },
    address: ['1 Wharf Street', 'Testtown'],
    postcode: 'ZZ1 1AA',
    location: { easting: 430000, northing: 433000 },
    publicPhone: '01632 960001',
    nonPublicPhone: '01632 960002',
    fax: '01632 960003',
    website: 'www.example.org',
    publicInformation: 'Ask at the counter.',
    referralInformation: 'Ring the pharmacist first.',
    professionalReferralInformation: 'Send the summary care record.',
    endpoints: [
      {
        order: 1,
        name: '111 Routing Details',
        transport: 'email',
        address: 'inbox@example.org',
        interaction: 'urn:example:interaction',
        format: 'CDA',
        businessScenario: 'Primary',
        comment: '',
        compression: 'uncompressed',
      },
    ],
  };

  it('of a search gives every field it has', () => {
    expect(serviceOf(aCompactRecord())).toMatchObject({
      ...shared,
      town: '',
      email: '',
      distance: 0.6,
      ageGroups: null,
      capacity: { rating: 'green', updatedAt: null, updatedBy: null },
    });
  });

  it('of a detail answer gives what it has beyond', () => {
    expect(serviceOf(aDetailRecord())).toMatchObject({
      ...shared,
      town: 'TESTTOWN',
      email: 'wharf.chemist@example.org',
      distance: null,
      ageGroups: [1],
      capacity: {
        rating: 'green',
        updatedAt: Date.parse('2026-11-16T08:30:00Z'),
        updatedBy: 'automatic',
      },
    });
  });
});

describe('types that drift between the questions', () => {
  it.each([13, '13', ' 13 '])('the type id may be %o', (id) => {
    expect(withField('type', { id, name: 'Pharmacy' }).type).toEqual({ id: 13, name: 'Pharmacy' });
  });

  it('the type id may be negative', () => {
    expect(withField('type', { id: '-2', name: '' }).type.id).toBe(-2);
  });

  it.each([undefined, null, '', 'Pharmacy', {}])('a type that is %o is no type', (type) => {
    expect(withField('type', type).type).toEqual({ id: 0, name: '' });
  });

  it.each([
    [430000, 433000],
    ['430000', '433000'],
    ['430000.0', 433000],
  ])('coordinates may be %o and %o', (easting, northing) => {
    expect(serviceOf({ ...aCompactRecord(), easting, northing }).location).toEqual({
      easting: 430000,
      northing: 433000,
    });
  });

  it.each([
    [0, 0],
    ['0', '0'],
    ['', ''],
    [null, null],
    ['here', 'there'],
    [430000, null],
    [-5, 433000],
    [9999999, 433000],
    [Infinity, 433000],
  ])('coordinates %o and %o place nothing', (easting, northing) => {
    expect(serviceOf({ ...aCompactRecord(), easting, northing }).location).toBeNull();
  });

  it.each([
    ['10.2', 10.2],
    ['2.1', 2.1],
    ['0.0', 0],
    [0.6, 0.6],
    [' 3 ', 3],
    ['', null],
    [null, null],
    ['near', null],
    ['-1', null],
  ])('the distance %o reads %o', (written, distance) => {
    expect(withField('patientDistance', written).distance).toBe(distance);
  });

  it('the service id may be a number', () => {
    expect(withField('id', 2000099001).serviceId).toBe('2000099001');
  });
});

describe('text', () => {
  it('has its entities decoded and its stray blanks removed', () => {
    expect(withField('name', '  St Anne&#39;s  &amp; All ').name).toBe("St Anne's & All");
    expect(withField('odsCode', ' FZZ01 ').odsCode).toBe('FZZ01');
    expect(withField('postcode', 'ZZ1  1AA ').postcode).toBe('ZZ1 1AA');
  });

  it('keeps its lines where it has several', () => {
    const instructions = { callHandler: ' Ring.\r\nThen come. ', other: 'A\nB' };
    const service = withField('referralInstructions', instructions);
    expect(service.publicInformation).toBe('Ring.\nThen come.');
    expect(service.referralInformation).toBe('A\nB');
  });

  it.each([undefined, null, '', ' ', [], {}, true])('that is %o is blank', (value) => {
    const service = serviceOf({ id: '1', name: value, web: value, phone: { public: value } });
    expect([service.name, service.website, service.publicPhone]).toEqual(['', '', '']);
  });

  it('keeps free text in a phone number', () => {
    expect(withField('phone', { public: '01632 960001 (Fax 960002)' }).publicPhone).toBe(
      '01632 960001 (Fax 960002)',
    );
  });

  it('never takes a bare number for the public one', () => {
    expect(withField('phone', '01632 960002').publicPhone).toBe('');
  });
});

describe('address', () => {
  it.each([
    [['1 Wharf Street ', '', ' Testtown', null]],
    ['1 Wharf Street$$Testtown'],
    ['1 Wharf Street\nTesttown'],
    [{ 0: '1 Wharf Street', 2: 'Testtown' }],
  ])('%o has two lines', (address) => {
    expect(withField('address', address).address).toEqual(['1 Wharf Street', 'Testtown']);
  });

  it.each([undefined, null, '', 5.5e99, {}])('%o does not stop the record', (address) => {
    expect(withField('address', address).serviceId).toBe('2000099001');
  });
});

describe('keys that are not certain', () => {
  it.each(['professionalReferralInformation', 'professionalReferralInfo'])(
    '%s is the professional text, beside or among the instructions',
    (key) => {
      const blank = { ...aCompactRecord(), professionalReferralInformation: '' };
      const referralInstructions = { callHandler: '', other: '', [key]: 'Bring notes.' };
      expect(serviceOf({ ...blank, [key]: 'Bring notes.' }).professionalReferralInformation).toBe(
        'Bring notes.',
      );
      expect(serviceOf({ ...blank, referralInstructions }).professionalReferralInformation).toBe(
        'Bring notes.',
      );
    },
  );

  it('an e-mail is read wherever it appears (decision 13)', () => {
    const email = 'desk@example.org';
    expect(withField('email', email).email).toBe(email);
    expect(serviceOf(aDetailRecord({ email })).email).toBe(email);
    expect(withField('phone', { public: '', nonPublic: '', fax: '', email }).email).toBe(email);
  });
});

describe('age groups', () => {
  it.each([
    [
      [{ id: 4, name: '' }, { id: '8' }],
      [4, 8],
    ],
    [
      [1, '2'],
      [1, 2],
    ],
    [[{ id: 7 }, null, 'x'], []],
    [[], []],
    [null, null],
    ['all', null],
  ])('%o read %o', (written, ageGroups) => {
    expect(withField('ageGroups', written).ageGroups).toEqual(ageGroups);
  });
});

describe('a record that cannot be read', () => {
  it('keeps its name and distance when it has no id', () => {
    expect(readRecord({ name: 'Wharf Chemist', patientDistance: '1.5' })).toEqual({
      kind: 'unreadable',
      service: { serviceId: null, name: 'Wharf Chemist', distance: 1.5 },
    });
  });

  it.each([null, 'text', 7, true, [], {}, { id: '' }, { id: null }, { id: {} }])(
    '%o is shown as such, not left out',
    (record) => {
      expect(readRecord(record)).toEqual({
        kind: 'unreadable',
        service: { serviceId: null, name: null, distance: null },
      });
    },
  );
});
