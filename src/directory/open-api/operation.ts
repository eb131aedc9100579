import { schemaReference, type SchemaName } from './component-schemas.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path';
  readonly required: true;
  readonly description: string;
  readonly schema: object;
  readonly example: string | number | readonly number[];
}

export interface DescribedAnswer {
  readonly description: string;
  readonly content: object;
  readonly headers?: object;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** Left out: the credentials of an account. */
  readonly security?: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, DescribedAnswer | { readonly $ref: string }>>;
}

/** One path of the description; HEAD goes without saying wherever there is a GET. */
export type PathItem = Readonly<Partial<Record<'get' | 'post' | 'put' | 'delete', Operation>>> & {
  readonly servers?: readonly object[];
};

export const segment = (
  name: string,
  description: string,
  schema: object,
  example: Parameter['example'],
): Parameter => ({ name, in: 'path', required: true, description, schema, example });

/** A body that must be there. */
export const jsonBody = (schema: SchemaName) => ({
  required: true,
  content: { 'application/json': { schema: schemaReference(schema) } },
});

export const jsonAnswer = (description: string, schema: SchemaName): DescribedAnswer => ({
  description,
  content: { 'application/json': { schema: schemaReference(schema) } },
});

const challenge = {
  'WWW-Authenticate': { required: true, schema: { type: 'string' }, example: 'Basic realm="…"' },
};
const allow = { Allow: { required: true, schema: { type: 'string' }, example: 'GET, HEAD' } };

/** What any request may be answered with, whatever it asks; every one has the same body. */
export const refusals = {
  Unauthorised: {
    ...jsonAnswer(
      'No credentials, or none that are right. The challenge comes with it, so that a client may wait for it.',
      'ErrorBody',
    ),
    headers: challenge,
  },
  MethodNotAllowed: { ...jsonAnswer('Not a method of this path.', 'ErrorBody'), headers: allow },
  TooLong: jsonAnswer('A path of more than 8,000 characters.', 'ErrorBody'),
  Unreadable: jsonAnswer('Path and header fields of more than 16 kB together.', 'ErrorBody'),
  Failed: jsonAnswer('A fault of the directory itself.', 'ErrorBody'),
  Unavailable: jsonAnswer(
    'The directory cannot answer at present; the same may work later.',
    'ErrorBody',
  ),
} as const;

const refusal = (name: keyof typeof refusals) => ({ $ref: `#/components/responses/${name}` });

/** Of every path that anyone may ask. */
export const openRefusals = {
  405: refusal('MethodNotAllowed'),
  414: refusal('TooLong'),
  431: refusal('Unreadable'),
  500: refusal('Failed'),
  503: refusal('Unavailable'),
} as const;

/** Of every path that asks for credentials. */
export const usualRefusals = { 401: refusal('Unauthorised'), ...openRefusals } as const;
