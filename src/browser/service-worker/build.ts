/** What the build knows of itself. */
export interface Build {
  readonly version: string;
  /** Paths of all that the page is made of; `/` is the page itself. */
  readonly files: readonly string[];
}

/** The page itself. */
export const SHELL = '/';

/** Whatever takes longer is answered from what is kept, so that a page opens within two seconds on the worst network. */
export const PATIENCE = 1500;
