import * as z from 'zod/mini';

/** In the directory they are numbers; nothing that could hold a sentence is taken. */
const serviceId = z.string().check(z.regex(/^[\w-]{1,20}$/));

/** Body of `POST /api/audit`: what a person did in the page. Who and when the proxy knows by itself. */
export const auditRequestSchema = z.strictObject({
  kind: z.enum(['reveal', 'copy', 'print']),
  serviceIds: z.array(serviceId).check(z.minLength(1), z.maxLength(1000)),
});
export type AuditRequest = z.infer<typeof auditRequestSchema>;

/** Answer of `POST /api/audit`: the row is on the disk. */
export const auditAnswerSchema = z.object({ recorded: z.literal(true) });
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
