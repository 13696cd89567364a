/** `guarantor resolve FILE`: the scenario as the engine takes it, with `extends`, rule file and map filled in. */
import { isError, readScenario } from '../scenario/index.ts';
import { sayFinding } from '../words/en/findings.ts';
import { type Register } from './io.ts';
import { loadScenario, shownPath } from './load-scenario.ts';

export const register: Register = (program, io) => {
  program
    .command('resolve')
    .description('print a scenario with everything that it extends filled in')
    .argument('<file>', 'scenario file, or id of a shipped scenario')
    .option('--assumptions', 'the figures with range and source instead')
    .action(async (name: string, { assumptions }: { assumptions?: true }) => {
      const loaded = await loadScenario(name, io.cwd);
      if (loaded === undefined) {
        io.stderr.write(`guarantor: cannot read ${name}\n`);
        return io.exit(2);
      }
      const read = readScenario(loaded.text, loaded);
      for (const found of read.ok ? [] : read.error.filter(isError))
        io.stderr.write(
          `${shownPath(found.file, io.cwd)}:${found.line}:${found.column} ${found.severity} ${found.code} ${sayFinding(found)}\n`,
        );
      if (!read.ok) return io.exit(1);
      io.stdout.write(
        `${JSON.stringify(assumptions === true ? read.value.assumptions : read.value.scenario, null, 2)}\n`,
      );
    });
};
