/** `npm run test:long` sets it. */
const isLong = process.env['LONG_TESTS'] === '1';

/**
 * Rounds of a test that gains by more of them: the runs of a property, kills of a process, mutations.
 * @param usual rounds in `npm test`, which has ten minutes for everything
 * @param long rounds in `npm run test:long`, which has all night
 */
export const howMany = (usual: number, long: number): number => (isLong ? long : usual);
