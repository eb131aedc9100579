import { refuse, type Result } from '#domain/result.ts';
import { checkPublished } from './check-published.ts';
import { type BankHoliday, shippedBankHolidays } from './england-and-wales.ts';
import { readFeed } from './read-feed.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface BankHolidaySource {
  /** null: only the shipped list. */
  readonly url: URL | null;
  /** The clock by which people see how old the list is. */
  readonly now: () => number;
  /** Called when the feed gave nothing that can be used; the list in use stays as it was. */
  readonly warn: (message: string) => void;
}

export interface BankHolidayKeeper {
  readonly current: () => readonly BankHoliday[];
  /** When the feed last confirmed the list, in milliseconds since 1970; null: never, it is the shipped one. */
  readonly confirmedAt: () => number | null;
  readonly close: () => void;
}

async function fetchFeed(url: URL): Promise<Result<readonly BankHoliday[], string>> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
    return answer.ok ? readFeed(await answer.json()) : refuse(`it answered ${answer.status}`);
  } catch {
    return refuse('it cannot be reached or read');
  }
}

/**
 * Bank holidays of England and Wales: the shipped list at once, then the feed's as often as it can be reached,
 * daily or, after a failure, hourly.
 */
export function keepBankHolidays({ url, now, warn }: BankHolidaySource): BankHolidayKeeper {
  let days = shippedBankHolidays;
  let confirmedAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const refresh = async (feed: URL) => {
    const published = await fetchFeed(feed);
    if (isClosed) return;
    const checked = published.ok ? checkPublished(days, published.value) : published;
    if (checked.ok) {
      days = checked.value;
      confirmedAt = now();
    } else warn(`The bank holidays feed is not used: ${checked.problem}. The list in use stays.`);
    timer = setTimeout(() => void refresh(feed), checked.ok ? DAY : HOUR).unref();
  };

  if (url) void refresh(url);
  return {
    current: () => days,
    confirmedAt: () => confirmedAt,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
