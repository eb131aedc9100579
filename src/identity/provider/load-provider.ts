import type { Provider } from 'oidc-provider';

const RUNTIME_NOTICE = 'Unsupported runtime';

/**
 * The library says "Unsupported runtime" on the terminal when it is loaded by Node 20, where it works (every sign-in test
 * runs there). This one notice is kept back; every other warning passes.
 */
export async function loadProvider(): Promise<typeof Provider> {
  const { console } = globalThis;
  const warn = console.warn.bind(console);
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).includes(RUNTIME_NOTICE)) warn(...parts);
  };
  try {
    return (await import('oidc-provider')).Provider;
  } finally {
    console.warn = warn;
  }
}
