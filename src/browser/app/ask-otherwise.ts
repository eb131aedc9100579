import { type Relaxation, relaxRequest } from '../features/results/relax-request.ts';
import { moveSearch } from './move-search.ts';
import type { SearchState, useSearch } from './use-search.ts';

type Answered = Extract<SearchState, { status: 'answered' }>;

interface Desk {
  readonly answered: Answered | null;
  readonly ask: ReturnType<typeof useSearch>['ask'];
  readonly about: { readonly forgetAnswer: () => void };
  readonly results: { readonly reset: () => void };
}

/** The question on the screen asked anew in another way than the form has it. */
export const askOtherwise = ({ answered, ask, about, results }: Desk) => ({
  relax: (relaxation: Relaxation) => {
    const looser = answered && loosen(answered, relaxation);
    if (looser === null) return;
    about.forgetAnswer();
    results.reset();
    ask(looser.request, looser.asked, looser.relaxed, looser.home);
  },
  /** Filter and chosen time stay: they are about the map, too. */
  searchFrom: (postcode: string) => {
    const moved = answered && moveSearch(answered, postcode);
    if (moved === null) return;
    about.forgetAnswer();
    ask(moved.request, moved.asked, answered?.relaxed, moved.home);
  },
});

/** The question on the screen with one part loosened; null where that changes nothing. */
function loosen({ request, answer, asked, relaxed, home }: Answered, relaxation: Relaxation) {
  const looser = relaxRequest(request, relaxation, answer);
  if (!looser) return null;
  const isWithoutPractice = relaxation === 'practice' && 'practice' in asked;
  return {
    request: looser,
    asked: isWithoutPractice ? { ...asked, practice: null } : asked,
    relaxed: [...relaxed, relaxation],
    home,
  };
}
