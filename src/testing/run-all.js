import { refuseUnsupportedNode } from '#start/prepare/refuse-unsupported-node.js';

refuseUnsupportedNode(process.versions.node);

// Loaded only after the check, because an old Node.js could not even read it.
const { runAll } = await import('./run-all/run-all.js');
process.exitCode = await runAll({ isQuick: process.argv.includes('--quick') });
