import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '#identity/demonstration-accounts.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { Settings } from '../settings/settings.ts';

function describeAccounts({ externalSignIn, demonstrationPassword }: Settings): readonly string[] {
  if (externalSignIn) return [`Sign-in: ${externalSignIn.issuer.host}`];
  const password =
    demonstrationPassword === DEMONSTRATION_PASSWORD
      ? DEMONSTRATION_PASSWORD
      : 'as set in DEMO_PASSWORD';
  const rows = demonstrationAccounts.map(({ username, role }) => [
    username,
    password,
    role?.name ?? 'none: is told whom to ask',
  ]);
  return [['Username', 'Password', 'Role'], ...rows].map(
    ([username = '', secret = '', role = '']) =>
      `  ${username.padEnd(14)}${secret.padEnd(Math.max(10, password.length + 2))}${role}`,
  );
}

const dataLines: Readonly<Record<Product['data'], string>> = {
  demonstration: 'Demonstration data: made-up services. Never direct a patient by them.',
  test: 'Test directory: not for patient care.',
  live: 'Live directory.',
};

const toInstant = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z');

/** What the terminal shows when the product is ready. */
export const describeStart = (settings: Settings, data: Product['data']): string =>
  [
    '',
    `Signpost is ready: ${settings.publicUrl.origin}`,
    '',
    ...describeAccounts(settings),
    '',
    dataLines[data],
    ...(settings.rehearsalStart === null
      ? []
      : [`Rehearsal: clock set to ${toInstant(settings.rehearsalStart)}`]),
    'Ctrl-C stops it.',
  ].join('\n');
