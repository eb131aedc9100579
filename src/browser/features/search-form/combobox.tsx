import type { ReactNode, Ref } from 'react';
import { usePainted } from '../../ui/use-painted.ts';
import styles from './combobox.module.css';
import { describedBy, Field, inputClass } from './field.tsx';
import type { Choice } from './form-values.ts';
import { useChoiceBox } from './use-choice-box.ts';

interface ComboboxProps<Item> {
  readonly id: string;
  readonly label: string;
  readonly value: Choice<Item>;
  readonly onChange: (value: Choice<Item>) => void;
  readonly items: readonly Item[];
  /** Recent ones are told from matches, and none of them is ready for Enter until it is gone to. */
  readonly listName: 'Matches' | 'Recent';
  readonly toText: (item: Item) => string;
  readonly toKey: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  /** Said in place of the list: nothing matches, still looking, postcode needed. */
  readonly message: string | null;
  readonly error: string | undefined;
  readonly hint: ReactNode;
  readonly placeholder?: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onEmptyBackspace?: () => void;
}

/** More than the list shows without scrolling. */
const IN_SIGHT = 9;

/** What is in sight at once, the rest a frame later: each letter waits for the first alone. */
function useFirstItems<Item>(items: readonly Item[]): readonly Item[] {
  const long = items.length > IN_SIGHT ? items : null;
  return usePainted(long) === long ? items : items.slice(0, IN_SIGHT);
}

/**
 * A text box with a list of matches. A pick stands as text; editing that text drops the pick, so that what is searched is
 * always what is shown.
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { id, label, value, onChange, items, message } = props;
  const box = useChoiceBox(props);
  const drawn = useFirstItems(items);
  const isListShown = box.isOpen && items.length > 0;
  return (
    <Field id={id} label={label} labelId={`${id}-label`} error={props.error} hint={props.hint}>
      <div className={styles.box}>
        <input
          {...box.getInputProps({
            ref: props.inputRef,
            onChange: (event) => {
              onChange({ text: event.currentTarget.value, picked: null });
            },
            onKeyDown: ({ key }) => {
              if (key === 'Backspace' && value.text === '') props.onEmptyBackspace?.();
            },
          })}
          role="combobox"
          aria-controls={`${id}-list`}
          className={inputClass(props.error)}
          aria-expanded={isListShown}
          aria-describedby={describedBy(id)}
          aria-invalid={props.error !== undefined}
          placeholder={props.placeholder}
          spellCheck={false}
          maxLength={100}
        />
        {value.text !== '' && <ClearButton id={id} label={label} onChange={onChange} />}
        <ul
          {...box.getMenuProps({ 'aria-label': props.listName })}
          className={styles.list}
          hidden={!isListShown}
        >
          {isListShown && props.listName === 'Recent' && (
            <li role="presentation" className={styles.listName}>
              Recent
            </li>
          )}
          {isListShown &&
            drawn.map((item, index) => (
              <li
                key={props.toKey(item)}
                {...box.getItemProps({ item, index })}
                className={styles.option}
                data-highlighted={index === box.highlightedIndex ? '' : undefined}
              >
                {props.renderItem(item)}
              </li>
            ))}
        </ul>
        {box.isOpen && message !== null && <p className={styles.message}>{message}</p>}
      </div>
      <p className="nhsuk-u-visually-hidden" role="status">
        {box.isOpen ? (message ?? countMatches(items.length)) : ''}
      </p>
    </Field>
  );
}

const countMatches = (count: number): string =>
  count === 0 ? '' : `${String(count)} ${count === 1 ? 'match' : 'matches'}`;

function ClearButton<Item>({
  id,
  label,
  onChange,
}: Pick<ComboboxProps<Item>, 'id' | 'label' | 'onChange'>) {
  return (
    <button
      type="button"
      // Selecting and deleting does the same from the keyboard: no stop on the way to the next field.
      tabIndex={-1}
      className={styles.clear}
      onClick={() => {
        onChange({ text: '', picked: null });
        document.getElementById(id)?.focus();
      }}
    >
      <span aria-hidden="true">×</span>
      <span className="nhsuk-u-visually-hidden">Clear {label}</span>
    </button>
  );
}
