import { createFetchedPart } from '../../ui/fetched-part.tsx';

/** Fetched ahead as soon as there are cards to choose from. */
export const { FetchedPart: FetchedChosenPart, fetchAhead: fetchChosenPart } = createFetchedPart(
  async () => {
    const { ChosenPart } = await import('./chosen-part.tsx');
    return ChosenPart;
  },
);
