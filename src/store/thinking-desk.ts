/**
 * Has the searching machine players think in the background. Orders are given in secret and at once, so they may begin as
 * soon as a turn does, while people still draft; the answer for a match as it stands is asked for once and kept.
 */
import { type BotTurn } from '../ai/bot.ts';
import { type Match, seatOf } from '../match/match.ts';
import { type FromThinker, type ToThinker } from '../workers/thinker-messages.ts';
import { type Line, lineTo } from './worker-line.ts';

export type Thoughts = Readonly<Record<string, BotTurn>>;

export type ThinkingWorker = Line<ToThinker, FromThinker>;

export interface ThinkingDesk {
  /** What the powers order in the match as it stands. Powers that could not be thought for are left out. Never rejects. */
  readonly think: (match: Match, powers: readonly string[]) => Promise<Thoughts>;
  readonly close: () => void;
}

export interface ThinkingOptions {
  /** Makes a worker, or undefined where there can be none. May throw. */
  readonly makeWorker: () => ThinkingWorker | undefined;
  /** Milliseconds for each power. */
  readonly limitMs: number;
  /** Runs a task after so many milliseconds; the function returned calls it off. */
  readonly later: (milliseconds: number, task: () => void) => () => void;
}

/** A worker that is silent for so many times its limit is given up; the first search also reads and compiles the rules. */
const PATIENCE = 8;

interface Hand {
  readonly worker: ThinkingWorker;
  readonly scenarios: Map<object, number>;
  readonly waiting: Map<number, (turn: BotTurn | undefined) => void>;
}

interface State {
  readonly options: ThinkingOptions;
  readonly known: WeakMap<Match, Promise<Thoughts>>;
  hand: Hand | undefined;
  tickets: number;
}

export function createThinkingDesk(options: ThinkingOptions): ThinkingDesk {
  const state: State = { options, known: new WeakMap(), hand: undefined, tickets: 0 };
  return {
    think(match, powers) {
      const known = state.known.get(match) ?? thinkAll(state, match, powers);
      state.known.set(match, known);
      return known;
    },
    close: () => dismiss(state),
  };
}

async function thinkAll(state: State, match: Match, powers: readonly string[]): Promise<Thoughts> {
  const turns: Record<string, BotTurn> = {};
  // One after another: a second worker would take the forecast's core.
  for (const power of powers) {
    const turn = await thinkFor(state, match, power);
    if (turn === undefined) break;
    turns[power] = turn;
  }
  return turns;
}

function thinkFor(state: State, match: Match, power: string): Promise<BotTurn | undefined> {
  const hand = (state.hand ??= hire(state));
  if (hand === undefined) return Promise.resolve(undefined);
  const { limitMs, later } = state.options;
  const ticket = ++state.tickets;
  return new Promise((resolve) => {
    const callOff = later(PATIENCE * limitMs, () => dismiss(state));
    hand.waiting.set(ticket, (turn) => {
      callOff();
      resolve(turn);
    });
    hand.worker.post({ kind: 'think', ticket, scenarioKey: told(hand, match), seat: seatOf(match, power), limitMs });
  });
}

/** Tells the worker the scenario if it does not know it, and returns its key. */
function told({ worker, scenarios }: Hand, { setup }: Match): number {
  const known = scenarios.get(setup.scenario);
  if (known !== undefined) return known;
  const scenarioKey = scenarios.size;
  scenarios.set(setup.scenario, scenarioKey);
  worker.post({ kind: 'scenario', scenarioKey, scenario: setup.scenario });
  return scenarioKey;
}

function hire(state: State): Hand | undefined {
  let worker: ThinkingWorker | undefined;
  try {
    worker = state.options.makeWorker();
  } catch {
    worker = undefined;
  }
  if (worker === undefined) return undefined;
  const hand: Hand = { worker, scenarios: new Map(), waiting: new Map() };
  worker.listen(
    (message) => {
      const answer = hand.waiting.get(message.ticket);
      hand.waiting.delete(message.ticket);
      answer?.(message.kind === 'thought' ? message.turn : undefined);
    },
    () => dismiss(state),
  );
  return hand;
}

/** Lets the worker go; whoever waits for it is told that nothing came. */
function dismiss(state: State): void {
  const { hand } = state;
  state.hand = undefined;
  hand?.worker.terminate();
  for (const answer of hand?.waiting.values() ?? []) answer(undefined);
}

/** The desk of a browser. */
export function browserThinkingDesk(): ThinkingDesk {
  return createThinkingDesk({
    makeWorker: browserWorker,
    limitMs: 1500,
    later(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function browserWorker(): ThinkingWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  return lineTo(new Worker(new URL('../workers/thinker-worker.ts', import.meta.url), { type: 'module' }));
}
