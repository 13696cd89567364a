import { type Command, InvalidArgumentError } from 'commander';
import { DIST, ensureBuilt } from './app-build.ts';
import type { Io } from './io.ts';
import { type StaticServer, serveStatic } from './serve-static.ts';

const DEFAULT_PORT = 4173;
/** How far `serve` looks for a free port when the wished one was not asked for by name. */
const FURTHER_PORTS = 20;

interface ServeOptions {
  readonly port?: number;
  readonly host: string;
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
  const server = await open(options, io);
  io.stdout.write(`Guarantor is at ${server.url} (Ctrl-C stops it)\n`);
  await untilStopped();
  await server.close();
}

async function open({ port, host }: ServeOptions, io: Io): Promise<StaticServer> {
  const further = port === undefined ? FURTHER_PORTS : 0;
  try {
    return await serveStatic({ folder: DIST, host, port: port ?? DEFAULT_PORT, further });
  } catch (error) {
    io.stderr.write(`error: ${whyNotListening(error as NodeJS.ErrnoException, port ?? DEFAULT_PORT, host)}\n`);
    return io.exit(2);
  }
}

function whyNotListening(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `port ${port} is taken by another program; try --port ${port + 1}`;
  if (error.code === 'EACCES') return `port ${port} needs the rights of an administrator; try --port ${DEFAULT_PORT}`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `this machine has no address ${host}`;
  return error.message;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

/** Resolves at the first Ctrl-C or SIGTERM. A second one ends the process the hard way. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
