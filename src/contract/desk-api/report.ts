import { rejectCodes } from '#domain/feedback/reject-reasons.ts';
import { MOST_NOTE } from '#domain/feedback/note.ts';
import { MOST_SHOWN, wrongThings } from '#domain/feedback/wrong-entry.ts';
import * as z from 'zod/mini';

const text = (most: number) => z.string().check(z.maxLength(most));
const outwardCode = z.nullable(z.string().check(z.regex(/^(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)$/)));

/** Chosen by the page, and the same when it tries again: the row is written once. */
const eventId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const aboutService = {
  eventId,
  serviceId: z.string().check(z.regex(/^[\w-]{1,20}$/)),
  serviceType: z.strictObject({ id: z.int(), name: text(200) }),
  /** The district of the search (`LS1`): never the rest of its postcode. */
  outwardCode,
  note: z.nullable(text(MOST_NOTE)),
};

/** Body of `POST /api/reports`. Who and when the proxy knows by itself. */
export const reportRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('report'),
    ...aboutService,
    reason: z.enum(wrongThings),
    /** The entry as it was shown: public fields, and no others. */
    shown: z.strictObject({
      name: text(MOST_SHOWN.name),
      publicName: text(MOST_SHOWN.publicName),
      phone: text(MOST_SHOWN.phone),
      address: text(MOST_SHOWN.address),
      website: text(MOST_SHOWN.website),
      hours: text(MOST_SHOWN.hours),
      ageGroups: text(MOST_SHOWN.ageGroups),
    }),
  }),
  z.strictObject({
    kind: z.literal('rejection'),
    ...aboutService,
    reason: z.literal(rejectCodes),
  }),
  /** Takes back a reject reason that this session recorded. */
  z.strictObject({ kind: z.literal('withdrawal'), eventId }),
]);
export type ReportRequest = z.infer<typeof reportRequestSchema>;

/** Answer of `POST /api/reports`: the row is on the disk. */
export const reportAnswerSchema = z.object({ recorded: z.literal(true) });
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
