/** `guarantor env SCENARIO`: an open door for outside agents, JSON lines on standard input and output. */
import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Line, linesOf } from './env/lines.ts';
import { LONGEST_LINE } from './env/requests.ts';
import { openSession, refusal } from './env/session.ts';
import { type Io, type Register } from './io.ts';
import { collectSetting, wholeNumber } from './scenario-argument.ts';
import { studyScenario } from './study/study-scenario.ts';
import { readVariation, type Setting } from '../scenario/index.ts';

interface Options {
  readonly set: readonly Setting[];
  readonly think: number;
  readonly idle: number;
}

export const register: Register = (program, io) => {
  program
    .command('env')
    .description('let an outside agent play: JSON lines on standard input and output (src/cli/ENV.md)')
    .argument('<scenario>', 'id of a shipped scenario, or a file')
    .option('--set <path=value>', 'change a value; may be repeated', collectSetting, [])
    .option(
      '--think <seconds>',
      'time in which the machine players of a turn must have answered',
      wholeNumber(1, 3600),
      20,
    )
    .option('--idle <seconds>', 'leave when no line came for so long; 0 = never', wholeNumber(0, 86_400), 3600)
    .action((name: string, options: Options) => env(name, options, io));
};

type Session = ReturnType<typeof openSession>;

async function env(name: string, { set, think, idle }: Options, io: Io): Promise<void> {
  const { texts, document } = await studyScenario(name, set, io);
  const read = readVariation(texts, []);
  if (!read.ok) throw new Error('the scenario was sound a moment ago');
  const now = (): number => performance.now();
  const session = openSession({ scenario: read.value.scenario, document, thinkMs: think * 1000, now });
  const lines = linesOf(process.stdin, LONGEST_LINE);
  try {
    for (;;) {
      const next = await within(lines.next(), idle * 1000);
      if (next === 'idle') {
        io.stderr.write(`guarantor: no line came for ${idle} seconds\n`);
        return io.exit(1);
      }
      if (next.done === true) return;
      const { text, closed } = answerTo(next.value, session);
      const taken = io.stdout.write(`${text}\n`) !== false;
      if (closed) return;
      // A client that floods gets its answers one by one, and one that does not read them fills no memory.
      if (taken) await setImmediate();
      else await once(process.stdout, 'drain');
    }
  } finally {
    // An open standard input keeps the process alive.
    process.stdin.destroy();
  }
}

function answerTo(line: Line, session: Session): ReturnType<Session> {
  switch (line.kind) {
    case 'text':
      return session(line.text);
    case 'too-long':
      return { text: refusal('too-long', `a line has at most ${LONGEST_LINE} bytes`), closed: false };
    case 'not-utf8':
      return { text: refusal('not-utf8', 'a line is UTF-8 text'), closed: false };
  }
}

/** What comes of a promise, or `idle` after so many milliseconds; 0 = wait for ever. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | 'idle'> {
  if (ms === 0) return promise;
  const bell = new AbortController();
  try {
    return await Promise.race([promise, setTimeout(ms, 'idle' as const, { signal: bell.signal })]);
  } finally {
    bell.abort();
  }
}
