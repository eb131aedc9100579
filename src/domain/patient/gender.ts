/** The directory's genders (specification, "Gender Definition"). Not known is not supplied, never `I`. */
export const genders = { F: 'Female', M: 'Male', I: 'Indeterminate' } as const;

export type Gender = keyof typeof genders;
