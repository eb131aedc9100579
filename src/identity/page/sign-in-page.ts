import { demonstrationAccounts } from '../demonstration-accounts.ts';
import { escapeHtml } from './escape-html.ts';
import { layOutPage } from './page-layout.ts';

const signInProblems = {
  wrong: 'That username and password do not match. Check both and try again.',
  tooMany: 'Too many attempts. Wait 10 minutes, then try again.',
} as const;
export type SignInProblem = keyof typeof signInProblems;

export interface SignInPage {
  /** Where the form goes: the address of the page itself. */
  readonly action: string;
  readonly username: string;
  readonly problem: SignInProblem | null;
  /** Told on the page when it is the well-known one; null otherwise. */
  readonly tellPassword: string | null;
  readonly intendedUse: string;
  /** What every page must say. */
  readonly notices: readonly string[];
}

function renderAccounts(password: string): string {
  const items = demonstrationAccounts.map(
    ({ username, role }) =>
      `<li><code>${username}</code>: ${role ? escapeHtml(role.name) : 'a person without a role'}</li>`,
  );
  return `<aside>
<h2>Demonstration accounts</h2>
<ul>
${items.join('\n')}
</ul>
<p>The password of each is <code>${escapeHtml(password)}</code>.</p>
</aside>`;
}

const renderProblem = (problem: SignInProblem): string =>
  `<p class="error" id="problem" role="alert">${signInProblems[problem]}</p>`;

export function renderSignInPage(page: SignInPage): string {
  const { action, username, problem, tellPassword, intendedUse, notices } = page;
  const described = problem ? ' aria-describedby="problem" aria-invalid="true"' : '';
  const focused = (isFirst: boolean): string => (isFirst ? ' autofocus' : '');
  return layOutPage(
    problem ? 'Error: Sign in' : 'Sign in',
    notices,
    `<h1>Sign in to Signpost</h1>
${problem ? renderProblem(problem) : ''}
<form method="post" action="${escapeHtml(action)}">
<label for="username">Username</label>
<input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100" value="${escapeHtml(username)}"${described}${focused(!problem)}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${described}${focused(problem !== null)}>
<button type="submit">Sign in</button>
</form>
<p class="quiet">${escapeHtml(intendedUse)}</p>
${tellPassword === null ? '' : renderAccounts(tellPassword)}`,
  );
}
