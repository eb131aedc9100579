import { expect, it, vi } from 'vitest';
import { startFaultyDirectory } from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy } from '#testing/start-proxy.ts';

it('says nothing on the terminal from the start to a sign-out', async () => {
  const methods = ['log', 'info', 'warn', 'error'] as const;
  const said = methods.map((method) => vi.spyOn(console, method));
  const directory = await startFaultyDirectory();
  const quiet = await startProxy({ directory });
  const browser = await signInAs(quiet, 'clinician');
  await browser.submit('/auth/sign-out', {});
  await browser.open('/identity/nowhere');
  for (const method of said) expect(method).not.toHaveBeenCalled();
  await quiet.close();
  await directory.close();
});
