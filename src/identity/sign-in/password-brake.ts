export const MOST_FAILURES = 5;
export const BRAKE_MILLISECONDS = 10 * 60 * 1000;
const MOST_KEPT = 10_000;

interface Failures {
  readonly count: number;
  readonly endsAt: number;
}

export interface PasswordBrake {
  isOn(username: string, address: string): boolean;
  countFailure(username: string, address: string): void;
  release(username: string, address: string): void;
}

/** Slows down guessing: after five wrong passwords for one name from one address, ten minutes of refusal. */
export function createPasswordBrake(now: () => number): PasswordBrake {
  const failures = new Map<string, Failures>();
  const toKey = (username: string, address: string): string => JSON.stringify([username, address]);
  const countOf = (key: string): number => {
    const found = failures.get(key);
    return found && found.endsAt > now() ? found.count : 0;
  };
  return {
    isOn: (username, address) => countOf(toKey(username, address)) >= MOST_FAILURES,
    countFailure: (username, address) => {
      const key = toKey(username, address);
      const count = countOf(key) + 1;
      failures.delete(key);
      failures.set(key, { count, endsAt: now() + BRAKE_MILLISECONDS });
      const [oldest] = failures.keys();
      if (failures.size > MOST_KEPT && oldest !== undefined) failures.delete(oldest);
    },
    release: (username, address) => {
      failures.delete(toKey(username, address));
    },
  };
}
