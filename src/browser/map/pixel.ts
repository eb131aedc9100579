/** A point of the map as drawn, at one zoom. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}
