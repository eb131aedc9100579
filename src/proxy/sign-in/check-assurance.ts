import type { SignInSettings } from '../proxy-settings.ts';

/** Where NHS CIS2 states how surely it knows the person: by name in the first, as a number in the second. */
const statingClaims = ['acr', 'authentication_assurance_level'] as const;

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
  if (!stated.some((level) => accepted.includes(String(level))))
    throw new Error('The assurance level is not accepted');
}
