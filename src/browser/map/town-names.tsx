import { OutlineNames } from './outline-names.tsx';
import styles from './town-names.module.css';
import { towns } from './towns.ts';
import { useView } from './use-view.ts';

/** From this zoom on there is room for the smaller towns as well. */
const ROOM_FOR_ALL = 8;

const largeTowns = towns.filter(({ isLarge }) => isLarge);

/** Names of towns on the outline, so that a pin can be placed by eye when no background loads. */
export function TownNames() {
  const { zoom } = useView();
  return <OutlineNames names={zoom < ROOM_FOR_ALL ? largeTowns : towns} className={styles.town} />;
}
