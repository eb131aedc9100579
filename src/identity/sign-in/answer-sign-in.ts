import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { DEMONSTRATION_PASSWORD } from '../demonstration-accounts.ts';
import { MOUNT_PATH, type IdentitySettings } from '../identity-settings.ts';
import { renderFaultPage } from '../page/notice-pages.ts';
import { renderSignInPage, type SignInProblem } from '../page/sign-in-page.ts';
import { checkPassword } from './check-password.ts';
import type { PasswordBrake } from './password-brake.ts';
import { readForm } from './read-form.ts';
import { sendPage } from './send-page.ts';

interface SignIn {
  readonly settings: IdentitySettings;
  readonly provider: Provider;
  readonly brake: PasswordBrake;
  /** Of the browser, as the proxy knows it. */
  readonly address: string;
}

function showForm(
  response: ServerResponse,
  { settings }: SignIn,
  step: string,
  username = '',
  problem: SignInProblem | null = null,
): void {
  const page = renderSignInPage({
    action: `${MOUNT_PATH}/interaction/${step}`,
    username,
    problem,
    tellPassword: settings.password === DEMONSTRATION_PASSWORD ? settings.password : null,
    intendedUse: settings.intendedUse,
    notices: settings.notices(),
  });
  sendPage(response, problem === 'tooMany' ? 429 : 200, page);
}

function judge(signIn: SignIn, username: string, given: string): SignInProblem | null {
  const { brake, address, settings } = signIn;
  if (brake.isOn(username, address)) return 'tooMany';
  if (checkPassword(username, given, settings.password)) {
    brake.release(username, address);
    return null;
  }
  brake.countFailure(username, address);
  return 'wrong';
}

async function takeForm(
  request: IncomingMessage,
  response: ServerResponse,
  signIn: SignIn,
  step: string,
): Promise<void> {
  const form = await readForm(request);
  const username = (form?.get('username') ?? '').trim().slice(0, 100);
  const problem = judge(signIn, username.toLowerCase(), form?.get('password') ?? '');
  if (problem) {
    showForm(response, signIn, step, username, problem);
    return;
  }
  const result = { login: { accountId: username.toLowerCase() } };
  await signIn.provider.interactionFinished(request, response, result);
}

/** Answers `…/interaction/{uid}`: the form, and what was typed into it. */
export async function answerSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  signIn: SignIn,
): Promise<void> {
  const step = await signIn.provider.interactionDetails(request, response).catch(() => null);
  if (!step) {
    const { postLogoutRedirectUri, notices } = signIn.settings;
    sendPage(response, 400, renderFaultPage(postLogoutRedirectUri.href, notices()));
    return;
  }
  if (request.method === 'POST') await takeForm(request, response, signIn, step.uid);
  else showForm(response, signIn, step.uid);
}
