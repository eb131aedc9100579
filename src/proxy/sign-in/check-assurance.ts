import type { SignInSettings } from '../proxy-settings.ts';

/** Where NHS CIS2 states how surely it knows the person: by name in the first, as a number in the second. */
const statingClaims = ['acr', 'authentication_assurance_level'] as const;

/** The provider knows the person less surely than the settings ask for. */
export class AssuranceTooLow extends Error {
  constructor() {
    super('The assurance level is not accepted');
    this.name = 'AssuranceTooLow';
  }
}

/**
 * What was asked for is a wish that a provider may pass over: the signed ID token must state a level that is accepted.
 * Throws when it states another, or none.
 */
export function checkAssurance(
  idToken: Readonly<Record<string, unknown>> | undefined,
  { accepted }: SignInSettings['assurance'],
): void {
  if (accepted.length === 0) return;
  const stated = statingClaims.map((name) => idToken?.[name]);
  const isAccepted = (level: unknown): boolean =>
    (typeof level === 'string' || typeof level === 'number') && accepted.includes(String(level));
  if (!stated.some(isAccepted)) throw new AssuranceTooLow();
}
