/** What can be wrong with an entry, in the order in which it is offered. */
export const wrongThings = [
  'hours',
  'phone',
  'address',
  'closed',
  'doesNotAccept',
  'other',
] as const;
export type WrongThing = (typeof wrongThings)[number];

/** In the words of whoever reports it. */
export const wrongThingWords: Readonly<Record<WrongThing, string>> = {
  hours: 'Opening hours',
  phone: 'Phone number',
  address: 'Address',
  closed: 'The service has closed',
  doesNotAccept: 'Does not accept this kind of patient or problem',
  other: 'Something else',
};

/** What of an entry a report tells, as it was shown: public fields alone, for whoever reports. */
export const shownFields = [
  'name',
  'publicName',
  'phone',
  'address',
  'website',
  'hours',
  'ageGroups',
] as const;
export type ShownField = (typeof shownFields)[number];

/** Lines of plain text; blank where nothing was listed. */
export type ShownEntry = Readonly<Record<ShownField, string>>;

export const MOST_SHOWN: Readonly<Record<ShownField, number>> = {
  name: 200,
  publicName: 200,
  phone: 80,
  address: 300,
  website: 200,
  hours: 900,
  ageGroups: 200,
};
