/** What `serve` and `dev` share: the address that they listen on, and waiting until a person stops them. */
import { InvalidArgumentError } from 'commander';
import { DIST } from './app-build.ts';
import type { Io } from './io.ts';
import { type StaticOptions, type StaticServer, serveStatic } from './serve-static.ts';

export const DEFAULT_PORT = 4173;
/** How far a free port is looked for when none was asked for by number. */
const FURTHER_PORTS = 20;

export interface Listening {
  readonly port?: number;
  readonly host: string;
}

/** Serves the built app; when no port can be had, says why and ends the command with 2. */
export async function openServer(
  { port, host }: Listening,
  io: Io,
  more: Pick<StaticOptions, 'first'> = {},
): Promise<StaticServer> {
  const further = port === undefined ? FURTHER_PORTS : 0;
  try {
    return await serveStatic({ folder: DIST, host, port: port ?? DEFAULT_PORT, further, ...more });
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

/** Parser of a port. Throws commander's own error. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

/** Resolves at the first Ctrl-C or SIGTERM. A second one ends the process the hard way. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
