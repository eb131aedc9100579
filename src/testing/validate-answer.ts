import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import * as z from 'zod';

const answerSchema = z.union([
  z.object({ $ref: z.string().startsWith('#/components/responses/') }),
  z.object({ content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }) }),
]);

/** As much of an OpenAPI document as the check of an answer needs. */
const documentSchema = z.object({
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(
    z.string(),
    z.object({
      servers: z.tuple([z.object({ url: z.string() })]).optional(),
      get: z.object({
        operationId: z.string(),
        parameters: z.array(
          z.object({ name: z.string(), description: z.string(), example: z.unknown() }),
        ),
        responses: z.record(z.string(), answerSchema),
      }),
    }),
  ),
  components: z.object({
    responses: z.record(z.string(), answerSchema),
    schemas: z.record(z.string(), z.looseObject({})),
  }),
});
export type OpenApiDocument = z.infer<typeof documentSchema>;

export const readOpenApi = (json: unknown): OpenApiDocument => documentSchema.parse(json);

/** The JSON Schema that the document gives for a status of a path; throws when it gives none. */
function schemaOf({ paths, components }: OpenApiDocument, template: string, status: number) {
  const described = paths[template]?.get.responses[status];
  const answer =
    described && '$ref' in described
      ? components.responses[described.$ref.replace('#/components/responses/', '')]
      : described;
  if (answer === undefined || '$ref' in answer)
    throw new Error(`${status} of ${template} is not described`);
  return answer.content['application/json'].schema;
}

/** What is wrong with an answer by the document, one line each; nothing when it is as described. */
export type ValidateAnswer = (
  template: string,
  answered: { readonly status: number; readonly json: unknown },
) => readonly string[];

export function createAnswerValidator(document: OpenApiDocument): ValidateAnswer {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  ajv.addVocabulary(['components']);
  const { schemas } = document.components;
  const compiled = new Map<string, ValidateFunction>();
  return (template, { status, json }) => {
    const name = `${status} ${template}`;
    const validate =
      compiled.get(name) ??
      ajv.compile({ ...schemaOf(document, template, status), components: { schemas } });
    compiled.set(name, validate);
    if (validate(json)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
