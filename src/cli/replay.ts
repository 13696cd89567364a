/** `guarantor replay MATCH`: plays a match file again and compares every turn's digest. Exit 1 where it diverges. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isOver } from '../match/match.ts';
import { readMatchFile, replay } from '../match/file.ts';
import { isError, preload, readScenario } from '../scenario/index.ts';
import { sayFinding } from '../words/en/findings.ts';
import { sayMatchFault } from './say-match-fault.ts';
import { type Io, type Register } from './io.ts';
import { diskReader } from './load-scenario.ts';

const LONGEST_FILE = 8 * 1024 * 1024;

export const register: Register = (program, io) => {
  program
    .command('replay')
    .description('play a match file again and prove it turn by turn')
    .argument('<match>', 'match file')
    .option('--json', 'print one JSON value')
    .action((name: string, options: { json?: true }) => run(name, options.json === true, io));
};

async function run(name: string, json: boolean, io: Io): Promise<void> {
  const file = readMatchFile(await textOf(name, io));
  if (!file.ok) {
    io.stderr.write(`${name}: ${sayMatchFault(file.error)}\n`);
    return io.exit(1);
  }
  const loaded = await preload(diskReader(io.cwd), JSON.stringify(file.value.document), `${name}#scenario`);
  const read = loaded === undefined ? undefined : readScenario(loaded.text, loaded);
  if (read === undefined || !read.ok) {
    for (const found of read?.error.filter(isError) ?? [])
      io.stderr.write(`${name}: scenario ${found.path}: ${found.code} ${sayFinding(found)}\n`);
    return io.exit(1);
  }
  const played = replay(file.value, read.value.scenario);
  const world = played.match.turns.at(-1)?.world ?? played.match.opening;
  const outcome = isOver(played.match) ? (played.match.setup.outcomes[world.outcome[0] as number]?.id ?? null) : null;
  if (json) io.stdout.write(`${JSON.stringify({ turns: played.turns, outcome, ok: played.ok })}\n`);
  else {
    for (const { turn, digest, ok } of played.turns)
      io.stdout.write(`turn ${String(turn).padStart(3)}  ${ok ? 'ok      ' : 'DIVERGES'}  ${digest}\n`);
    io.stdout.write(
      `${played.ok ? `proven: ${played.turns.length} turns` : `diverges at turn ${played.turns.length}`}${outcome === null ? '' : `, outcome ${outcome}`}\n`,
    );
  }
  if (!played.ok) io.exit(1);
}

async function textOf(name: string, io: Io): Promise<string> {
  const path = resolve(io.cwd, name);
  try {
    const { size } = await stat(path);
    // Larger than any match: not even read.
    if (size > LONGEST_FILE) {
      io.stderr.write(`${name}: ${size} bytes are no match file; the limit is ${LONGEST_FILE}\n`);
      return io.exit(1);
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'exitCode' in error) throw error;
    io.stderr.write(`guarantor: cannot read ${name}\n`);
    return io.exit(2);
  }
}
