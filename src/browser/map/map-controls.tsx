import type { Map as LeafletMap } from 'leaflet';
import styles from './map-controls.module.css';

interface MapControlsProps {
  readonly map: LeafletMap | null;
  readonly onShowAll: () => void;
  /** Null where there is no place to draw them around. */
  readonly rings: { readonly areShown: boolean; readonly onSwitch: () => void } | null;
}

/** How much of the map one press moves it by. */
const STEP = 1 / 3;

const moves = [
  ['Move map left', 'M11 4l-5 5 5 5', -1, 0],
  ['Move map up', 'M4 11l5-5 5 5', 0, -1],
  ['Move map down', 'M4 7l5 5 5-5', 0, 1],
  ['Move map right', 'M7 4l5 5-5 5', 1, 0],
] as const;

/** Everything that dragging and the wheel can do, as buttons. */
export function MapControls({ map, onShowAll, rings }: MapControlsProps) {
  const move = (right: number, down: number) => {
    if (!map) return;
    const { x, y } = map.getSize();
    map.panBy([right * x * STEP, down * y * STEP], { animate: false });
  };
  return (
    <>
      <div className={styles.zoom}>
        {/* The seldom used one is farthest from a thumb. */}
        {rings && (
          <button
            type="button"
            className={styles.rings}
            aria-label="Distance rings"
            aria-pressed={rings.areShown}
            onClick={rings.onSwitch}
          >
            Rings
          </button>
        )}
        <Control name="Zoom in" sign="M3 9h12M9 3v12" onPress={() => map?.zoomIn()} />
        <Control name="Zoom out" sign="M3 9h12" onPress={() => map?.zoomOut()} />
        {/* A word, for no sign of it explains itself to a finger. */}
        <button
          type="button"
          className={styles.all}
          aria-label="Show all on the map"
          onClick={onShowAll}
        >
          All
        </button>
      </div>
      <div className={styles.moves}>
        {moves.map(([name, sign, right, down]) => (
          <Control
            key={name}
            name={name}
            sign={sign}
            onPress={() => {
              move(right, down);
            }}
          />
        ))}
      </div>
    </>
  );
}

interface ControlProps {
  readonly name: string;
  readonly sign: string;
  readonly onPress: () => void;
}

const Control = ({ name, sign, onPress }: ControlProps) => (
  <button type="button" aria-label={name} title={name} onClick={onPress}>
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d={sign} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  </button>
);
