import { refuseUnsupportedNode } from '#start/prepare/refuse-unsupported-node.js';

refuseUnsupportedNode(process.versions.node);

// Loaded only after the check, because an old Node.js could not even read it.
const { runLongTests } = await import('./run-all/run-long-tests.js');
process.exitCode = await runLongTests(process.argv.slice(2));
