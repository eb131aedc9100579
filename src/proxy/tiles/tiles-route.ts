import type { FastifyInstance } from 'fastify';
import { signalOfHangUp } from '../directory/signal-of-hang-up.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { shownTiles } from './shown-tiles.ts';
import { TILES_ROUTE, type TileParams } from './tile-address.ts';
import { createTileSource } from './tile-source.ts';

/**
 * `GET /tiles/{z}/{x}/{y}`: map pictures, fetched for the browser so that the source never learns who looks where. Like every
 * answer they are for no cache: where a map was opened says where a patient is.
 */
export function addTilesRoute(proxy: FastifyInstance, { settings, log }: ProxyParts): void {
  const { tiles } = settings;
  const source = tiles && createTileSource({ ...settings, tiles, log });
  proxy.get<{ Params: TileParams }>(
    TILES_ROUTE,
    { config: atMost(3000) },
    async (request, reply) => {
      requireAccess(request);
      const isShown = shownTiles(settings, await settings.data()) !== null;
      const tile = isShown ? await source?.find(request.params, signalOfHangUp(reply)) : null;
      if (!tile) throw new ProblemFault('notFound');
      return reply.header('content-type', tile.type).send(tile.bytes);
    },
  );
}
