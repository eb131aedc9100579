import { callLimits } from '#proxy/directory/call-limits.ts';
import { startProxy } from './start-proxy.ts';

// A process of its own, for tests that kill it: the proxy that ships, in front of a directory of the test's.
const [servicesUrl = '', folder = '', databaseUrl = null] = process.argv.slice(2);
const { proxy } = await startProxy({
  directory: { servicesUrl, limits: callLimits },
  audit: { folder, retentionDays: null },
  databaseUrl,
});
// Never outlives the test.
process.once('disconnect', () => process.exit());
process.send?.(await proxy.listen({ host: '127.0.0.1', port: 0 }));
