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
/** What a part of the screen that is on its way will make work, and the one of these that somebody pressed meanwhile. */
const expected = new Map<ShortcutName, number>();
let pressedAhead: ShortcutName | null = null;

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
  if (pressedAhead === name) {
    pressedAhead = null;
    action();
  }
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

/**
 * Keeps a press of shortcuts that a part of the screen brings with it: who presses one before the part has come need not press
 * again. Whatever that person presses or touches next ends the wait, so that nothing acts on what it was not meant for.
 */
export function useExpectedShortcuts(expectedNames: readonly ShortcutName[]): void {
  useEffect(() => {
    const count = (name: ShortcutName, change: 1 | -1) =>
      expected.set(name, (expected.get(name) ?? 0) + change);
    for (const name of expectedNames) count(name, 1);
    return () => {
      for (const name of expectedNames) count(name, -1);
      forgetPress();
    };
  }, [expectedNames]);
}

const forgetPress = () => {
  pressedAhead = null;
};

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
    window.addEventListener('pointerdown', forgetPress);
    return () => {
      window.removeEventListener('keydown', hearKey);
      window.removeEventListener('pointerdown', forgetPress);
      switchShortcuts(true);
    };
  }, []);
}

function hearKey(event: KeyboardEvent): void {
  if (event.repeat) return;
  forgetPress();
  if (!registry.areOn || !isAltAlone(event) || isInDialog(event)) return;
  const name = names.find((each) => shortcuts[each].code === event.code);
  if (!name) return;
  const act = actions.get(name)?.at(-1);
  if (!act && !expected.get(name)) return;
  event.preventDefault();
  if (act) act();
  else pressedAhead = name;
}

/** With Ctrl it would be AltGr, which writes letters. */
const isAltAlone = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey && !ctrlKey && !metaKey && !shiftKey;

/** Whether a key belongs to a dialog: what lies beneath one must not act. */
export const isInDialog = ({ target }: Event): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('dialog') !== null);
