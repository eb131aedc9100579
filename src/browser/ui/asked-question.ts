interface AskedNearby {
  readonly postcode: string;
  /** Null when no practice was chosen. */
  readonly practice: string | null;
}

/** What the answer on screen was asked about, in the words the person chose; `by` is the way of asking. */
export type AskedQuestion =
  | (AskedNearby & { readonly by: 'clinicalTerm'; readonly symptom: string })
  | (AskedNearby & { readonly by: 'serviceType'; readonly serviceTypes: readonly string[] })
  | { readonly by: 'odsCode'; readonly odsCode: string }
  | { readonly by: 'serviceId'; readonly serviceId: string };
