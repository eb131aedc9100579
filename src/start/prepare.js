import { refuseUnsupportedNode } from './prepare/refuse-unsupported-node.js';

refuseUnsupportedNode(process.versions.node);

// Loaded only after the check, because an old Node.js could not even read it.
const { prepare } = await import('./prepare/prepare.js');
process.exitCode = await prepare(process.argv[2]);
