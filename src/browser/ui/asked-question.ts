export interface AskedNearby {
  /** The patient's own, wherever the search was made from. */
  readonly postcode: string;
  /** The postcode nearest the middle of the map, where the search was made from there. */
  readonly searchedFrom?: string | undefined;
  /** Null when no practice was chosen. */
  readonly practice: string | null;
}

/** What the answer on screen was asked about, in the words the person chose; `by` is the way of asking. */
export type AskedQuestion =
  | (AskedNearby & { readonly by: 'clinicalTerm'; readonly symptom: string })
  | (AskedNearby & { readonly by: 'serviceType'; readonly serviceTypes: readonly string[] })
  | { readonly by: 'odsCode'; readonly odsCode: string }
  | { readonly by: 'serviceId'; readonly serviceId: string };

/** The postcode that distances are measured from where that is not the patient's own. */
export const searchedFrom = (asked: AskedQuestion): string | null =>
  ('searchedFrom' in asked && asked.searchedFrom) || null;
