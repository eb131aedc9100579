import { useLayoutEffect, useRef } from 'react';
import styles from './view-switch.module.css';

export type View = 'list' | 'map';

interface ViewSwitchProps {
  readonly view: View;
  readonly onSwitch: (view: View) => void;
}

const views = [
  ['list', 'List'],
  ['map', 'Map'],
] as const;

/** List or map, where one column is all there is. The list is found again where it was left. */
export function ViewSwitch({ view, onSwitch }: ViewSwitchProps) {
  /** How far the list had been scrolled when the map took its place. */
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (view === 'map' || left.current === null) return;
    document.documentElement.scrollTop = left.current;
    left.current = null;
    const chosen = document.querySelector('article[aria-current="true"]');
    if (chosen && 'scrollIntoView' in chosen) chosen.scrollIntoView({ block: 'nearest' });
  }, [view]);
  return (
    <div className={styles.views} role="group" aria-label="Show results as">
      {views.map(([value, words]) => (
        <button
          key={value}
          type="button"
          aria-pressed={view === value}
          onClick={() => {
            if (view === 'list') left.current = document.documentElement.scrollTop;
            onSwitch(value);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
