import { runAuditCommand } from './audit-commands/run-audit-command.ts';

// What `npm run audit` runs, from dist/server.
process.exitCode = await runAuditCommand(process.argv.slice(2));
