import * as z from 'zod';
import { compactRecordSchema, detailRecordSchema } from '#contract/dos-rest/records.ts';
import { endpointSchema, openingTimesSchema } from '#contract/dos-rest/record-parts.ts';
import {
  errorBodySchema,
  findAnswerSchema,
  searchAnswerSchema,
} from '#contract/dos-rest/write-answer.ts';
import { capacityReportSchema, capacityStateSchema } from '../capacity/capacity-schemas.ts';
import { placedPostcodeSchema } from '../postcodes/answer-postcode.ts';
import { serviceTypeListSchema, symptomListSchema } from '../symptoms/list-symptoms.ts';

/** Every schema that has a name in the description: add a line for a new answer. */
const named = {
  SearchAnswer: searchAnswerSchema,
  FindAnswer: findAnswerSchema,
  CompactRecord: compactRecordSchema,
  DetailRecord: detailRecordSchema,
  OpeningTimes: openingTimesSchema,
  Endpoint: endpointSchema,
  ErrorBody: errorBodySchema,
  PlacedPostcode: placedPostcodeSchema,
  SymptomList: symptomListSchema,
  ServiceTypeList: serviceTypeListSchema,
  CapacityReport: capacityReportSchema,
  CapacityState: capacityStateSchema,
} as const;
export type SchemaName = keyof typeof named;

type JsonSchema = Readonly<Record<string, unknown>>;

const uri = (name: string): string => `#/components/schemas/${name}`;

export const schemaReference = (name: SchemaName): JsonSchema => ({ $ref: uri(name) });

/** The schemas that the code itself uses, as JSON Schema. */
export function createComponentSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]),
  );
}

/** The dialect and address of a schema that stands by itself: within an OpenAPI document both would mislead. */
const withoutIdentity = (schema: object): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
