#!/usr/bin/env node
// The `guarantor` command. The sources are TypeScript and run as they are: tsx is registered in this very process,
// so that signals and exit codes need no forwarding.
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';

// These are over before code that the optimising compiler made would pay: without it they cost half the CPU.
if (['validate', 'resolve', 'diff', 'migrate', 'schema'].includes(process.argv[2] ?? ''))
  setFlagsFromString('--no-opt');

register();
const { runAtTerminal } = await import('./main.ts');
await runAtTerminal(process.argv.slice(2));
