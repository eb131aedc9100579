import {
  type ReportAnswer,
  reportAnswerSchema,
  type ReportRequest,
} from '#contract/desk-api/report.ts';
import { postJson } from './request-json.ts';

/** Has it recorded what is wrong with an entry, or why a service was not used. */
export const sendReport = (request: ReportRequest): Promise<ReportAnswer> =>
  postJson('/api/reports', request, reportAnswerSchema);

const BYTES = 16;

/** The name of one event, the same whenever it is sent again. `randomUUID` is missing where there is no TLS. */
export const newEventId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
