import {
  useCombobox,
  type UseComboboxProps,
  type UseComboboxState,
  type UseComboboxStateChangeOptions,
} from 'downshift';
import { useEffect } from 'react';
import type { Choice } from './form-values.ts';

interface ChoiceBox<Item> {
  readonly id: string;
  readonly value: Choice<Item>;
  readonly onChange: (value: Choice<Item>) => void;
  readonly items: readonly Item[];
  readonly toText: (item: Item) => string;
  readonly toKey: (item: Item) => string;
}

const { InputChange, InputClick, InputKeyDownEscape } = useCombobox.stateChangeTypes;

/**
 * Escape closes the list and no more; a click opens it only when there is something to show. What was searched before is only
 * picked by who goes to it: the next Tab or Enter must not.
 */
function keepWhatWasTyped<Item>(
  state: UseComboboxState<Item>,
  { type, changes, props }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> {
  if (type === InputKeyDownEscape) return { ...state, isOpen: false, highlightedIndex: -1 };
  if (type === InputClick && props.items.length === 0) return state;
  if (isListOfRecents({ type, changes, state })) return { ...changes, highlightedIndex: -1 };
  return changes;
}

function isListOfRecents<Item>(change: {
  readonly type: UseComboboxStateChangeOptions<Item>['type'];
  readonly changes: Partial<UseComboboxState<Item>>;
  readonly state: UseComboboxState<Item>;
}): boolean {
  const { type, changes, state } = change;
  const text = changes.inputValue ?? state.inputValue;
  return (type === InputClick || type === InputChange) && text.trim() === '';
}

/**
 * The keyboard and the roles of a combobox, its first match ready for Enter. The selection is held by the form and not here:
 * for the library nothing is ever selected, so that it never puts text of its own into the box.
 */
export function useChoiceBox<Item>({ id, value, onChange, items, toText, toKey }: ChoiceBox<Item>) {
  const settings: UseComboboxProps<Item> = {
    items: [...items],
    inputValue: value.text,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (item) => (item === null ? '' : toText(item)),
    itemToKey: (item) => (item === null ? null : toKey(item)),
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    getItemId: (index) => `${id}-option-${String(index)}`,
    stateReducer: keepWhatWasTyped,
    onStateChange: ({ selectedItem }) => {
      if (selectedItem) onChange({ text: toText(selectedItem), picked: selectedItem });
    },
  };
  const box = useCombobox<Item>(settings);
  const { isOpen, setHighlightedIndex } = box;
  const isBlank = value.text.trim() === '';
  const first = items[0] === undefined ? null : toKey(items[0]);
  useEffect(() => {
    // Matches that come after the last keystroke are as ready for Enter as those that were there.
    if (isOpen && first !== null && !isBlank) setHighlightedIndex(0);
  }, [isOpen, first, isBlank, setHighlightedIndex]);
  return box;
}
