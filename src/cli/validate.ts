/** `guarantor validate FILE…`: findings as FILE:LINE:COL severity CODE message. Exit 1 when a file has an error. */
import { type Finding, isError, readScenario } from '../scenario/index.ts';
import { sayFinding } from '../words/en/findings.ts';
import { type Io, type Register } from './io.ts';
import { loadScenario, shownPath } from './load-scenario.ts';

export const register: Register = (program, io) => {
  program
    .command('validate')
    .description('check scenario files: shape, names and meaning')
    .argument('<files...>', 'scenario files, or ids of shipped scenarios')
    .option('--json', 'print one JSON array of findings')
    .option('--sourced', 'warn of figures that say neither source nor judgement')
    .action((files: string[], options: { json?: true; sourced?: true }) => validate(files, options, io));
};

async function validate(files: readonly string[], options: { json?: true; sourced?: true }, io: Io): Promise<void> {
  const all: Finding[] = [];
  for (const name of files) {
    const loaded = await loadScenario(name, io.cwd);
    if (loaded === undefined) {
      io.stderr.write(`guarantor: cannot read ${name}\n`);
      return io.exit(2);
    }
    const read = readScenario(loaded.text, options.sourced === true ? { ...loaded, sourced: true } : loaded);
    all.push(...(read.ok ? read.value.findings : read.error));
  }
  const shown = all.map((found) => ({ ...found, file: shownPath(found.file, io.cwd), message: sayFinding(found) }));
  if (options.json === true) io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  else
    for (const { file, line, column, severity, code, message } of shown)
      io.stdout.write(`${file}:${line}:${column} ${severity} ${code} ${message}\n`);
  const errors = all.filter(isError).length;
  io.stderr.write(
    `${count(files.length, 'file')}, ${count(errors, 'error')}, ${count(all.length - errors, 'other finding')}\n`,
  );
  if (errors > 0) io.exit(1);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
