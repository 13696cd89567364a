import { type Command } from 'commander';
import { ensureBuilt } from './app-build.ts';
import type { Io } from './io.ts';
import { DEFAULT_PORT, type Listening, openServer, readPort, untilStopped } from './listening.ts';

interface ServeOptions extends Listening {
  readonly data?: string;
  readonly database?: string;
}

/** `guarantor serve`: the web app at an address. Builds it first when it is missing or older than its sources. */
export function register(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve the web app and print its address')
    .option('--port <port>', `port to listen on (default: ${DEFAULT_PORT} or the next free one)`, readPort)
    .option('--host <host>', 'name or address to listen on; 0.0.0.0 for the whole network', '127.0.0.1')
    .option('--data <folder>', 'folder for the classroom’s database')
    .option('--database <url>', 'PostgreSQL address for the classroom')
    .action((options: ServeOptions) => serve(options, io));
}

async function serve(options: ServeOptions, io: Io): Promise<void> {
  if (options.data !== undefined || options.database !== undefined) {
    io.stderr.write(
      'error: --data and --database belong to the classroom, which is not in this version. Run serve without them.\n',
    );
    io.exit(2);
  }
  await ensureBuilt(io);
  const server = await openServer(options, io);
  io.stdout.write(`Guarantor is at ${server.url} (Ctrl-C stops it)\n`);
  await untilStopped();
  await server.close();
}
