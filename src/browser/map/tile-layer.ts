import { type Coords, type DoneCallback, GridLayer } from 'leaflet';
import type { TileLoader } from './tile-loader.ts';

const SIDE = 256;

/**
 * Leaflet's grid of tiles, drawn on canvases. A tile that fails never counts as there: what was drawn of the zoom before stays in
 * its place, and beneath that the outline.
 */
export class CanvasTileLayer extends GridLayer {
  readonly #loader: TileLoader;
  readonly #drops = new WeakMap<HTMLElement, () => void>();

  constructor(loader: TileLoader) {
    super({ maxZoom: 19, tileSize: SIDE });
    this.#loader = loader;
    this.on('tileunload', ({ tile }) => this.#drops.get(tile)?.());
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const draw = async (bytes: ArrayBuffer) => {
      const picture = await createImageBitmap(new Blob([bytes]));
      canvas.getContext('2d')?.drawImage(picture, 0, 0, SIDE, SIDE);
      picture.close();
      done(undefined, canvas);
    };
    this.#drops.set(canvas, this.#loader.want(`/tiles/${z}/${x}/${y}`, draw));
    return canvas;
  }
}
