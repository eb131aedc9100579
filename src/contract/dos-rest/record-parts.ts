import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';

/** What records of both kinds are made of, keys in the order of the captured answers. Blank is `""`, never null. */

const wireTimeSchema = z.strictObject({
  hours: z.string().regex(/^(?:[01]\d|2[0-4])$/),
  minutes: z.string().regex(/^[0-5]\d$/),
});
export type WireTime = DeepReadonly<z.infer<typeof wireTimeSchema>>;

/** `CLOSED` is captured; `NOT KNOWN` is ours: readers see no times in it. */
const wireSessionSchema = z.union([
  z.strictObject({ start: wireTimeSchema, end: wireTimeSchema }),
  z.strictObject({
    closed: z.enum(['CLOSED', 'NOT KNOWN']).meta({
      description:
        '`NOT KNOWN`: of this directory alone, for a day of which nobody knows the hours.',
    }),
  }),
]);
export type WireSession = DeepReadonly<z.infer<typeof wireSessionSchema>>;

/** The days of a record in their order. */
export const dayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'Bankholiday',
] as const;

/** Checked against the list, typed as text: who writes a record may compute it. */
export const oneOf = (texts: readonly string[]) => z.enum(texts);

const wireDaySchema = z.strictObject({
  day: oneOf(dayNames),
  sessions: z.array(wireSessionSchema).meta({ description: 'Empty: closed.' }),
});

const isWholeWeek = (days: readonly { readonly day: string }[]): boolean =>
  days.map(({ day }) => day).join() === dayNames.join();

export const openingTimesSchema = z.strictObject({
  allHours: z
    .boolean()
    .meta({ description: 'Open at all times unless a specified date says otherwise.' }),
  days: z
    .array(wireDaySchema)
    .length(dayNames.length)
    .refine(isWholeWeek, 'Monday to Sunday, then Bankholiday, each once')
    .meta({
      description:
        'Always eight: Monday to Sunday, then `Bankholiday`, which replaces the weekday on a public holiday.',
    }),
  specifiedDates: z
    .array(
      z.strictObject({
        date: z.string().regex(/^\d{2}-\d{2}-\d{4}$/),
        sessions: z.array(wireSessionSchema).meta({
          description: 'Closed is an empty list, or one session `{"closed":"CLOSED"}`.',
        }),
      }),
    )
    .meta({
      description:
        '`dd-mm-yyyy`, ascending; override everything else, open all hours too. Past dates are kept.',
    }),
});
export type WireOpeningTimes = DeepReadonly<z.infer<typeof openingTimesSchema>>;

/** Six parts between `\|`, neither more nor fewer. */
const sixParts = /^(?:[^\\]|\\(?!\|))*(?:\\\|(?:[^\\]|\\(?!\|))*){5}$/;

export const endpointSchema = z.strictObject({
  tag: z.string().meta({ description: 'The transport: itk, email, telno, http, dts, faxno.' }),
  name: z.string(),
  value: z.string().regex(sixParts).meta({
    description:
      'Six parts joined by a backslash and a bar: address, interaction, format, business scenario, comment, compression.',
  }),
  order: z.int32(),
});
export type WireEndpoint = DeepReadonly<z.infer<typeof endpointSchema>>;

export const stampSchema = z.strictObject({
  date: z
    .string()
    .regex(/^(?:\d{2}\/\d{2}\/\d{4})?$/)
    .meta({ description: '`dd/mm/yyyy`' }),
  time: z
    .string()
    .regex(/^(?:\d{2}:\d{2})?$/)
    .meta({ description: '`HH:MM`' }),
  by: z.string(),
});

export const capacityStatusSchema = z
  .strictObject({
    rag: oneOf(['GREEN', 'AMBER', 'RED', '']),
    human: oneOf(['HIGH', 'LOW', 'NONE', '']),
    hex: z.string().meta({ description: 'A colour; for completeness.' }),
  })
  .meta({ description: 'All three are blank when not updated within the last 24 hours.' });
export type WireCapacityStatus = DeepReadonly<z.infer<typeof capacityStatusSchema>>;

export const phoneSchema = z.strictObject({
  public: z.string(),
  nonPublic: z.string().meta({ description: 'For clinicians only.' }),
  fax: z.string(),
});

export const instructionsSchema = z.strictObject({
  callHandler: z.string().meta({ description: 'Public information.' }),
  other: z.string().meta({ description: 'Referral information: for clinicians only.' }),
});
