import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { fetchPicture } from '../api/fetch-picture.ts';
import { type PictureMemory, rememberPictures } from './picture-memory.ts';
import { CanvasTileLayer } from './tile-layer.ts';
import { createTileLoader } from './tile-loader.ts';
import type { BackgroundState } from './watch-background.ts';

interface TileBackgroundProps {
  readonly pictures: PictureMemory;
  readonly onState: (state: BackgroundState) => void;
}

/** Tiles by way of our own proxy. What fails to load leaves the outline beneath in sight, and is asked for again. */
export function TileBackground({ pictures, onState }: TileBackgroundProps) {
  const map = useMap();
  useEffect(() => {
    const loader = createTileLoader({ load: rememberPictures(pictures, fetchPicture), onState });
    const layer = new CanvasTileLayer(loader).addTo(map);
    const onOnline = () => {
      loader.retry();
    };
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
      loader.stop();
      layer.remove();
    };
  }, [map, pictures, onState]);
  return null;
}
