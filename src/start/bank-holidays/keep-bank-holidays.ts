import { type BankHoliday, shippedBankHolidays } from './england-and-wales.ts';
import { mergeBankHolidays, readFeed } from './read-feed.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface BankHolidaySource {
  /** null: only the shipped list. */
  readonly url: URL | null;
  /** Called when the feed gave nothing; the list in use stays as it was. */
  readonly warn: (message: string) => void;
}

export interface BankHolidayKeeper {
  readonly current: () => readonly BankHoliday[];
  readonly close: () => void;
}

/** @returns the days the feed names, or null when it cannot be had */
async function fetchFeed(url: URL): Promise<readonly BankHoliday[] | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
    return answer.ok ? readFeed(await answer.json()) : null;
  } catch {
    return null;
  }
}

/**
 * Bank holidays of England and Wales: the shipped list at once, then the feed's as often as it can be reached,
 * daily or, after a failure, hourly.
 */
export function keepBankHolidays({ url, warn }: BankHolidaySource): BankHolidayKeeper {
  let days = shippedBankHolidays;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const refresh = async (feed: URL) => {
    const published = await fetchFeed(feed);
    if (isClosed) return;
    if (published) days = mergeBankHolidays(shippedBankHolidays, published);
    else warn('The bank holidays feed could not be read; the list in use stays.');
    timer = setTimeout(() => void refresh(feed), published ? DAY : HOUR).unref();
  };

  if (url) void refresh(url);
  return {
    current: () => days,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
