import { postcodeRequestSchema, type PostcodeAnswer } from '#contract/desk-api/postcode.ts';
import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { parsePostcode, type Postcode } from '#domain/geography/parse-postcode.ts';
import { toGridPoint } from '#domain/geography/to-grid-point.ts';
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
  return toKnown({ ...placed, postcode: postcode.value });
}

/** The postcode nearest to a place on the map, which is given in the body: it lies near a patient. */
async function describeNearest(
  place: Parameters<typeof toGridPoint>[0],
  ownDirectory: OwnDirectory | null,
  asker: Asker,
): Promise<PostcodeAnswer> {
  if (ownDirectory === null) return { status: 'unplaced' };
  const { easting, northing } = toGridPoint(place);
  const point = readGridPoint(easting, northing);
  const nearest = point && (await ownDirectory.placeNearest(point, asker));
  return nearest === null ? { status: 'unknown' } : toKnown(nearest);
}

interface Placed {
  readonly postcode: Postcode;
  readonly locality: string;
  readonly point: GridPoint;
}

const toKnown = ({ postcode, locality, point }: Placed): PostcodeAnswer => ({
  status: 'known',
  postcode,
  locality,
  place: toLatitudeLongitude(point),
});

/** `POST /api/postcode`: whether a postcode is known, and where it lies; or which is nearest to a place. */
export function addPostcodeRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  proxy.post('/api/postcode', { config: atMost(240) }, async (request, reply) => {
    const { audience } = await requireActivity(request, parts.sessions);
    const asked = readBody(postcodeRequestSchema, request);
    const asker = toAsker(request, reply, audience);
    return 'place' in asked
      ? describeNearest(asked.place, parts.ownDirectory, asker)
      : describePostcode(asked.postcode, parts.ownDirectory, asker);
  });
}
