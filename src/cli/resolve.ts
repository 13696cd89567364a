/** `guarantor resolve FILE`: the scenario whole, with what it extends laid below it. */
import { isError, readScenario, resolveFile } from '../scenario/index.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOrLeave } from './load-scenario.ts';
import { writeFindings } from './say-findings.ts';

interface Options {
  readonly assumptions?: true;
  readonly filled?: true;
}

export const register: Register = (program, io) => {
  program
    .command('resolve')
    .description('print a scenario whole: everything that it extends and patches laid together')
    .argument('<file>', 'scenario file, or id of a shipped scenario')
    .option('--filled', 'as the rules take it: rule file and map filled in, plain numbers')
    .option('--assumptions', 'the figures with range and source instead')
    .action(async (name: string, options: Options) => {
      io.stdout.write(`${JSON.stringify(await resolved(name, options, io), null, 2)}\n`);
    });
};

async function resolved(name: string, options: Options, io: Io): Promise<unknown> {
  const loaded = await scenarioOrLeave(name, io);
  const read = readScenario(loaded.text, loaded);
  if (!read.ok) {
    writeFindings(read.error.filter(isError), io);
    return io.exit(1);
  }
  if (options.assumptions === true) return read.value.assumptions;
  if (options.filled === true) return read.value.scenario;
  const whole = resolveFile(loaded.text, loaded);
  return whole.ok ? whole.value : io.exit(1);
}
