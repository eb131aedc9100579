/** The directory's age groups (specification, "Age Group Definition"). Adult contains Older People. */
export const ageGroups = {
  4: 'Neonate and Infant (0)',
  3: 'Toddler (1 to 4)',
  2: 'Child (5 to 15)',
  1: 'Adult (16 and over)',
  8: 'Older People (65 and over)',
} as const;

export type AgeGroupId = 1 | 2 | 3 | 4 | 8;

export const ageGroupIds: readonly AgeGroupId[] = [1, 2, 3, 4, 8];
