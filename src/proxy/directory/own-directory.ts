import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { compactPostcode, type Postcode } from '#domain/geography/parse-postcode.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { ProblemCode } from '#contract/desk-api/problem.ts';
import * as z from 'zod';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { DirectorySettings } from '../proxy-settings.ts';
import {
  DIRECTORY_BYTES,
  DIRECTORY_MILLISECONDS,
  toHeaders,
  type Asker,
} from './create-directory.ts';
import { toDirectoryProblem, toFetchProblem } from './directory-problem.ts';
import { fetchText, type TextAnswer } from './fetch-text.ts';

interface PlacedPostcode {
  readonly locality: string;
  readonly point: GridPoint;
}

const placeSchema = z
  .object({ easting: z.number(), northing: z.number(), locality: z.string() })
  .transform(({ easting, northing, locality }) => ({
    locality,
    point: readGridPoint(easting, northing),
  }));

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
  /** Null: the directory does not know the postcode. */
  place(postcode: Postcode, asker: Asker): Promise<PlacedPostcode | null>;
  listSymptoms(asker: Asker): Promise<OwnSymptoms>;
  listServiceTypes(asker: Asker): Promise<OwnServiceTypes>;
}

function parse<Value>(schema: z.ZodType<Value>, body: string): Result<Value, ProblemCode> {
  try {
    const { success, data } = schema.safeParse(JSON.parse(body));
    return success ? accept(data) : refuse('directoryUnreadable');
  } catch {
    return refuse('directoryUnreadable');
  }
}

function readOwn<Value>(schema: z.ZodType<Value>, { status, body }: TextAnswer): Value {
  const unauthorised = status === 401 ? 'unauthorised' : 'failed';
  if (status !== 200) throw new ProblemFault(toDirectoryProblem({ kind: unauthorised, status }));
  const read = parse(schema, body);
  if (!read.ok) throw new ProblemFault(read.problem);
  return read.value;
}

export function createOwnDirectory(settings: DirectorySettings): OwnDirectory | null {
  const { own } = settings;
  if (own === null) return null;
  const get = async (path: string, asker: Asker): Promise<TextAnswer> => {
    const fetched = await fetchText(own.url + path, toHeaders(own.accounts, asker), {
      milliseconds: settings.timeout ?? DIRECTORY_MILLISECONDS,
      bytes: DIRECTORY_BYTES,
      signal: asker.signal,
    });
    if (!fetched.ok) throw new ProblemFault(toFetchProblem(fetched.problem));
    return fetched.value;
  };
  return {
    place: async (postcode, asker) => {
      const answer = await get(`/postcodes/${compactPostcode(postcode)}`, asker);
      if (answer.status === 404) return null;
      const { point, locality } = readOwn(placeSchema, answer);
      return point && { point, locality };
    },
    listSymptoms: async (asker) => readOwn(symptomsSchema, await get('/symptoms', asker)),
    listServiceTypes: async (asker) =>
      readOwn(serviceTypesSchema, await get('/service-types', asker)),
  };
}
