/** The provider is served below this path of the public address. */
export const MOUNT_PATH = '/identity';

/** The embedded OpenID provider knows one client: the proxy that serves it. */
export interface IdentitySettings {
  /** The public address with `MOUNT_PATH`, such as `http://127.0.0.1:8080/identity`. */
  readonly issuer: URL;
  /** Of every demonstration account. */
  readonly password: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: URL;
  readonly postLogoutRedirectUri: URL;
  /** True when browsers come over https: cookies are then `Secure`. */
  readonly isSecure: boolean;
  /** What the product is for and is not for: stands on the sign-in page. */
  readonly intendedUse: string;
  /** What every page must say, such as which data the product holds and that its clock is set; asked for each page. */
  readonly notices: () => readonly string[];
}
