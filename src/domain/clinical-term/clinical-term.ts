/** One symptom group with one symptom discriminator (specification, `SGID=SDID`). */
export interface ClinicalTerm {
  readonly symptomGroupId: number;
  readonly symptomDiscriminatorId: number;
}

/** A pair the directory knows, with its names and the everyday words that lead to it. */
export interface NamedClinicalTerm extends ClinicalTerm {
  readonly symptomGroupName: string;
  readonly symptomDiscriminatorName: string;
  readonly words: readonly string[];
}
