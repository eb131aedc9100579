import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { MOUNT_PATH, type IdentitySettings } from './identity-settings.ts';
import { renderFaultPage } from './page/notice-pages.ts';
import { STYLE_PATH } from './page/page-layout.ts';
import { pageStyle } from './page/page-style.ts';
import {
  endSessionBeforeNewSignIn,
  endSessionWithoutQuestion,
  forgetHintOfAnotherRun,
} from './provider/end-sessions.ts';
import { loadProvider } from './provider/load-provider.ts';
import { toProviderConfiguration } from './provider/provider-configuration.ts';
import { answerSignIn } from './sign-in/answer-sign-in.ts';
import { createPasswordBrake } from './sign-in/password-brake.ts';
import { sendPage } from './sign-in/send-page.ts';

export interface Identity {
  /** Answers every request below the issuer's path; takes the whole, unchanged address. */
  readonly handle: RequestListener;
}

async function buildProvider(settings: IdentitySettings): Promise<Provider> {
  const LoadedProvider = await loadProvider();
  const provider = new LoadedProvider(settings.issuer.href, toProviderConfiguration(settings));
  provider.proxy = true;
  provider.use(endSessionBeforeNewSignIn(provider));
  provider.use(forgetHintOfAnotherRun(provider));
  provider.use(endSessionWithoutQuestion(provider));
  return provider;
}

/**
 * The provider names its own addresses by what the request says of host and protocol. Behind a TLS proxy that is not the
 * public address, so the issuer's is written in; the path loses the part below which the provider is mounted.
 */
function mount(request: IncomingMessage, issuer: URL): string {
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = issuer.host;
  const originalUrl = request.url ?? '/';
  const url = originalUrl.slice(MOUNT_PATH.length) || '/';
  Object.assign(request, { originalUrl, url });
  return url;
}

/** Whoever mounts the provider writes the address it trusts into this header, over whatever came. */
function readAddress({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for']].flat()[0] ?? socket.remoteAddress ?? '';
}

/**
 * An OpenID provider with demonstration accounts, so that there is one way to sign in everywhere. It asks for the password
 * itself, knows one client, and keeps everything in memory.
 */
export async function createIdentity(settings: IdentitySettings): Promise<Identity> {
  const provider = await buildProvider(settings);
  const answerProtocol = provider.callback();
  const brake = createPasswordBrake(() => performance.now());

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = mount(request, settings.issuer);
    if (url === STYLE_PATH) sendPage(response, 200, pageStyle, 'css');
    else if (url.startsWith('/interaction/'))
      await answerSignIn(request, response, {
        settings,
        provider,
        brake,
        address: readAddress(request),
      });
    else await answerProtocol(request, response);
  };

  return {
    handle: (request, response) => {
      answer(request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else {
          const home = settings.postLogoutRedirectUri.href;
          sendPage(response, 500, renderFaultPage(home, settings.notices()));
        }
      });
    },
  };
}
