import { anyText } from '#testing/any-text.ts';
import { accept, refuse } from '#domain/result.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';
import { answerBody, errorBody, NO_TRANSACTION_ID, UNAUTHORISED_MESSAGE } from './write-answer.ts';

const read = (body: unknown, status = 200) => readAnswer(status, JSON.stringify(body));

function recordsOf(success: unknown) {
  const answer = read({ success });
  return answer.ok ? answer.value.records : null;
}

describe('a good answer', () => {
  it('gives its transaction id, whether it is empty, and its records', () => {
    const answer = read(answerBody('0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0', [aCompactRecord()]));
    expect(answer).toMatchObject(
      accept({
        transactionId: '0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0',
        isCatchAll: false,
        records: [{ kind: 'service', service: { serviceId: '2000099001' } }],
      }),
    );
  });

  it('without services says so', () => {
    expect(read(answerBody(NO_TRANSACTION_ID, []))).toEqual(
      accept({ transactionId: 'NOT SET', isCatchAll: true, records: [] }),
    );
  });

  it('keeps the order of its records', () => {
    const records = ['3', '1', '2'].map((id) => aDetailRecord({ id }));
    expect(read(answerBody('', records))).toMatchObject({
      value: { records: ['3', '1', '2'].map((serviceId) => ({ service: { serviceId } })) },
    });
  });

  it.each([0, '1', null, undefined, 'many'])('may count its services as %o', (serviceCount) => {
    expect(recordsOf({ serviceCount, services: [aCompactRecord()] })).toHaveLength(1);
  });

  it('may come as a list with gaps', () => {
    const services = { 0: aCompactRecord(), 2: aCompactRecord({ id: '5' }) };
    expect(recordsOf({ serviceCount: 2, services })).toHaveLength(2);
  });

  it.each([undefined, null])('may have %o for services when it counts none', (services) => {
    expect(recordsOf({ serviceCount: '0', services })).toEqual([]);
  });

  it.each([
    ['TRUE', true],
    ['FALSE', false],
    [true, true],
    ['false', false],
    [undefined, true],
  ])('may say catch-all as %o', (servicesReturnedAreCatchAll, isCatchAll) => {
    const success = { servicesReturnedAreCatchAll, services: [] };
    expect(read({ success })).toMatchObject({ value: { isCatchAll } });
  });

  it('may begin with a byte order mark and be printed with escapes', () => {
    const body =
      '\uFEFF{ "success": {"services": [{"id":"1","web":"http:\\/\\/example.org","name":"Caf\\u00e9"}] } }';
    expect(readAnswer(200, body)).toMatchObject({
      value: { records: [{ service: { website: 'http://example.org', name: 'Café' } }] },
    });
  });

  it('may hold a blank error beside the success', () => {
    for (const error of [null, '', false, [], {}]) {
      expect(read({ ...answerBody('', []), error }).ok).toBe(true);
    }
  });

  it('shows a record that cannot be read in its place', () => {
    expect(recordsOf({ services: [aCompactRecord(), null, { name: 'No id' }] })).toMatchObject([
      { kind: 'service' },
      { kind: 'unreadable' },
      { kind: 'unreadable', service: { name: 'No id' } },
    ]);
  });
});

describe('a success that cannot be understood', () => {
  it.each([
    ...['', ' ', 'null', '[]', '7', '"text"', '{}', '{"success":null}', '{"success":[]}'],
    ...['<html>Service unavailable</html>', '{"success":{"services":"none"}}', '{"success":{}}'],
    ...['{"success":{"services":{}}}', '{"services":[]}', '{"success":{"serviceCount":2}}'],
  ])('%s is unreadable, not empty', (body) => {
    expect(readAnswer(200, body)).toEqual(refuse({ kind: 'unreadable' }));
  });

  it('half a body is unreadable', () => {
    const body = JSON.stringify(answerBody('', [aDetailRecord(), aDetailRecord()]));
    expect(readAnswer(200, body.slice(0, body.length / 2))).toEqual(refuse({ kind: 'unreadable' }));
  });

  it('fewer services than it counts are unreadable: the rest may be what matters', () => {
    for (const serviceCount of [3, '3'])
      expect(read({ success: { serviceCount, services: [aCompactRecord()] } })).toEqual(
        refuse({ kind: 'unreadable' }),
      );
    expect(recordsOf({ serviceCount: 1, services: [null, aCompactRecord()] })).toHaveLength(2);
  });

  it('an empty list that claims services is unreadable: "no services" would be a guess', () => {
    expect(read({ success: { serviceCount: 3, services: [] } })).toEqual(
      refuse({ kind: 'unreadable' }),
    );
  });
});

describe('a refusal', () => {
  const badPostcode = errorBody(400, 'Bad Request: Invalid post code');
  const postcodeRejected = refuse({ kind: 'rejected', rejection: 'postcodeUnknown' });

  it('names the published reason', () => {
    expect(read(badPostcode, 400)).toEqual(postcodeRejected);
  });

  it('may come under a status of success', () => {
    expect(read(badPostcode, 200)).toEqual(postcodeRejected);
    expect(read({ error: { code: '400', message: 'Invalid post code' } })).toEqual(
      postcodeRejected,
    );
    expect(read({ error: 'Bad Request: Invalid post code' })).toEqual(postcodeRejected);
    expect(read({ ...badPostcode, ...answerBody('', []) })).toEqual(postcodeRejected);
  });

  it.each(['', '<html>', '{"error":{"code":400,"message":"Bad Request: Else"}}', 'null'])(
    'without a published reason is a refusal all the same: %o',
    (body) => {
      expect(readAnswer(400, body)).toEqual(refuse({ kind: 'rejected', rejection: null }));
    },
  );
});

describe('a failure', () => {
  const unauthorised = errorBody(401, UNAUTHORISED_MESSAGE);

  it('of the credentials is told apart', () => {
    expect(read(unauthorised, 401)).toEqual(refuse({ kind: 'unauthorised' }));
    expect(read(unauthorised, 200)).toEqual(refuse({ kind: 'unauthorised' }));
    expect(readAnswer(401, '')).toEqual(refuse({ kind: 'unauthorised' }));
  });

  it('by too many requests is told apart', () => {
    expect(readAnswer(429, 'Slow down')).toEqual(refuse({ kind: 'throttled' }));
  });

  it.each([301, 302, 403, 404, 500, 502, 503, 504])('keeps the status %i', (status) => {
    expect(readAnswer(status, '<html></html>')).toEqual(refuse({ kind: 'failed', status }));
    expect(read(answerBody('', []), status)).toEqual(refuse({ kind: 'failed', status }));
  });

  it('may come under a status of success', () => {
    expect(read(errorBody(503, 'Busy'))).toEqual(refuse({ kind: 'failed', status: 503 }));
    expect(read({ error: 'Oops' })).toEqual(refuse({ kind: 'unreadable' }));
  });

  it.each([500, '500', 204])('may stand inside the success as the code %o', (code) => {
    expect(read({ success: { code, serviceCount: 0, services: [] } })).toEqual(
      refuse({ kind: 'failed', status: Number(code) }),
    );
  });

  it('of the credentials may stand there too', () => {
    expect(read({ success: { code: 401, services: [] } })).toEqual(
      refuse({ kind: 'unauthorised' }),
    );
  });

  it.each([200, '200', '', null, undefined])('is not the code %o', (code) => {
    expect(recordsOf({ code, services: [] })).toEqual([]);
  });
});

describe('whatever a directory sends', () => {
  const anyStatus = fc.oneof(fc.constantFrom(200, 400, 401, 429, 500), fc.integer());

  it('any text is read', () => {
    fc.assert(
      fc.property(anyStatus, anyText, (status, body) => {
        expect(() => readAnswer(status, body)).not.toThrow();
      }),
    );
  });

  it('any JSON is read', () => {
    fc.assert(
      fc.property(anyStatus, fc.jsonValue(), (status, value) => {
        expect(() => read(value, status)).not.toThrow();
        expect(() => read({ success: value }, status)).not.toThrow();
        expect(() => read({ error: value }, status)).not.toThrow();
      }),
    );
  });

  it('any list of JSON gives one record for each entry', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (services) => {
        expect(recordsOf({ services })).toHaveLength(services.length);
      }),
    );
  });

  it('any JSON in place of any field leaves the record in the answer, with its id', () => {
    const fields = Object.keys(aDetailRecord()).filter((field) => field !== 'id');
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const services = [{ ...aDetailRecord(), [field]: value }];
        expect(recordsOf({ services })).toMatchObject([
          { kind: 'service', service: { serviceId: '2000099001' } },
        ]);
      }),
    );
  });
});
