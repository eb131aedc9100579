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

/** List or map, where one column is all there is. */
export const ViewSwitch = ({ view, onSwitch }: ViewSwitchProps) => (
  <div className={styles.views} role="group" aria-label="Show results as">
    {views.map(([value, words]) => (
      <button
        key={value}
        type="button"
        aria-pressed={view === value}
        onClick={() => {
          onSwitch(value);
        }}
      >
        {words}
      </button>
    ))}
  </div>
);
