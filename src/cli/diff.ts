/** `guarantor diff A B`: what differs between two scenarios, in words. Exit 0 whether or not something does. */
import { differencesOf, isError, type ResolvedFile, resolveFile } from '../scenario/index.ts';
import { sayDifference } from '../words/en/differences.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOrLeave } from './load-scenario.ts';
import { counted, writeFindings } from './say-findings.ts';

export const register: Register = (program, io) => {
  program
    .command('diff')
    .description('say in words what differs between two scenarios')
    .argument('<a>', 'scenario file, or id of a shipped scenario')
    .argument('<b>', 'the other one')
    .option('--json', 'print one JSON array of differences')
    .action(async (a: string, b: string, options: { json?: true }) => {
      const differences = differencesOf(await wholeOf(a, io), await wholeOf(b, io));
      if (options.json === true) io.stdout.write(`${JSON.stringify(differences, null, 2)}\n`);
      else for (const difference of differences) io.stdout.write(`${sayDifference(difference)}\n`);
      io.stderr.write(`${counted(differences.length, 'difference')}\n`);
    });
};

async function wholeOf(name: string, io: Io): Promise<ResolvedFile> {
  const loaded = await scenarioOrLeave(name, io);
  const whole = resolveFile(loaded.text, loaded);
  if (whole.ok) return whole.value;
  writeFindings(whole.error.filter(isError), io);
  return io.exit(1);
}
