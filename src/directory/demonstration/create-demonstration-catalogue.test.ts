import { describe, expect, it } from 'vitest';
import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { london } from '#testing/london.ts';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';
import { withoutSpace } from './create-postcodes.ts';
import { demonstrationSamplePostcodes } from './landmarks.ts';
import { serviceTypeNames } from './service-type-names.ts';
import { towns } from './towns.ts';

const now = london('2026-11-25T14:45');
const { postcodes, services } = createDemonstrationCatalogue(now);
const rowByPostcode = new Map(postcodes.map((row) => [row.postcode, row]));

const withoutCapacity = (at: number) => {
  const catalogue = createDemonstrationCatalogue(at);
  return {
    ...catalogue,
    services: catalogue.services.map((line) => ({ ...line, capacity: null })),
  };
};

describe('the size of the demonstration data', () => {
  it('has at least 600 services of at least 15 types', () => {
    expect(services.length).toBeGreaterThanOrEqual(600);
    expect(new Set(services.map(({ type }) => type.id)).size).toBeGreaterThanOrEqual(15);
  });

  it('stands around at least 12 towns, in cities, towns and the country', () => {
    expect(towns.length).toBeGreaterThanOrEqual(12);
    expect(new Set(towns.map(({ size }) => size))).toEqual(new Set(['city', 'town', 'rural']));
  });

  it('has at least 5,000 postcodes, none twice', () => {
    expect(postcodes.length).toBeGreaterThanOrEqual(5000);
    expect(rowByPostcode.size).toBe(postcodes.length);
  });
});

describe('determinism', () => {
  it('is the same every time for the same instant', () => {
    expect(createDemonstrationCatalogue(now)).toEqual(createDemonstrationCatalogue(now));
  });

  it('differs between instants in nothing but capacity', () => {
    const later = london('2027-04-01T03:00');
    expect(withoutCapacity(later)).toEqual(withoutCapacity(now));
    expect(createDemonstrationCatalogue(later)).not.toEqual(createDemonstrationCatalogue(now));
  });
});

describe('postcodes', () => {
  it('are well formed and end in two letters that postcodes use', () => {
    const faulty = postcodes.filter(
      ({ postcode }) =>
        !parsePostcode(postcode).ok || !/^[A-Z]{1,2}\d{1,2}\d[ABD-HJLNP-UW-Z]{2}$/.test(postcode),
    );
    expect(faulty).toEqual([]);
  });

  it('stand within a few miles of the centre of their outward code', () => {
    const districts = new Map(towns.flatMap((town) => town.districts).map((row) => [row[0], row]));
    const strays = postcodes.filter(({ postcode, easting, northing }) => {
      const [, east = 0, north = 0] = districts.get(postcode.slice(0, -3)) ?? [];
      return Math.hypot(easting - east, northing - north) > 6000;
    });
    expect(strays).toEqual([]);
  });

  it('name a locality in words', () => {
    for (const locality of new Set(postcodes.map((row) => row.locality)))
      expect(locality).toMatch(/^[A-Z][A-Za-z' ,-]+$/);
    expect(rowByPostcode.get('LS14AP')?.locality).toBe('Leeds city centre');
  });

  it('offer samples that are all known, LS1 4AP first', () => {
    expect(demonstrationSamplePostcodes[0]).toBe('LS1 4AP');
    expect(demonstrationSamplePostcodes.length).toBe(6);
    for (const sample of demonstrationSamplePostcodes)
      expect(rowByPostcode.has(withoutSpace(sample))).toBe(true);
  });
});

describe('every service', () => {
  it('has an id of its own that is a positive 32-bit number', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    for (const { id } of services) {
      expect(id).toMatch(/^[1-9]\d{9}$/);
      expect(Number(id)).toBeLessThan(2 ** 31);
    }
  });

  it('has a type of the published list', () => {
    const names = new Map<number, string>(
      Object.entries(serviceTypeNames).map(([id, name]) => [Number(id), name]),
    );
    for (const { type } of services) expect(type.name).toBe(names.get(type.id));
  });

  it('stands where its postcode stands', () => {
    for (const { postcode, easting, northing } of services)
      expect(rowByPostcode.get(withoutSpace(postcode))).toMatchObject({ easting, northing });
  });

  it('lists practices that are there, active and in general practice', () => {
    const practices = new Set(
      services
        .filter(({ type, status }) => type.id === 100 && status === 'active')
        .map(({ id }) => id),
    );
    const listed = services.flatMap(({ serviceReferrals }) => serviceReferrals.services);
    for (const { id } of listed) expect(practices.has(id)).toBe(true);
    expect(listed.length).toBeGreaterThan(100);
  });

  it('belongs to a record that is there', () => {
    const ids = new Set(services.map(({ id }) => id));
    for (const { parent } of services) expect(ids.has(parent.id)).toBe(true);
  });

  it('has an ODS code of its own, however it is written', () => {
    expect(new Set(services.map(({ odsCode }) => odsCode.trim())).size).toBe(services.length);
    for (const { odsCode } of services) expect(odsCode).toMatch(/^[A-Z0-9]{5,10}(?: 001)? *$/);
  });

  it('has no place left unfilled in any text', () => {
    for (const service of services)
      expect(JSON.stringify(service)).not.toMatch(/\{\w+\}|undefined/);
  });

  it('has a name that no other active service of its kind nearby has', () => {
    const active = services.filter(({ status }) => status === 'active');
    const named = active.map(({ name, type, town }) => `${name}, ${type.name}, ${town}`);
    expect(new Set(named).size).toBe(named.length);
  });
});
