import { createContext, use } from 'react';

/** The postcode that distances are measured from; null where that is the patient's own, which goes without saying. */
export const DistanceFrom = createContext<string | null>(null);

export const useDistanceFrom = (): string | null => use(DistanceFrom);
