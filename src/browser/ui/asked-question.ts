/** What the answer on screen was asked about, in the words the person chose. */
export interface AskedQuestion {
  readonly symptom: string;
  readonly postcode: string;
  /** Null when no practice was chosen. */
  readonly practice: string | null;
}
