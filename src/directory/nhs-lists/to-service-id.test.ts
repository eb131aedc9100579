import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentifier } from '../schema/identifier.ts';
import { toServiceId } from './to-service-id.ts';

const characters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const code = (length: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: length });
const practiceCode = fc
  .tuple(fc.constantFrom(...characters.slice(0, 26)), fc.nat(99_999))
  .map(([letter, digits]) => letter + String(digits).padStart(5, '0'));

describe('the service id of an organisation', () => {
  it('never changes: directories hold these', () => {
    expect(['FA002', 'A81001', 'RRV20', 'G7H3K9'].map(toServiceId)).toMatchInlineSnapshot(`
      [
        1530545168,
        1601081001,
        1553938712,
        1734207471,
      ]
    `);
    expect(toServiceId(' fa002 ')).toBe(toServiceId('FA002'));
  });

  it('is a service id, and not among those of the demonstration or the live directory', () => {
    fc.assert(
      fc.property(fc.oneof(code(5), practiceCode, code(12)), (odsCode) => {
        const id = toServiceId(odsCode);
        expect(readIdentifier(String(id))).toBe(id);
        expect(id).toBeGreaterThanOrEqual(1_500_000_000);
        expect(id).toBeLessThan(2_000_000_000);
      }),
    );
  });

  it('is no other organisation’s, for pharmacies, practices and hospital sites', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(code(5), practiceCode)), (codes) => {
        expect(new Set(codes.map(toServiceId)).size).toBe(codes.length);
      }),
    );
  });
});
