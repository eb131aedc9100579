declare const unit: unique symbol;

/** A number that carries its unit, so that miles and metres cannot be mixed. */
type Measured<Unit extends string> = number & { readonly [unit]: Unit };

export type Miles = Measured<'miles'>;
export type Metres = Measured<'metres'>;
export type Degrees = Measured<'degrees'>;

const METRES_PER_MILE = 1609.344;

export const miles = (value: number): Miles => value as Miles;
export const metres = (value: number): Metres => value as Metres;
export const degrees = (value: number): Degrees => value as Degrees;

export const toMetres = (distance: Miles): Metres => metres(distance * METRES_PER_MILE);
export const toMiles = (distance: Metres): Miles => miles(distance / METRES_PER_MILE);
