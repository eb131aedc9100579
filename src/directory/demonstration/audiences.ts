/** Whom a service takes: age groups and genders by their published ids. */
export const audiences = {
  everyone: [[1, 2, 3, 4, 8], 'FMI'],
  adults: [[1, 8], 'FMI'],
  adultsOnlyListed: [[1], 'FMI'],
  children: [[2, 3, 4], 'FMI'],
  olderPeople: [[8], 'FMI'],
  women: [[1, 2], 'F'],
  men: [[1, 8], 'M'],
  noGenderProfiled: [[1, 2, 3, 4, 8], ''],
} as const;
export type Audience = keyof typeof audiences;
