import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aRejection, aReport } from '#testing/a-report.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { findFaults, readDeeds } from '#testing/an-audit-trail.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { exportFeedback } from '../audit/check/export-feedback.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let clinician: TestBrowser;
let callHandler: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
});
beforeEach(async () => {
  started = await startProxy({ directory });
  directory.answerQuestions(faulty.services([aCompactRecord({ id: '71' })]));
  clinician = await signInAs(started, 'clinician');
  callHandler = await signInAs(started, 'call-handler');
  for (const browser of [clinician, callHandler])
    await browser.post('/api/search', aSearchRequest());
  return () => started.close();
});
afterAll(async () => {
  await directory.close();
});

const said = () => readDeeds(started.settings.audit.folder).filter(({ kind }) => kind !== 'search');
const tell = (browser: TestBrowser, body: unknown) => browser.post('/api/reports', body);
const notAllowed = { status: 403, json: { problem: { code: 'requestNotAllowed' } } };
const event = (letter: string) => letter.repeat(32);

async function exported(kind: 'report' | 'rejection' | 'gaps') {
  const days = { from: '2000-01-01', to: '9999-12-31' };
  const faults: unknown[] = [];
  let text = '';
  const rows = exportFeedback(started.settings.audit.folder, { kind, ...days }, (fault) => {
    faults.push(fault);
  });
  for await (const row of rows) text += row;
  expect(faults).toEqual([]);
  return parse<Record<string, string>>(text, { columns: true });
}

describe('a wrong entry', () => {
  it('is recorded with what was shown, by whom the session says, once however often it is sent', async () => {
    const report = aReport({ note: ' ring\n0113 496 0123 ' });
    expect(await tell(callHandler, report)).toMatchObject({
      status: 200,
      json: { recorded: true },
    });
    expect((await tell(callHandler, report)).status).toBe(200);
    expect(said()).toMatchObject([
      {
        kind: 'report',
        subject: 'call-handler',
        audience: 'callHandler',
        serviceIds: ['71'],
        reason: 'phone',
        note: 'ring 0113 496 0123',
        outwardCode: 'LS1',
        shown: report.shown,
      },
    ]);
    expect(await findFaults(started.settings.audit.folder)).toEqual([]);
  });

  it.each(['943 476 5919', 'lives at ls1 4ap', 'born 12/03/1957', 'jo@example.org'])(
    'with a note such as "%s" is refused, and nothing is kept',
    async (note) => {
      const refused = { status: 400, json: { problem: { code: 'noteTellsOfPatient' } } };
      expect(await tell(clinician, aReport({ note }))).toMatchObject(refused);
      expect(await tell(clinician, aRejection({ note }))).toMatchObject(refused);
      expect(said()).toEqual([]);
    },
  );

  it('leaves out of what was shown whatever looks like a patient’s, but for the address', async () => {
    const { shown } = aReport();
    await tell(clinician, aReport({ shown: { ...shown, name: 'Mr S, 943 476 5919' } }));
    expect(said()).toMatchObject([{ shown: { ...shown, name: '(left out)' } }]);
  });

  it.each(['0800 123456', '01204 62311', '+44 113 496 0123', '0113 496 0123'])(
    'keeps a phone number such as %s, which is the service’s own',
    async (phone) => {
      const { shown } = aReport();
      await tell(clinician, aReport({ shown: { ...shown, phone } }));
      expect(said()).toMatchObject([{ shown: { phone } }]);
    },
  );

  it.each(['943 476 5919', '0101571234'])('leaves out %s even as a phone number', async (phone) => {
    const { shown } = aReport();
    await tell(clinician, aReport({ shown: { ...shown, phone } }));
    expect(said()).toMatchObject([{ shown: { phone: '(left out)' } }]);
  });

  it.each([
    ['a clinician’s field', { shown: { ...aReport().shown, nonPublicPhone: '1' } }],
    ['a whole postcode for a district', { outwardCode: 'LS1 4AP' }],
    ['somebody else', { subject: 'other' }],
    ['a reason of its own', { reason: 'Mr Smith' }],
    ['a long note', { note: 'a'.repeat(301) }],
  ])('is not understood with %s', async (_what, parts) => {
    expect((await tell(clinician, { ...aReport(), ...parts })).status).toBe(400);
    expect(said()).toEqual([]);
  });

  it('may only be of a service that this session received', async () => {
    expect(await tell(clinician, aReport({ serviceId: '99' }))).toMatchObject(notAllowed);
    expect((await tell(newBrowser(started), aReport())).status).toBe(401);
  });
});

describe('a reject reason', () => {
  it('23 is for clinicians only', async () => {
    expect(await tell(callHandler, aRejection({ reason: 23 }))).toMatchObject(notAllowed);
    expect((await tell(clinician, aRejection({ reason: 23 }))).status).toBe(200);
  });

  it.each([26, 99] as const)('%i needs a note', async (reason) => {
    expect((await tell(clinician, aRejection({ reason }))).status).toBe(400);
    expect((await tell(clinician, aRejection({ reason, note: 'prefers another' }))).status).toBe(
      200,
    );
  });

  it('is taken back by another row, and only by the session that recorded it', async () => {
    const back = { kind: 'withdrawal', eventId: event('b') };
    expect(await tell(clinician, back)).toMatchObject(notAllowed);
    await tell(clinician, aRejection());
    expect(await tell(callHandler, back)).toMatchObject(notAllowed);
    expect((await tell(clinician, back)).status).toBe(200);
    expect(said().map(({ kind }) => kind)).toEqual(['rejection', 'withdrawal']);
  });
});

describe('the export', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])(
    'holds no formula, in a note such as "%s" or a field as shown',
    async (note) => {
      const { shown } = aReport();
      await tell(callHandler, aReport({ note, shown: { ...shown, name: note } }));
      expect(await exported('report')).toMatchObject([
        { note: `'${note}`, name_shown: `'${note}` },
      ]);
    },
  );

  it('tells what was said, by service and reason, and counts the gaps without what was taken back', async () => {
    await tell(callHandler, aReport({ note: '=HYPERLINK("x"), "now" 9-5' }));
    await tell(callHandler, aRejection({ eventId: event('1') }));
    await tell(clinician, aRejection({ eventId: event('2'), reason: 42 }));
    await tell(clinician, aRejection({ eventId: event('3'), reason: 24 }));
    await tell(clinician, { kind: 'withdrawal', eventId: event('3') });
    const reports = await exported('report');
    expect(reports).toMatchObject([
      { service_id: '71', reason: 'phone', phone_shown: '0113 496 0001', outward_code: 'LS1' },
    ]);
    expect(reports[0]?.['note']).toBe(`'=HYPERLINK("x"), "now" 9-5`);
    const rejections = await exported('rejection');
    expect(
      rejections.map(({ group, reason_code, reason, withdrawn }) => [
        group,
        reason_code,
        reason,
        withdrawn,
      ]),
    ).toEqual([
      ['service', '22', 'Rejected for capacity reasons', 'no'],
      ['service', '24', 'Service declined referral', 'yes'],
      ['patient', '42', 'Unsuitable due to distance', 'no'],
    ]);
    expect(await exported('gaps')).toEqual([
      {
        ...{ service_type_id: '13', service_type: 'Pharmacy', outward_code: 'LS1', services: '1' },
        ...{ not_used: '2', patient: '1', service: '1', clinician: '0', other: '0' },
      },
    ]);
    expect(JSON.stringify([reports, rejections])).not.toMatch(/"call-handler"|subject/);
    expect(await findFaults(started.settings.audit.folder)).toEqual([]);
  });
});
