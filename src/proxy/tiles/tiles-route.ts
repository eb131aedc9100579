import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { shownTiles } from './shown-tiles.ts';
import { fetchTile } from './fetch-tile.ts';
import { TILES_ROUTE, toTileUrl, type TileParams } from './tile-address.ts';

/** Only this browser may keep it: a shared copy would tell where people look. */
const KEEP = 'private, max-age=86400';

/** `GET /tiles/{z}/{x}/{y}`: map pictures, fetched for the browser so that the source never learns who looks where. */
export function addTilesRoute(proxy: FastifyInstance, { settings }: ProxyParts): void {
  const { publicUrl } = settings;
  proxy.get<{ Params: TileParams }>(
    TILES_ROUTE,
    { config: atMost(3000) },
    async (request, reply) => {
      requireAccess(request);
      const tiles = shownTiles(settings, await settings.data());
      const url = tiles && toTileUrl(tiles.url, request.params);
      const tile = url === null ? null : await fetchTile(url, publicUrl.href);
      if (tile === null) throw new ProblemFault('notFound');
      return reply.headers({ 'cache-control': KEEP, 'content-type': tile.type }).send(tile.bytes);
    },
  );
}
