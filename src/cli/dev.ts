/** `guarantor dev FILE`: the app with that file, which takes over every save of it into the running match. */
import { type Command } from 'commander';
import { ensureBuilt } from './app-build.ts';
import { followFile } from './follow-file.ts';
import type { Io } from './io.ts';
import { DEFAULT_PORT, type Listening, openServer, readPort, untilStopped } from './listening.ts';

export function register(program: Command, io: Io): void {
  program
    .command('dev')
    .description('serve the app with a scenario file, and take over every save of it')
    .argument('<file>', 'scenario file')
    .option('--port <port>', `port to listen on (default: ${DEFAULT_PORT} or the next free one)`, readPort)
    .option('--host <host>', 'name or address to listen on', '127.0.0.1')
    .action((file: string, options: Listening) => dev(file, options, io));
}

async function dev(file: string, options: Listening, io: Io): Promise<void> {
  const followed = await followFile(file, io);
  if (followed === undefined) {
    io.stderr.write(`guarantor: cannot read ${file}\n`);
    return io.exit(2);
  }
  await ensureBuilt(io);
  const server = await openServer(options, io, { first: followed.answer });
  io.stdout.write(`${file} is at ${server.url}#/new?dev (Ctrl-C stops it)\n`);
  await untilStopped();
  followed.close();
  await server.close();
}
