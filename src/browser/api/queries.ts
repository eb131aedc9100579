import {
  type PostcodeRequest,
  type PracticesRequest,
  postcodeAnswerSchema,
  practicesAnswerSchema,
} from '#contract/desk-api/postcode.ts';
import {
  bankHolidaysAnswerSchema,
  productAnswerSchema,
  serviceTypesAnswerSchema,
  symptomsAnswerSchema,
} from '#contract/desk-api/reference.ts';
import {
  type SearchRequest,
  searchAnswerSchema,
  serviceAnswerSchema,
} from '#contract/desk-api/search.ts';
import {
  type RoleRequest,
  type SessionAnswer,
  sessionAnswerSchema,
} from '#contract/desk-api/session.ts';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { toProblem } from './problem-error.ts';
import { getJson, postJson } from './request-json.ts';
import { type DeviceReading, noteServerTime, readDevice } from './server-time.ts';
import { noteSessionTag } from './session-tag.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Reference lists concern no patient and may stay in the page's memory. */
const keptWhileThePageIsOpen = { gcTime: Infinity } as const;

/** Of a list, which is the same for everybody, a lost connection may be tried again behind the person's back. */
const triedAgain = {
  retry: (failures: number, error: Error) =>
    failures < 2 && toProblem(error).code === 'unreachable',
  retryDelay: (failures: number) => 1000 * 2 ** failures,
  refetchOnReconnect: ({ state }: { readonly state: { readonly status: string } }) =>
    state.status === 'error' && 'always',
} as const;

/** Who is signed in, and what every screen must say. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const asked = readDevice();
      const answer = await getJson('/api/session', sessionAnswerSchema, signal);
      return noteSession(answer, asked);
    },
    ...keptWhileThePageIsOpen,
  });

/** Starts the quarter of an hour again: the one request that says no more than "I am still here". */
export const staySignedIn = async (): Promise<SessionAnswer> =>
  noteSession(await postJson('/api/session/stay', {}, sessionAnswerSchema));

/** Goes on in another of the roles held, in a session renewed. */
export const switchRole = async (request: RoleRequest): Promise<SessionAnswer> =>
  noteSession(await postJson('/api/session/role', request, sessionAnswerSchema));

function noteSession(answer: SessionAnswer, asked?: DeviceReading): SessionAnswer {
  noteServerTime(answer.now, asked);
  noteSessionTag(answer.status === 'signedOut' ? null : answer.sessionTag);
  return answer;
}

/** Every symptom the directory knows, with the everyday words that lead to it. */
export const symptomsQuery = () =>
  queryOptions({
    queryKey: ['reference', 'symptoms'],
    queryFn: ({ signal }) => getJson('/api/reference/symptoms', symptomsAnswerSchema, signal),
    ...keptWhileThePageIsOpen,
    ...triedAgain,
  });

/** Every service type the directory knows; empty where a directory lists none. */
export const serviceTypesQuery = () =>
  queryOptions({
    queryKey: ['reference', 'service-types'],
    queryFn: ({ signal }) =>
      getJson('/api/reference/service-types', serviceTypesAnswerSchema, signal),
    ...keptWhileThePageIsOpen,
    ...triedAgain,
  });

/** What every screen must say: asked for so that it is kept, and known where there is no connection. */
export const productQuery = () =>
  queryOptions({
    queryKey: ['reference', 'product'],
    queryFn: ({ signal }) => getJson('/api/reference/product', productAnswerSchema, signal),
    ...keptWhileThePageIsOpen,
  });

/** Bank holidays of England and Wales; the list is asked for again after six hours, and a minute after a failure. */
export const bankHolidaysQuery = () =>
  queryOptions({
    queryKey: ['reference', 'bank-holidays'],
    queryFn: ({ signal }) =>
      getJson('/api/reference/bank-holidays', bankHolidaysAnswerSchema, signal),
    ...keptWhileThePageIsOpen,
    staleTime: 6 * HOUR,
    refetchInterval: ({ state }) => (state.status === 'error' ? MINUTE : 6 * HOUR),
    refetchIntervalInBackground: true,
  });

/** The detail record of one service, asked for when a person opens it. */
export const serviceQuery = (serviceId: string) =>
  queryOptions({
    queryKey: ['service', serviceId],
    queryFn: async ({ signal }) => {
      const path = `/api/services/${encodeURIComponent(serviceId)}`;
      const asked = readDevice();
      const answer = await getJson(path, serviceAnswerSchema, signal);
      noteServerTime(answer.checkedAt, asked);
      return answer;
    },
  });

/** Whether a postcode is known, and where it lies; null asks nothing. */
export const postcodeQuery = (postcode: string | null) =>
  queryOptions({
    queryKey: ['postcode', postcode],
    queryFn:
      postcode === null
        ? skipToken
        : ({ signal }) => {
            const body: PostcodeRequest = { postcode };
            return postJson('/api/postcode', body, postcodeAnswerSchema, signal);
          },
  });

/** GP practices near the postcode whose name, street or code holds the words; null asks nothing. */
export const practicesQuery = (request: PracticesRequest | null) =>
  queryOptions({
    queryKey: ['practices', request],
    queryFn:
      request === null
        ? skipToken
        : ({ signal }) => postJson('/api/practices', request, practicesAnswerSchema, signal),
  });

/**
 * One search; null asks nothing. The number makes each press of Search a question of its own, so that no answer can
 * serve two.
 */
export const searchQuery = (request: SearchRequest | null, searchNumber: number) =>
  queryOptions({
    queryKey: ['search', searchNumber, request],
    queryFn:
      request === null
        ? skipToken
        : async ({ signal }) => {
            const asked = readDevice();
            const answer = await postJson('/api/search', request, searchAnswerSchema, signal);
            noteServerTime(answer.checkedAt, asked);
            return answer;
          },
  });
