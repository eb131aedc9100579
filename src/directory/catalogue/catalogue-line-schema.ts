import { detailRecordSchema } from '#contract/dos-rest/records.ts';
import * as z from 'zod';

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an instant such as 2026-11-25T14:02:00Z',
});

/** The shape of one line of the services file: a detail record with what only the directory itself knows. */
export const catalogueLineSchema = detailRecordSchema.extend({
  capacity: detailRecordSchema.shape.capacity.extend({
    updatedAt: instant.optional(),
    resetAt: instant.optional(),
  }),
  status: z.enum(['active', 'closed', 'commissioning']).optional(),
});
