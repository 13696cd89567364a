/** `guarantor validate FILE…`: findings as FILE:LINE:COL severity CODE message. Exit 1 when a file has an error. */
import { applyFixes, type Finding, isError, readScenario } from '../scenario/index.ts';
import { sayFinding } from '../words/en/findings.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOrLeave, shownPath } from './load-scenario.ts';
import { writeScenario } from './replace-file.ts';
import { counted, findingLine } from './say-findings.ts';

interface Options {
  readonly json?: true;
  readonly sourced?: true;
  readonly fix?: true;
}

export const register: Register = (program, io) => {
  program
    .command('validate')
    .description('check scenario files: shape, names and meaning')
    .argument('<files...>', 'scenario files, or ids of shipped scenarios')
    .option('--json', 'print one JSON array of findings')
    .option('--sourced', 'warn of figures that say neither source nor judgement')
    .option('--fix', 'repair what can only have been meant in one way, and report the rest')
    .action((files: string[], options: Options) => validate(files, options, io));
};

async function validate(files: readonly string[], options: Options, io: Io): Promise<void> {
  const all: Finding[] = [];
  for (const name of files) all.push(...(await findingsOf(name, options, io)));
  const shown = all.map(({ fix, ...found }) => ({
    ...found,
    file: shownPath(found.file, io.cwd),
    message: sayFinding(found),
    fixable: fix !== undefined,
  }));
  if (options.json === true) io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  else for (const found of all) io.stdout.write(findingLine(found, io.cwd));
  const errors = all.filter(isError).length;
  const fixable = all.filter(({ fix }) => fix !== undefined).length;
  const hint = fixable > 0 && options.fix !== true ? `, ${fixable} with a safe fix (--fix)` : '';
  io.stderr.write(
    `${counted(files.length, 'file')}, ${counted(errors, 'error')}, ${counted(all.length - errors, 'other finding')}${hint}\n`,
  );
  if (errors > 0) io.exit(1);
}

async function findingsOf(name: string, options: Options, io: Io): Promise<readonly Finding[]> {
  const loaded = await scenarioOrLeave(name, io);
  const sourced = options.sourced === true ? { sourced: true } : {};
  const check = (text: string): readonly Finding[] => {
    const read = readScenario(text, { ...loaded, ...sourced });
    return read.ok ? read.value.findings : read.error;
  };
  const findings = check(loaded.text);
  if (options.fix !== true) return findings;
  const { text, applied } = repaired(loaded.text, loaded.file, findings, check);
  if (applied === 0) return findings;
  await writeScenario(loaded.file, text, io);
  io.stderr.write(`${name}: ${applied} fixed\n`);
  return check(text);
}

/** One repair can uncover the next: what a wrong key hid is checked once the key is right. */
const ROUNDS = 8;

function repaired(
  text: string,
  file: string,
  findings: readonly Finding[],
  check: (text: string) => readonly Finding[],
): { readonly text: string; readonly applied: number } {
  let now = { text, applied: 0 };
  let left = findings;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = left.flatMap((found) => (found.file === file && found.fix !== undefined ? [found.fix] : []));
    if (fixes.length === 0) break;
    const step = applyFixes(now.text, fixes);
    now = { text: step.text, applied: now.applied + step.applied };
    left = check(now.text);
  }
  return now;
}
