#!/usr/bin/env node
// The `guarantor` command. The sources are TypeScript and run as they are: tsx is registered in this very process,
// so that signals and exit codes need no forwarding.
import { register } from 'tsx/esm/api';

register();
const { runAtTerminal } = await import('./main.ts');
await runAtTerminal(process.argv.slice(2));
