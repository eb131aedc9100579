import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

interface Shortcut {
  /** The key by its place: with Alt some keyboards write another letter. */
  readonly code: string;
  readonly keys: string;
  readonly does: string;
}

/**
 * Every shortcut there is, in the order of the list of them. Decision 033 says why Alt and why these letters: none is a
 * menu or the address bar of a browser (D, E, F, and B, H, T, V of Firefox). A component makes one work with `useShortcut`;
 * one that nobody makes work just now is neither listed nor heard.
 */
export const shortcuts = {
  newPatient: { code: 'KeyN', keys: 'Alt + N', does: 'New patient: wipe everything' },
  postcode: { code: 'KeyP', keys: 'Alt + P', does: 'Go to the postcode' },
  spellPostcode: {
    code: 'KeyL',
    keys: 'Alt + L',
    does: 'Spell out the postcode, letter by letter',
  },
  results: { code: 'KeyR', keys: 'Alt + R', does: 'Go to the results' },
  map: { code: 'KeyM', keys: 'Alt + M', does: 'Go to the map' },
  openOnly: { code: 'KeyO', keys: 'Alt + O', does: 'Show open services only, or all again' },
  pin: { code: 'KeyI', keys: 'Alt + I', does: 'Pin the open card to compare it, or unpin it' },
  compare: { code: 'KeyA', keys: 'Alt + A', does: 'Compare the pinned services' },
  copyForPatient: { code: 'KeyC', keys: 'Alt + C', does: 'Copy the open card for the patient' },
  reportEntry: { code: 'KeyW', keys: 'Alt + W', does: 'Report a wrong entry of the open card' },
  notUsed: { code: 'KeyU', keys: 'Alt + U', does: 'Record why the open card was not used' },
  staySignedIn: { code: 'KeyS', keys: 'Alt + S', does: 'Stay signed in' },
  guide: { code: 'KeyG', keys: 'Alt + G', does: 'Open the guide' },
  listShortcuts: { code: 'KeyK', keys: 'Alt + K', does: 'Show this list' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

const names = Object.keys(shortcuts) as ShortcutName[];

interface Registry {
  readonly areOn: boolean;
  readonly working: readonly ShortcutName[];
}

const actions = new Map<ShortcutName, (() => void)[]>();
const listeners = new Set<() => void>();
/** In the page's memory only: it is of whoever sits here now. */
let registry: Registry = { areOn: true, working: [] };

function change(changes: Partial<Registry>): void {
  registry = { ...registry, ...changes };
  for (const tell of listeners) tell();
}

function register(name: ShortcutName, action: () => void): () => void {
  const noteWorking = () => {
    change({ working: names.filter((each) => (actions.get(each) ?? []).length > 0) });
  };
  actions.set(name, [...(actions.get(name) ?? []), action]);
  noteWorking();
  return () => {
    actions.set(
      name,
      (actions.get(name) ?? []).filter((other) => other !== action),
    );
    noteWorking();
  };
}

/**
 * Makes a shortcut work while the component is there and `isWorking` holds. It is heard wherever the focus is, a field
 * included, but not while a dialog asks something or the person has switched shortcuts off.
 */
export function useShortcut(name: ShortcutName, action: () => void, isWorking = true): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    if (!isWorking) return undefined;
    return register(name, () => {
      act();
    });
  }, [name, isWorking]);
}

/** Which shortcuts work just now, and whether they are switched on. */
export const useShortcutRegistry = (): Registry =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => registry,
  );

export const switchShortcuts = (areOn: boolean): void => {
  change({ areOn });
};

/** Listens for all of them; who leaves the screen leaves them switched on for the next person. */
export function useShortcutKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', hearKey);
    return () => {
      window.removeEventListener('keydown', hearKey);
      switchShortcuts(true);
    };
  }, []);
}

function hearKey(event: KeyboardEvent): void {
  if (!registry.areOn || !isAltAlone(event) || event.repeat || isInDialog(event)) return;
  const name = names.find((each) => shortcuts[each].code === event.code);
  const act = name && actions.get(name)?.at(-1);
  if (!act) return;
  event.preventDefault();
  act();
}

/** With Ctrl it would be AltGr, which writes letters. */
const isAltAlone = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey && !ctrlKey && !metaKey && !shiftKey;

/** Whether a key belongs to a dialog: what lies beneath one must not act. */
export const isInDialog = ({ target }: Event): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('dialog') !== null);
