import { refuseUnsupportedNode } from '#start/prepare/refuse-unsupported-node.js';

refuseUnsupportedNode(process.versions.node);

// Loaded only after the check, because an old Node.js could not even read it.
const { runEngines } = await import('./engines/run-engines.js');
process.exitCode = await runEngines(process.argv.slice(2));
