/** A command was called in a way that its usage does not allow. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** The arguments without an option, by their names in the usage. Throws `UsageFault` when there are fewer, or more. */
export function takeArguments<Name extends string>(
  given: readonly string[],
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  if (given.length > names.length) throw new UsageFault('There are too many arguments.');
  const taken = names.map((name, place) => {
    const value = given[place];
    if (value === undefined) throw new UsageFault(`<${name}> is missing.`);
    return [name, value] as const;
  });
  return Object.fromEntries(taken) as Record<Name, string>;
}
