import {
  jsonAnswer,
  jsonBody,
  openRefusals,
  segment,
  usualRefusals,
  type PathItem,
} from './operation.ts';

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

const metresOf = (name: string, example: string) =>
  segment(name, 'Whole National Grid metres.', { type: 'integer' }, example);

const nearestPostcodeItem: PathItem = {
  get: {
    operationId: 'findNearestPostcode',
    summary: 'The postcode nearest to a place',
    parameters: [metresOf('easting', '429900'), metresOf('northing', '433400')],
    responses: {
      200: jsonAnswer('The postcode.', 'PlacedPostcode'),
      404: jsonAnswer('No postcode is known within 5,000 metres.', 'ErrorBody'),
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

const capacityService = segment(
  'serviceId',
  'A service that the search role of the account may see.',
  { type: 'string' },
  '2000099001',
);

const unknownService = jsonAnswer('The service is not known to the account.', 'ErrorBody');

const capacityItem: PathItem = {
  get: {
    operationId: 'readCapacity',
    summary: 'What capacity a service reports, since when, by whom and until when',
    parameters: [capacityService],
    responses: {
      200: jsonAnswer('What is in force.', 'CapacityState'),
      404: unknownService,
      ...usualRefusals,
    },
  },
  put: {
    operationId: 'reportCapacity',
    summary: 'Sets the capacity of a service',
    description:
      'For accounts that may report capacity. Amber and red hold until the instant given, five days ahead at most; the return to green is an update by itself. The answer comes once the report is kept for good.',
    parameters: [capacityService],
    requestBody: jsonBody('CapacityReport'),
    responses: {
      200: jsonAnswer('What is in force now.', 'CapacityState'),
      400: jsonAnswer('The body is no report.', 'ErrorBody'),
      403: jsonAnswer('The account may not report capacity.', 'ErrorBody'),
      404: unknownService,
      413: jsonAnswer('The body is too large.', 'ErrorBody'),
      415: jsonAnswer('The body is not JSON.', 'ErrorBody'),
      ...usualRefusals,
    },
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
  ['/nearest-postcode/{easting}/{northing}', nearestPostcodeItem],
  ['/symptoms', symptomsItem],
  ['/service-types', serviceTypesItem],
  ['/capacities/{serviceId}', capacityItem],
  ['/openapi.json', descriptionItem],
  ['/health', healthItem],
];
