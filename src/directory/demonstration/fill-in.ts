/** Puts the values into a text's {places}. Throws RangeError for a place without a value. */
export const fillIn = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`Nothing to put in for ${place}`);
    return value;
  });
