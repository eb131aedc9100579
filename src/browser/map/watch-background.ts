const SLOW_AFTER = 4000;

/** How much of the background is there. While it changes the last word stands, so that notes do not flicker. */
export type BackgroundState = 'whole' | 'slow' | 'partial' | 'missing';

export type TileState = 'waiting' | 'loading' | 'shown' | 'failed';

const isOpen = (state: TileState): boolean => state === 'waiting' || state === 'loading';

function judge(states: readonly TileState[]): Exclude<BackgroundState, 'slow'> {
  if (!states.includes('failed')) return 'whole';
  return states.includes('shown') ? 'partial' : 'missing';
}

/** Says how much of the background is there whenever that has changed: once its tiles have settled, or when that takes long. */
export function watchBackground(onState: (state: BackgroundState) => void) {
  let said: BackgroundState = 'whole';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (state: BackgroundState): void => {
    if (state === said) return;
    said = state;
    onState(state);
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    look: (states: readonly TileState[]): void => {
      if (states.some(isOpen)) {
        timer ??= setTimeout(() => {
          if (said === 'whole') say('slow');
        }, SLOW_AFTER);
        return;
      }
      stop();
      if (states.length > 0) say(judge(states));
    },
    stop,
  };
}
