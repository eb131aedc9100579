import { postcodeRequestSchema, type PostcodeAnswer } from '#contract/desk-api/postcode.ts';
import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { toLatitudeLongitude } from '#domain/geography/to-latitude-longitude.ts';
import type { FastifyInstance } from 'fastify';
import type { Asker } from '../directory/create-directory.ts';
import type { OwnDirectory } from '../directory/own-directory.ts';
import { toAsker } from '../directory/to-asker.ts';
import { readBody } from '../faults/read-body.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity } from '../sessions/require-access.ts';

async function describePostcode(
  text: string,
  ownDirectory: OwnDirectory | null,
  asker: Asker,
): Promise<PostcodeAnswer> {
  const postcode = parsePostcode(text);
  if (!postcode.ok) return { status: 'unknown' };
  if (ownDirectory === null) return { status: 'unplaced' };
  const placed = await ownDirectory.place(postcode.value, asker);
  if (placed === null) return { status: 'unknown' };
  const { locality, point } = placed;
  return {
    status: 'known',
    postcode: postcode.value,
    locality,
    place: toLatitudeLongitude(point),
  };
}

/** `POST /api/postcode`: whether a postcode is known, and where it lies. */
export function addPostcodeRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  proxy.post('/api/postcode', { config: atMost(240) }, async (request, reply) => {
    const { audience } = await requireActivity(request, parts.sessions);
    const { postcode } = readBody(postcodeRequestSchema, request);
    return describePostcode(postcode, parts.ownDirectory, toAsker(request, reply, audience));
  });
}
