/** Plays the points of a study on several threads, until all are done or a person stops it. */
import { setImmediate } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { type PointResult } from '../../analysis/study/point.ts';
import { type ScenarioTexts } from '../../scenario/index.ts';
import { playPoint, type PointOrder } from '../../workers/study-player.ts';
import type { FromStudyThread } from '../../workers/study-thread.ts';
import { type Io } from '../io.ts';
import { startThread } from '../start-thread.ts';

export interface PointsRun {
  readonly texts: ScenarioTexts;
  /** Points still to be played. */
  readonly orders: readonly PointOrder[];
  readonly workers: number;
  /** Called with every point as it is done, in any order. */
  readonly keep: (unit: number, result: PointResult) => void;
  /** Called with a point that the scenario reader refuses; without it such a point ends the command. */
  readonly unfit?: (unit: number, messages: readonly string[]) => void;
}

/** `stopped`: ctrl-C or SIGTERM came first; what was done has been kept. */
export type PointsEnd = 'done' | 'stopped';

/** A combination of values that the scenario reader refuses: says so and ends the command with 1. */
function refuse(messages: readonly string[], { settings }: PointOrder, io: Io): never {
  const said = settings.map(({ path, value }) => `${path.join('.')}=${JSON.stringify(value)}`).join(', ');
  io.stderr.write(`guarantor: the scenario does not hold with ${said}: ${messages.join('; ')}\n`);
  return io.exit(1);
}

export async function playPoints({ texts, orders, workers, keep, unfit: pass }: PointsRun, io: Io): Promise<PointsEnd> {
  const games = orders.reduce((sum, { runs }) => sum + runs, 0);
  const bar = progressBar(games, io);
  const stop = stopper();
  let next = 0;
  let unfit: { readonly order: PointOrder; readonly messages: readonly string[] } | undefined;
  const lane: Lane = {
    take: () => (stop.stopped() || unfit !== undefined ? undefined : orders[next++]),
    stopped: stop.wait,
    hear: (order, message) => {
      if (message.kind === 'played') bar?.increment(message.games);
      else if (message.kind === 'done') keep(message.unit, message.result);
      else if (pass === undefined) unfit = { order, messages: message.messages };
      else {
        pass(message.unit, message.messages);
        bar?.increment(order.runs);
      }
    },
  };
  try {
    const lanes = Math.min(workers, orders.length);
    if (lanes === 1) await playHere(texts, lane);
    else await Promise.all(Array.from({ length: lanes }, () => serve(texts, lane)));
  } finally {
    stop.forget();
    bar?.stop();
  }
  if (unfit !== undefined) return refuse(unfit.messages, unfit.order, io);
  return stop.stopped() ? 'stopped' : 'done';
}

export function progressBar(games: number, io: Io): SingleBar | undefined {
  if (io.stderr.isTTY !== true || games === 0) return undefined;
  const format = '{bar} {value}/{total} games, {eta_formatted} left';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 200 });
  bar.start(games, 0);
  return bar;
}

interface Stopper {
  readonly stopped: () => boolean;
  /** Resolves when a person stops the command. */
  readonly wait: Promise<void>;
  readonly forget: () => void;
}

/** Listens for ctrl-C and SIGTERM; a second one ends the process the hard way, as always. */
function stopper(): Stopper {
  let stopped = false;
  let heard: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (heard = resolve));
  const stop = (): void => {
    stopped = true;
    forget();
    heard();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const forget = (): void => signals.forEach((signal) => process.off(signal, stop));
  for (const signal of signals) process.on(signal, stop);
  return { stopped: () => stopped, wait, forget };
}

interface Lane {
  readonly take: () => PointOrder | undefined;
  readonly stopped: Promise<void>;
  readonly hear: (order: PointOrder, message: FromStudyThread) => void;
}

/** Without threads: a pause after every few games, in which ctrl-C is heard. */
async function playHere(texts: ScenarioTexts, { take, stopped, hear }: Lane): Promise<void> {
  let isStopped = false;
  void stopped.then(() => (isStopped = true));
  for (let order = take(); order !== undefined; order = take()) {
    const playing = playPoint(texts, order);
    let step = playing.next();
    for (; step.done !== true; step = playing.next()) {
      hear(order, { kind: 'played', games: step.value });
      await setImmediate();
      if (isStopped) return;
    }
    hear(order, step.value);
  }
}

/** One thread, from its first point to the last that it gets. */
function serve(texts: ScenarioTexts, { take, stopped, hear }: Lane): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('../../workers/study-thread.ts', import.meta.url), texts);
    const leave = (): void => void thread.terminate().then(() => resolve(), reject);
    let order = take();
    const go = (): void => {
      if (order === undefined) leave();
      else thread.postMessage(order);
    };
    thread.on('message', (message: FromStudyThread) => {
      if (order === undefined) return;
      hear(order, message);
      if (message.kind === 'played') return;
      order = take();
      go();
    });
    thread.on('error', reject);
    void stopped.then(leave);
    go();
  });
}
