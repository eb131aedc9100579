import type { CapacityRating } from '#domain/capacity/capacity.ts';
import type { OpeningState } from '#domain/opening/opening-status.ts';

/** A sign as the screen shows it. */
export type Badge =
  | {
      readonly kind: 'opening';
      readonly state: OpeningState;
      readonly verdict: string;
      readonly reason: string;
    }
  | { readonly kind: 'capacity'; readonly rating: CapacityRating | null }
  | { readonly kind: 'pin'; readonly state: OpeningState; readonly words: string }
  /** Words that the screen writes, without a sign. */
  | { readonly kind: 'words'; readonly words: string };

export type GuideBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | {
      readonly kind: 'badges';
      readonly items: readonly { readonly badge: Badge; readonly means: string }[];
    }
  /** In the document alone: whoever reads the guide in the app has the screen itself. */
  | { readonly kind: 'picture'; readonly file: string; readonly shows: string }
  | {
      readonly kind: 'keys';
      readonly rows: readonly (readonly [keys: string, does: string])[];
    };

export interface GuideSection {
  readonly heading: string;
  readonly blocks: readonly GuideBlock[];
}
