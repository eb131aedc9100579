/** The shipped map; vite.outline.ts makes it at build time. Lines are whole steps from point to point, longitude first. */
declare module 'virtual:outline' {
  type Steps = readonly number[];

  export const outline: {
    readonly unitsPerDegree: number;
    readonly land: readonly Steps[];
    /** National Grid lines; lengths in kilometres. */
    readonly grid: {
      readonly unitsPerDegree: number;
      readonly easterly: readonly Steps[];
      /** The first, how far apart they are, and how far apart the points of each are, from northing 0 on. */
      readonly northerly: readonly Steps[];
      readonly firstEasting: number;
      /** Easting and northing. */
      readonly last: number;
      readonly between: number;
      readonly along: number;
    };
    /** Letters of the 100 km squares, at their middles. */
    readonly squares: readonly (readonly [letters: string, longitude: number, latitude: number])[];
  };
}
