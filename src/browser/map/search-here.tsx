import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { useNearestPostcode } from '../api/use-nearest-postcode.ts';
import type { SearchArea } from './search-area.ts';
import styles from './search-here.module.css';
import { useIsMoved } from './use-is-moved.ts';

interface SearchHereProps {
  readonly map: LeafletMap | null;
  readonly area: SearchArea;
  /** Whether the strip with the chosen service stands above. */
  readonly isBelowStrip: boolean;
}

/** The way to search round the middle of the map once it was moved, and the way back to the patient. */
export function SearchHere({ map, area, isBelowStrip }: SearchHereProps) {
  const isMoved = useIsMoved(map);
  const { find, reset, ...nearest } = useNearestPostcode(area.onSearch);
  useEffect(() => {
    if (!map) return undefined;
    map.on('moveend', reset);
    return () => {
      map.off('moveend', reset);
    };
  }, [map, reset]);
  const { home } = area;
  const search = () => {
    if (!map || nearest.isPending) return;
    const { lat, lng } = map.getCenter();
    find({ latitude: lat, longitude: lng });
  };
  return (
    <div className={`${styles.area} ${isBelowStrip ? styles.below : ''}`}>
      {isMoved && (
        <button type="button" className={styles.search} onClick={search}>
          {nearest.isPending ? 'Looking for the nearest postcode…' : 'Search this area'}
        </button>
      )}
      {home !== null && (
        <button
          type="button"
          onClick={() => {
            area.onSearch(home.postcode);
          }}
        >
          Back to {home.postcode}
        </button>
      )}
      <p role="status">
        {nearest.isNone && 'No postcode is known near the middle of the map: move it and try again'}
        {nearest.isError && 'The nearest postcode could not be looked up: try again'}
      </p>
    </div>
  );
}
