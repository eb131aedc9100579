import type { Map as LeafletMap } from 'leaflet';
import styles from './map-controls.module.css';

interface MapControlsProps {
  readonly map: LeafletMap | null;
  readonly onFit: () => void;
}

/** Everything that dragging and the wheel can do, as buttons. */
export function MapControls({ map, onFit }: MapControlsProps) {
  return (
    <div className={styles.controls}>
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => map?.zoomIn()}>
        <Sign path="M3 9h12M9 3v12" />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => map?.zoomOut()}>
        <Sign path="M3 9h12" />
      </button>
      <button type="button" aria-label="Fit to results" title="Fit to results" onClick={onFit}>
        <Sign path="M2 6V2h4M12 2h4v4M16 12v4h-4M6 16H2v-4" />
      </button>
    </div>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
