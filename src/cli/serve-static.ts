import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { CSP_HEADER } from './content-security-policy.ts';

export interface StaticServer {
  /** Address to open, for example `http://localhost:4173/`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}

export interface StaticOptions {
  /** Folder with the built app. */
  readonly folder: string;
  /** Name or address to listen on; `0.0.0.0` for every interface. */
  readonly host: string;
  /** First port to try; 0 takes any free one. */
  readonly port: number;
  /** How many further ports to try when it is taken. */
  readonly further?: number;
  /** Asked before the files; answers true when it has taken the request. */
  readonly first?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Vite puts a hash of the content into the names under assets/: such a file can never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * Serves the built app with the headers of the safety section: strict policy, no sniffing, no referrer.
 * Throws the listen error (`EADDRINUSE` when the port and the further ones are all taken, `EACCES` …).
 */
export async function serveStatic({ folder, host, port, further = 0, first }: StaticOptions): Promise<StaticServer> {
  const server = createServer(answerFrom(folder, first));
  const taken = await listen(server, host, port, further);
  return {
    url: `http://${addressForPeople(host)}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answerFrom(
  folder: string,
  first: StaticOptions['first'],
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, { etag: true, dotfiles: false, setHeaders: setCaching });
  return (request, response) => {
    response.setHeader('Content-Security-Policy', CSP_HEADER);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (first?.(request, response) === true) return;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  };
}

function setCaching(response: ServerResponse, pathname: string): void {
  // Page, service worker, rules and scenarios are asked for anew each time (a 304 is cheap): an update must show.
  response.setHeader('Cache-Control', HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

async function listen(server: Server, host: string, first: number, further: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      const mayTryNext = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' && port < first + further;
      if (!mayTryNext) throw error;
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function addressForPeople(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
