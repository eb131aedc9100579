import { describe, expect, it } from 'vitest';
import { readEndpoints } from './read-endpoints.ts';

describe('endpoints', () => {
  const explicit = {
    endpointOrder: '2',
    transport: 'itk',
    address: 'https://example.org/a?b=1&amp;c=2',
    interaction: 'urn:x',
    format: 'FHIR',
    businessScenario: 'Copy',
    compression: 'compressed',
    comment: 'Test only',
  };

  it('may have a field for each part', () => {
    expect(readEndpoints([explicit])).toEqual([
      {
        order: 2,
        name: '',
        transport: 'itk',
        address: 'https://example.org/a?b=1&c=2',
        interaction: 'urn:x',
        format: 'FHIR',
        businessScenario: 'Copy',
        compression: 'compressed',
        comment: 'Test only',
      },
    ]);
  });

  it('come in the order the service wants, whatever the order of the list', () => {
    const endpoints = [explicit, { tag: 'email', value: 'a@example.org', order: 1 }];
    expect(readEndpoints(endpoints).map(({ order }) => order)).toEqual([1, 2]);
  });

  it.each([undefined, null, '', [], [null, 'x', 3]])('%o are none', (endpoints) => {
    expect(readEndpoints(endpoints)).toEqual([]);
  });
});
