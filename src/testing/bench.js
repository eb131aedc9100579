import { refuseUnsupportedNode } from '#start/prepare/refuse-unsupported-node.js';

refuseUnsupportedNode(process.versions.node);

// Loaded only after the check, because an old Node.js could not even read it.
const { runBench } = await import('./measuring/run-bench.js');
process.exitCode = await runBench(process.argv.slice(2));
