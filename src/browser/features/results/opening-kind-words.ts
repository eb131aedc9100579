import type { OpeningKind } from './results-filter.ts';

/** What the buttons are called, and what the counts of hidden services say. */
export const openingKindWords: Readonly<Record<OpeningKind, { button: string; counted: string }>> =
  {
    open: { button: 'Open', counted: 'open' },
    'closing-soon': { button: 'Closing soon', counted: 'closing soon' },
    closed: { button: 'Closed', counted: 'closed' },
    'holiday-unlisted': {
      button: 'Bank holiday, no hours listed',
      counted: 'bank holiday with no hours listed',
    },
    unconfirmed: { button: 'Not confirmed', counted: 'not confirmed' },
  };
