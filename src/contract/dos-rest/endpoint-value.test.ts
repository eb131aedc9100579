import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEndpointValue, writeEndpointValue } from './endpoint-value.ts';

const parts = {
  address: 'inbox@example.org',
  interaction: 'urn:example:interaction',
  format: 'CDA',
  businessScenario: 'Primary',
  comment: '',
  compression: 'uncompressed',
};

it('joins six parts by backslash and bar', () => {
  expect(writeEndpointValue(parts)).toBe(
    'inbox@example.org\\|urn:example:interaction\\|CDA\\|Primary\\|\\|uncompressed',
  );
});

it('reads back whatever parts it writes', () => {
  const anyPart = fc.string().filter((part) => !part.includes('\\|'));
  const anyParts = fc.record({
    address: anyPart,
    interaction: anyPart,
    format: anyPart,
    businessScenario: anyPart,
    comment: anyPart,
    compression: anyPart,
  });
  fc.assert(
    fc.property(anyParts, (any) => {
      expect(parseEndpointValue(writeEndpointValue(any))).toEqual(any);
    }),
  );
});

it('keeps the parts in place when one holds the separator', () => {
  const written = writeEndpointValue({ ...parts, comment: 'a\\|b' });
  expect(parseEndpointValue(written)).toEqual({ ...parts, comment: 'a|b' });
});

it('leaves blank what is not there', () => {
  expect(parseEndpointValue('inbox@example.org')).toEqual({
    address: 'inbox@example.org',
    interaction: '',
    format: '',
    businessScenario: '',
    comment: '',
    compression: '',
  });
});
