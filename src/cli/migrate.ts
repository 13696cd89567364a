/** `guarantor migrate FILE…`: brings scenario files to the current version of the format, comments and layout kept. */
import { CURRENT_VERSION, isError, migrateText, readScenario } from '../scenario/index.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOrLeave } from './load-scenario.ts';
import { writeScenario } from './replace-file.ts';
import { writeFindings } from './say-findings.ts';

export const register: Register = (program, io) => {
  program
    .command('migrate')
    .description(`bring scenario files to version ${CURRENT_VERSION} of the format`)
    .argument('<files...>', 'scenario files')
    .option('--write', 'write the files instead of printing them')
    .action(async (files: string[], options: { write?: true }) => {
      for (const name of files) await migrateFile(name, options.write === true, io);
    });
};

async function migrateFile(name: string, write: boolean, io: Io): Promise<void> {
  const loaded = await scenarioOrLeave(name, io);
  const read = readScenario(loaded.text, loaded);
  const blocking = read.ok ? [] : read.error.filter(({ code }) => UNREADABLE.has(code));
  if (blocking.length > 0) {
    writeFindings(blocking, io);
    return io.exit(1);
  }
  const { text, from, what } = migrateText(loaded.text);
  for (const step of what) io.stderr.write(`${name}: ${step}\n`);
  if (text === loaded.text) io.stderr.write(`${name}: version ${from} is the current one, nothing to do\n`);
  if (!write) io.stdout.write(text);
  else if (text !== loaded.text) await writeScenario(loaded.file, text, io);
  if (!read.ok) writeFindings(read.error.filter(isError), io);
}

/** What no step can begin with. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'too-large',
  'too-deep',
  'not-json',
  'not-an-object',
  'wrong-format',
  'version-missing',
  'version-unknown',
  'version-newer',
]);
