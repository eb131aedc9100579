import { escapeHtml } from './escape-html.ts';
import { layOutPage } from './page-layout.ts';

const linkHome = (home: string): string =>
  `<p><a href="${escapeHtml(home)}">Go to Signpost</a></p>`;

/** Anything that went wrong; the cause stays here, for it can only be acted on by starting again. */
export const renderFaultPage = (home: string, notices: readonly string[]): string =>
  layOutPage(
    'Sign-in did not work',
    notices,
    `<h1>Sign-in did not work</h1>
<p>This page is too old, or it was opened in another way than through Signpost. Start again from there.</p>
${linkHome(home)}`,
  );

/** `form` is the library's own form, which the buttons belong to. */
export const renderSignOutPage = (form: string, notices: readonly string[]): string =>
  layOutPage(
    'Sign out',
    notices,
    `<h1>Do you want to sign out?</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button type="submit" form="op.logoutForm">Stay signed in</button>`,
  );

export const renderSignedOutPage = (home: string, notices: readonly string[]): string =>
  layOutPage('Signed out', notices, `<h1>You are signed out</h1>\n${linkHome(home)}`);
