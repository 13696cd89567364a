/** Hands pieces of work to threads until all of it is done or a person stops it; the bar that tells how long it takes. */
import { SingleBar } from 'cli-progress';
import { type Io } from '../io.ts';
import { startThread } from '../start-thread.ts';

/** `stopped`: ctrl-C or SIGTERM came first; what was done has been kept. */
export type StudyEnd = 'done' | 'stopped';

export interface Work<Order, Message> {
  /** The next piece; undefined when there is none left. */
  readonly take: () => Order | undefined;
  /** Takes what came of a piece, or of a part of it; true when the piece is done. */
  readonly hear: (order: Order, message: Message) => boolean;
}

export interface Places<Order, Message> {
  /** Threads; 1 = the program's own. */
  readonly lanes: number;
  /** The worker's file, and what it is told when it starts. */
  readonly thread: URL;
  readonly told: unknown;
  /** The same work without a thread: a message after every little while, so that ctrl-C is heard between them. */
  readonly here: (order: Order) => AsyncIterable<Message>;
}

/** Does all of it. What `hear` throws (a full disk) ends the other lanes too and is thrown on. */
export async function doAll<Order, Message>(
  { take, hear }: Work<Order, Message>,
  places: Places<Order, Message>,
): Promise<StudyEnd> {
  const stop = stopper();
  let broken: { readonly fault: unknown } | undefined;
  const lane: Lane<Order, Message> = {
    stop,
    take: () => (stop.stopped() ? undefined : take()),
    hear: (order, message) => {
      try {
        return hear(order, message);
      } catch (fault) {
        broken ??= { fault };
        stop.now();
        return true;
      }
    },
  };
  try {
    if (places.lanes <= 1) await workHere(places, lane);
    else await Promise.all(Array.from({ length: places.lanes }, () => workInThread(places, lane)));
  } finally {
    stop.forget();
  }
  if (broken !== undefined) throw broken.fault;
  return stop.stopped() ? 'stopped' : 'done';
}

interface Stopper {
  readonly stopped: () => boolean;
  /** Resolves when a person stops the command. */
  readonly wait: Promise<void>;
  readonly now: () => void;
  readonly forget: () => void;
}

/** Listens for ctrl-C and SIGTERM; a second one ends the process the hard way, as always. */
function stopper(): Stopper {
  let stopped = false;
  let heard: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (heard = resolve));
  const now = (): void => {
    stopped = true;
    forget();
    heard();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const forget = (): void => signals.forEach((signal) => process.off(signal, now));
  for (const signal of signals) process.on(signal, now);
  return { stopped: () => stopped, wait, now, forget };
}

interface Lane<Order, Message> extends Work<Order, Message> {
  readonly stop: Stopper;
}

async function workHere<Order, Message>(
  { here }: Places<Order, Message>,
  { take, hear, stop }: Lane<Order, Message>,
): Promise<void> {
  for (let order = take(); order !== undefined; order = take()) {
    for await (const message of here(order)) {
      hear(order, message);
      if (stop.stopped()) return;
    }
  }
}

/** One thread, from its first piece to the last that it gets. */
function workInThread<Order, Message>(
  { thread: file, told }: Places<Order, Message>,
  { take, hear, stop }: Lane<Order, Message>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = startThread(file, told);
    const leave = (): void => void thread.terminate().then(() => resolve(), reject);
    let order = take();
    const go = (): void => {
      if (order === undefined) leave();
      else thread.postMessage(order);
    };
    thread.on('message', (message: Message) => {
      if (order === undefined || stop.stopped() || !hear(order, message)) return;
      order = take();
      go();
    });
    thread.on('error', (fault) => {
      stop.now();
      reject(fault);
    });
    void stop.wait.then(leave);
    go();
  });
}

export function progressBar(games: number, io: Io): SingleBar | undefined {
  if (io.stderr.isTTY !== true || games === 0) return undefined;
  const format = '{bar} {value}/{total} games, {eta_formatted} left';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 200 });
  bar.start(games, 0);
  return bar;
}
