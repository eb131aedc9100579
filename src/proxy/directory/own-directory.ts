import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { compactPostcode, parsePostcode, type Postcode } from '#domain/geography/parse-postcode.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { DirectoryFault } from '#contract/dos-rest/read-answer.ts';
import * as z from 'zod';
import type { ProxyLog } from '../log/proxy-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { DirectorySettings } from '../proxy-settings.ts';
import type { Asker } from './create-directory.ts';
import { createUpstream } from './create-upstream.ts';
import type { TextAnswer } from './fetch-text.ts';

interface PlacedPostcode {
  readonly locality: string;
  readonly point: GridPoint;
}

interface NearestPostcode extends PlacedPostcode {
  readonly postcode: Postcode;
}

const placeSchema = z
  .object({ easting: z.number(), northing: z.number(), locality: z.string() })
  .transform(({ easting, northing, locality }) => ({
    locality,
    point: readGridPoint(easting, northing),
  }));

const nearestSchema = z
  .object({ postcode: z.string(), easting: z.number(), northing: z.number(), locality: z.string() })
  .transform(({ postcode, easting, northing, locality }, context) => {
    const [read, point] = [parsePostcode(postcode), readGridPoint(easting, northing)];
    if (read.ok && point) return { postcode: read.value, locality, point };
    context.addIssue('No postcode at a place of Great Britain');
    return z.NEVER;
  });

const symptomsSchema = z.object({
  version: z.string(),
  symptoms: z.array(
    z.object({
      sgId: z.number(),
      sgName: z.string(),
      sdId: z.number(),
      sdName: z.string(),
      words: z.array(z.string()),
    }),
  ),
});
export type OwnSymptoms = z.infer<typeof symptomsSchema>;

const serviceTypesSchema = z.object({
  version: z.string(),
  serviceTypes: z.array(z.object({ id: z.number(), name: z.string() })),
});
type OwnServiceTypes = z.infer<typeof serviceTypesSchema>;

/** What a directory of ours tells beside the published API. Each call throws a ProblemFault when it fails. */
export interface OwnDirectory {
  /** Null: the directory does not know the postcode. The deadline is in milliseconds. */
  place(postcode: Postcode, asker: Asker, deadline?: number): Promise<PlacedPostcode | null>;
  /** Null: no postcode is known near the point. */
  placeNearest(point: GridPoint, asker: Asker): Promise<NearestPostcode | null>;
  listSymptoms(asker: Asker): Promise<OwnSymptoms>;
  listServiceTypes(asker: Asker): Promise<OwnServiceTypes>;
}

function readOwn<Value>(
  schema: z.ZodType<Value>,
  { status, body }: TextAnswer,
): Result<Value, DirectoryFault> {
  if (status === 401) return refuse({ kind: 'unauthorised' });
  if (status === 429) return refuse({ kind: 'throttled' });
  if (status !== 200) return refuse({ kind: 'failed', status });
  try {
    const { success, data } = schema.safeParse(JSON.parse(body));
    return success ? accept(data) : refuse({ kind: 'unreadable' });
  } catch {
    return refuse({ kind: 'unreadable' });
  }
}

const readList =
  <Value>(schema: z.ZodType<Value>) =>
  (answer: TextAnswer) =>
    readOwn(schema, answer);

function readPlace(answer: TextAnswer): Result<PlacedPostcode | null, DirectoryFault> {
  if (answer.status === 404) return accept(null);
  const place = readOwn(placeSchema, answer);
  if (!place.ok) return place;
  const { point, locality } = place.value;
  return accept(point && { point, locality });
}

const readNearest = (answer: TextAnswer): Result<NearestPostcode | null, DirectoryFault> =>
  answer.status === 404 ? accept(null) : readOwn(nearestSchema, answer);

export function createOwnDirectory(
  { own, limits }: DirectorySettings,
  log: ProxyLog,
  metrics: Metrics,
): OwnDirectory | null {
  if (own === null) return null;
  const { url, accounts } = own;
  const ask = createUpstream({ name: 'own', accounts, limits, log, metrics });
  return {
    place: (postcode, asker, deadline) =>
      ask({
        url: `${url}/postcodes/${compactPostcode(postcode)}`,
        read: readPlace,
        asker,
        ...(deadline !== undefined && { deadline }),
      }),
    placeNearest: ({ easting, northing }, asker) =>
      ask({ url: `${url}/nearest-postcode/${easting}/${northing}`, read: readNearest, asker }),
    listSymptoms: (asker) => ask({ url: `${url}/symptoms`, read: readList(symptomsSchema), asker }),
    listServiceTypes: (asker) =>
      ask({ url: `${url}/service-types`, read: readList(serviceTypesSchema), asker }),
  };
}
