import * as z from 'zod';

const instant = z.iso.datetime({ offset: true });

/** The body of `PUT …/v1.0/capacities/{serviceId}`. */
export const capacityReportSchema = z.discriminatedUnion('rating', [
  z.strictObject({ rating: z.literal('green') }),
  z.strictObject({
    rating: z.enum(['amber', 'red']),
    until: instant.meta({
      description: 'When it returns to green: ahead, and at most five days ahead.',
    }),
  }),
]);
export type CapacityReportBody = z.infer<typeof capacityReportSchema>;

/** The answer to `GET` and `PUT` there. */
export const capacityStateSchema = z.strictObject({
  serviceId: z.string(),
  rating: z
    .enum(['green', 'amber', 'red'])
    .nullable()
    .meta({ description: 'Null when it was not updated in the last 24 hours.' }),
  updatedAt: instant.nullable().meta({ description: 'Null when nothing was ever reported.' }),
  updatedBy: z
    .string()
    .nullable()
    .meta({ description: 'ROBOT for the automatic return to green, else who reported it.' }),
  until: instant.nullable().meta({ description: 'When amber or red returns to green by itself.' }),
});
export type CapacityState = z.infer<typeof capacityStateSchema>;
