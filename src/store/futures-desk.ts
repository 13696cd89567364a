/**
 * Plays futures in the background: on web workers, or where there are none in small parcels while the page is idle. A
 * batch is cut into parcels, the youngest batch goes first, and a batch that is no longer wanted is dropped at once.
 *
 * What to notice: future `i` is the same wherever it is played, so parcels may be handed to anybody, and the parcel of a
 * worker that died is simply played again. A worker that died at work is replaced; one that never worked is not, for its
 * file cannot be read, or the browser allows none.
 */
import { type MindReport } from '../analysis/minds/change-of-mind.ts';
import type { FromWorker, ToWorker } from '../workers/futures-messages.ts';
import { type Batch, drop, end, type Job, type Parcel, type Queue, take } from './futures-queue.ts';
import { type Asked, createKeys, type Keys, tell } from './futures-telling.ts';
import { type Line } from './worker-line.ts';

/** A search for what would change a challenger's mind. Done by one worker while nobody waits for futures. */
export interface Weighing {
  /** What a seat knows. */
  readonly situation: Asked;
  readonly dyad: number;
  readonly onReport: (report: MindReport) => void;
  readonly onFail?: ((reason: string) => void) | undefined;
}

export type FuturesWorker = Line<ToWorker, FromWorker>;

export interface FuturesDesk {
  /** Begins a batch; the function returned drops what is left of it. */
  readonly play: (batch: Batch) => () => void;
  /** Begins a search; the function returned drops it. */
  readonly weigh: (weighing: Weighing) => () => void;
  /** `workers`: in the background. `page`: on the page's own thread, slowly. */
  readonly mode: () => 'workers' | 'page';
  readonly close: () => void;
}

export interface DeskOptions {
  /** Makes a worker, or undefined where there can be none. May throw. */
  readonly makeWorker: () => FuturesWorker | undefined;
  readonly workers: number;
  /** Answers a message on this thread; asked for only when no worker works. */
  readonly onPage: () => Promise<(message: ToWorker) => FromWorker | undefined>;
  /** Runs a task when the page has nothing better to do. */
  readonly whenIdle: (task: () => void) => void;
}

/** Workers that are made anew for those that died: more of them, and something about this device kills them. */
const MOST_REPLACED = 4;

/** Futures in a parcel: short enough to drop a stale batch within half a second. */
const PARCEL = { workers: 8, page: 1 } as const;

interface Search extends Weighing {
  /** Who does it: it knows how far it has come. */
  by: Hand | undefined;
  busy: boolean;
}

/** Somebody who plays one parcel at a time. */
interface Hand {
  /** Keys of scenarios and situations that it has been told. */
  readonly told: Set<number>;
  readonly post: (message: ToWorker) => void;
  readonly dismiss: () => void;
  /** It has said something: its file was read and it runs. */
  works: boolean;
  busy: { readonly ticket: number; readonly parcel: Parcel | Search } | undefined;
}

interface State {
  readonly options: DeskOptions;
  readonly keys: Keys;
  readonly queue: Queue;
  readonly searches: Search[];
  readonly hands: Hand[];
  mode: 'workers' | 'page';
  started: boolean;
  /** Workers that may still be replaced. */
  spare: number;
  ticket: number;
}

export function createFuturesDesk(options: DeskOptions): FuturesDesk {
  const desk: State = {
    ...{ options, keys: createKeys(), queue: { jobs: [], returned: [] }, searches: [], hands: [] },
    ...{ mode: 'workers', started: false, spare: MOST_REPLACED, ticket: 0 },
  };
  return {
    play(batch) {
      const job: Job = { ...batch, next: batch.from, waiting: 0, over: false };
      desk.queue.jobs.push(job);
      beginWork(desk);
      return () => end(desk.queue, job);
    },
    weigh(weighing) {
      const search: Search = { ...weighing, by: undefined, busy: false };
      desk.searches.push(search);
      beginWork(desk);
      return () => drop(desk.searches, search);
    },
    mode: () => desk.mode,
    close() {
      for (const job of [...desk.queue.jobs]) end(desk.queue, job);
      desk.searches.splice(0);
      for (const hand of desk.hands.splice(0)) hand.dismiss();
      desk.started = false;
    },
  };
}

function beginWork(desk: State): void {
  if (!desk.started) hire(desk);
  for (const hand of desk.hands) feed(desk, hand);
}

function hire(desk: State): void {
  desk.started = true;
  desk.mode = 'workers';
  while (desk.hands.length < desk.options.workers && hireOne(desk) !== undefined);
  if (desk.hands.length === 0) void goOnAlone(desk);
}

/** Undefined where there can be none. */
function hireOne(desk: State): Hand | undefined {
  const worker = safely(desk.options.makeWorker);
  if (worker === undefined) return undefined;
  const { post, terminate: dismiss } = worker;
  const hand: Hand = { told: new Set(), post, dismiss, works: false, busy: undefined };
  worker.listen(
    (message) => answer(desk, hand, message),
    () => lose(desk, hand),
  );
  desk.hands.push(hand);
  return hand;
}

function safely(make: () => FuturesWorker | undefined): FuturesWorker | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** No worker works: the page plays by itself, one future at a time. */
async function goOnAlone(desk: State): Promise<void> {
  desk.mode = 'page';
  let player: Awaited<ReturnType<DeskOptions['onPage']>>;
  try {
    player = await desk.options.onPage();
  } catch (error) {
    giveUp(desk, error instanceof Error ? error.message : String(error));
    return;
  }
  const later = (message: ToWorker): void =>
    desk.options.whenIdle(() => {
      const reply = player(message);
      if (reply !== undefined) answer(desk, hand, reply);
    });
  const hand: Hand = {
    told: new Set(),
    post: (message) => (message.kind === 'play' || message.kind === 'weigh' ? later(message) : void player(message)),
    dismiss: () => undefined,
    works: true,
    busy: undefined,
  };
  desk.hands.push(hand);
  feed(desk, hand);
}

/** Not even the page can play, as where the network went away: whoever waits hears it, and the next who asks tries anew. */
function giveUp(desk: State, reason: string): void {
  desk.started = false;
  desk.queue.returned.splice(0);
  for (const job of [...desk.queue.jobs]) {
    end(desk.queue, job);
    job.onFail?.(reason);
  }
  for (const search of desk.searches.splice(0)) search.onFail?.(reason);
}

function feed(desk: State, hand: Hand): void {
  if (hand.busy !== undefined) return;
  const parcel = take(desk.queue, PARCEL[desk.mode]) ?? takeSearch(desk, hand);
  if (parcel === undefined) return;
  const ticket = ++desk.ticket;
  hand.busy = { ticket, parcel };
  if ('job' in parcel) {
    const { job, from, to } = parcel;
    hand.post({ kind: 'play', ticket, key: tell(hand, job.situation, desk.keys), orders: job.orders, from, to });
  } else {
    hand.post({ kind: 'weigh', ticket, key: tell(hand, parcel.situation, desk.keys), dyad: parcel.dyad });
  }
}

/** The oldest search that this hand has begun, or that nobody has. */
function takeSearch(desk: State, hand: Hand): Search | undefined {
  const search = desk.searches.find(({ by, busy }) => !busy && (by === undefined || by === hand));
  if (search === undefined) return undefined;
  search.by = hand;
  search.busy = true;
  return search;
}

function answer(desk: State, hand: Hand, message: FromWorker): void {
  hand.works = true;
  if (message.kind === 'ready' || hand.busy?.ticket !== message.ticket) return;
  const { parcel } = hand.busy;
  hand.busy = undefined;
  if (!('job' in parcel)) found(desk, parcel, message);
  else if (!parcel.job.over && message.kind !== 'weighed') settle(desk, parcel.job, parcel.from, message);
  feed(desk, hand);
}

function found(desk: State, search: Search, message: FromWorker): void {
  search.busy = false;
  if (!desk.searches.includes(search)) return;
  if (message.kind === 'failed') {
    drop(desk.searches, search);
    search.onFail?.(message.reason);
  } else if (message.kind === 'weighed' && message.report !== undefined) {
    drop(desk.searches, search);
    search.onReport(message.report);
  }
}

function settle(
  desk: State,
  job: Job,
  from: number,
  message: Extract<FromWorker, { readonly kind: 'played' | 'failed' }>,
): void {
  job.waiting--;
  if (message.kind === 'failed') {
    end(desk.queue, job);
    job.onFail?.(message.reason);
    return;
  }
  job.onParcel(from, message.futures);
  // The listener may have dropped the batch.
  if (!desk.queue.jobs.includes(job) || job.waiting > 0 || job.next < job.to) return;
  end(desk.queue, job);
  job.onEnd?.();
}

/** A worker died, or its file could not be read: its parcel goes to another one, or to the one that takes its place. */
function lose(desk: State, hand: Hand): void {
  const at = desk.hands.indexOf(hand);
  if (at < 0) return;
  desk.hands.splice(at, 1);
  hand.dismiss();
  if (hand.busy !== undefined && 'job' in hand.busy.parcel) desk.queue.returned.push(hand.busy.parcel);
  // Another hand begins its searches anew.
  for (const search of desk.searches) if (search.by === hand) [search.by, search.busy] = [undefined, false];
  if (hand.works && desk.spare > 0) {
    desk.spare -= 1;
    hireOne(desk);
  }
  if (desk.hands.length === 0) void goOnAlone(desk);
  else for (const other of desk.hands) feed(desk, other);
}
