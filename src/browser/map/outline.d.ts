/** The shipped map; vite.outline.ts makes it at build time. Lines are whole steps from point to point, longitude first. */
declare module 'virtual:outline' {
  type Steps = readonly number[];

  export const outline: {
    readonly unitsPerDegree: number;
    readonly land: readonly Steps[];
    /** National Grid lines, each 10 km. */
    readonly easterly: readonly Steps[];
    readonly northerly: readonly Steps[];
    /** Letters of the 100 km squares, at their middles. */
    readonly squares: readonly (readonly [letters: string, longitude: number, latitude: number])[];
  };
}
