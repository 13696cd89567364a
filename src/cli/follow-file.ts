/**
 * A scenario file as it is edited: `/dev/scenario.json` says how it stands, `/dev/events` (Server-Sent Events) when it was
 * saved. What is sent is the scenario whole, since a browser cannot read the files beside it.
 */
import { unwatchFile, watchFile } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { readScenario, resolveFile, shippedPath } from '../scenario/index.ts';
import type { Io } from './io.ts';
import { loadScenario, pathOf } from './load-scenario.ts';
import { counted, findingLine } from './say-findings.ts';
import type { StaticOptions } from './serve-static.ts';

/** How often the disk is asked. Asking, unlike listening, works for every editor, network drive and container. */
const LOOK_MS = 300;
/** Keeps proxies and sleeping laptops from dropping a connection on which nothing happens. */
const HEARTBEAT_MS = 20_000;

type Watching = Pick<Io, 'stderr' | 'cwd'>;

/** What the browser is told of the file as it stands. */
interface Current {
  /** Counts the saves. */
  readonly version: number;
  readonly file: string;
  /** The scenario whole, as text; undefined while it has errors. */
  readonly text?: string;
  /** Findings as lines. */
  readonly findings: readonly string[];
  /** Files on the disk that it is made of. */
  readonly files: readonly string[];
}

async function readFrom(file: string, version: number, io: Watching): Promise<Current | undefined> {
  const loaded = await loadScenario(file, io.cwd);
  if (loaded === undefined) return undefined;
  const touched = new Set([loaded.file]);
  const load = (address: string): string | undefined => {
    touched.add(address);
    return loaded.load(address);
  };
  const read = readScenario(loaded.text, { ...loaded, load });
  const whole = resolveFile(loaded.text, { ...loaded, load });
  const findings = read.ok ? read.value.findings : read.error;
  return {
    version,
    file,
    ...(read.ok && whole.ok ? { text: JSON.stringify(whole.value) } : {}),
    findings: findings.map((found) => findingLine(found, io.cwd)),
    files: [...touched].filter((address) => shippedPath(address) === undefined).map((name) => pathOf(name, io.cwd)),
  };
}

/** A file that is watched, and what answers a browser that asks for it. */
export interface Followed {
  /** Takes the two addresses below `/dev/`; false for every other request. */
  readonly answer: NonNullable<StaticOptions['first']>;
  readonly close: () => void;
}

/** Watches a scenario file and what it extends, and tells every open page of each save. Undefined when there is no file. */
export async function followFile(file: string, io: Watching): Promise<Followed | undefined> {
  const first = await readFrom(file, 1, io);
  if (first === undefined) return undefined;
  for (const line of first.findings) io.stderr.write(line);
  return follow(first, io);
}

function follow(first: Current, io: Watching): Followed {
  let now = first;
  const pages = new Set<ServerResponse>();
  const tell = (page: ServerResponse): void => void page.write(`id: ${now.version}\ndata: ${now.version}\n\n`);
  const again = async (): Promise<void> => {
    // An editor that writes in two steps leaves no file for a moment; the next look finds it.
    const next = await readFrom(now.file, now.version + 1, io);
    if (next === undefined) return;
    watch(next.files);
    now = next;
    io.stderr.write(`${now.file}: saved, ${counted(now.findings.length, 'finding')}\n${now.findings.join('')}`);
    for (const page of pages) tell(page);
  };
  const changed = (): void => void again();
  let watched: readonly string[] = [];
  const watch = (files: readonly string[]): void => {
    for (const file of watched) if (!files.includes(file)) unwatchFile(file, changed);
    for (const file of files) if (!watched.includes(file)) watchFile(file, { interval: LOOK_MS }, changed);
    watched = files;
  };
  watch(first.files);
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, HEARTBEAT_MS);

  return {
    answer: (request, response) => {
      const path = (request.url ?? '').split('?', 1)[0];
      if (path === '/dev/scenario.json') {
        const { files: _, ...told } = now;
        response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
        response.end(JSON.stringify(told));
        return true;
      }
      if (path !== '/dev/events') return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      pages.add(response);
      request.on('close', () => pages.delete(response));
      tell(response);
      return true;
    },
    close: () => {
      watch([]);
      clearInterval(heartbeat);
      for (const page of pages) page.end();
    },
  };
}
