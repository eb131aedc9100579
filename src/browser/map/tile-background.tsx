import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { fetchPicture } from '../api/fetch-picture.ts';
import { type PictureMemory, rememberPictures } from './picture-memory.ts';
import { CanvasTileLayer } from './tile-layer.ts';
import { type BackgroundState, createTileLoader } from './tile-loader.ts';

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
    window.addEventListener('online', loader.retry);
    return () => {
      window.removeEventListener('online', loader.retry);
      loader.stop();
      layer.remove();
    };
  }, [map, pictures, onState]);
  return null;
}
