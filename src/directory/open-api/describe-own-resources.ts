import { jsonAnswer, openRefusals, segment, usualRefusals, type PathItem } from './operation.ts';

const postcodeItem: PathItem = {
  get: {
    operationId: 'placePostcode',
    summary: 'Where a postcode is',
    parameters: [segment('postcode', 'In any case and spacing.', { type: 'string' }, 'LS1 4AP')],
    responses: {
      200: jsonAnswer('The place.', 'PlacedPostcode'),
      404: jsonAnswer('The postcode is not known.', 'ErrorBody'),
      ...usualRefusals,
    },
  },
};

const symptomsItem: PathItem = {
  get: {
    operationId: 'listSymptoms',
    summary: 'Every valid pair of symptom group and discriminator',
    parameters: [],
    responses: { 200: jsonAnswer('The list.', 'SymptomList'), ...usualRefusals },
  },
};

const serviceTypesItem: PathItem = {
  get: {
    operationId: 'listServiceTypes',
    summary: 'The service types that services of this directory have',
    parameters: [],
    responses: { 200: jsonAnswer('The list.', 'ServiceTypeList'), ...usualRefusals },
  },
};

const anyone = [{}] as const;

const inlineAnswer = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

const descriptionItem: PathItem = {
  get: {
    operationId: 'describe',
    summary: 'This description',
    security: anyone,
    parameters: [],
    responses: {
      200: inlineAnswer('An OpenAPI 3.1 document.', {
        type: 'object',
        properties: { openapi: { type: 'string' }, paths: { type: 'object' } },
        required: ['openapi', 'paths'],
      }),
      ...openRefusals,
    },
  },
};

const healthItem: PathItem = {
  servers: [{ url: '/' }],
  get: {
    operationId: 'isReady',
    summary: 'Whether the directory can answer',
    security: anyone,
    parameters: [],
    responses: {
      200: inlineAnswer('It can.', {
        type: 'object',
        properties: { status: { const: 'ready' } },
        required: ['status'],
        additionalProperties: false,
      }),
      ...openRefusals,
    },
  },
};

/** What is no part of the published API: for our own proxy, for tools and for monitors. */
export const ownPaths: readonly (readonly [string, PathItem])[] = [
  ['/postcodes/{postcode}', postcodeItem],
  ['/symptoms', symptomsItem],
  ['/service-types', serviceTypesItem],
  ['/openapi.json', descriptionItem],
  ['/health', healthItem],
];
