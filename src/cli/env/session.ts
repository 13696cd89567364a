/**
 * A session with an outside agent: a line in, a line out. It plays some seats of a match, machines play the others, and it
 * is told no more than those seats may know. A request that cannot be done changes nothing.
 */
import { type Bot } from '../../ai/bot.ts';
import { machineFor } from '../../analysis/thinking/players.ts';
import { USUAL_DRAWS } from '../../analysis/thinking/searching.ts';
import { checkOrders, type Level, type Order, type Scenario, type Setup, setUp, viewFor } from '../../engine/index.ts';
import { type PlayerKind, writeMatchFile } from '../../match/file.ts';
import { currentWorld, isOver, machineOrders, type Match, openMatch, playTurn } from '../../match/match.ts';
import { sayFault } from '../say-match-fault.ts';
import { describe } from './describe.ts';
import { tellSeat } from './observation.ts';
import { type EnvFault, readLine, readRequest, type Request } from './requests.ts';

export interface SessionOptions {
  readonly scenario: Scenario;
  /** The scenario in the author's format, for match files. */
  readonly document: unknown;
  /** Milliseconds after which searching machine players answer with what they have found. */
  readonly thinkMs: number;
  /** A clock, in milliseconds. */
  readonly now: () => number;
}

export interface SessionAnswer {
  readonly text: string;
  readonly closed: boolean;
}

interface Play {
  readonly match: Match;
  readonly seats: readonly string[];
  readonly bots: Readonly<Record<string, Bot>>;
  /** A machine player ran out of time once: the match need not come out so again. */
  readonly hurried: boolean;
}

/** What a request came to. */
type Done = { readonly ok: true; readonly say: object } | { readonly ok: false; readonly faults: readonly EnvFault[] };

const fault = (code: string, where: string, message: string): Done => ({
  ok: false,
  faults: [{ code, where, message }],
});

/** Opens a session; the function answers one line. It never throws on whatever the line holds. */
export function openSession(options: SessionOptions): (line: string) => SessionAnswer {
  const setup = setUp(options.scenario);
  const clock = { until: Infinity, late: false };
  let play: Play | undefined;
  const perform = (request: Request): Done => {
    switch (request.kind) {
      case 'describe':
        return { ok: true, say: { description: describe(setup) } };
      case 'close':
        return { ok: true, say: { closed: true } };
      case 'reset': {
        const { seed, seats, levels } = request;
        const shouldStop = (): boolean => (clock.late ||= options.now() > clock.until);
        const bots = botsOf(setup, seats, levels, shouldStop);
        play = { match: openMatch(options.scenario, seed), seats, bots, hurried: false };
        return { ok: true, say: tell(play) };
      }
      case 'observe':
        return play === undefined ? NO_MATCH : { ok: true, say: tell(play) };
      case 'match':
        return play === undefined ? NO_MATCH : matchOf(play, options.document);
      case 'step': {
        if (play === undefined) return NO_MATCH;
        const faults = faultsOf(play, request.orders);
        if (faults.length > 0) return { ok: false, faults };
        [clock.until, clock.late] = [options.now() + options.thinkMs, false];
        const machines = machineOrders(play.match, play.bots);
        const theirs = Object.fromEntries(Object.entries(machines).map(([id, { orders }]) => [id, orders]));
        const { match } = playTurn(play.match, { ...theirs, ...request.orders }, machines);
        play = { ...play, match, hurried: play.hurried || clock.late };
        return { ok: true, say: tell(play) };
      }
    }
  };
  return (line) => {
    const read = readLine(line);
    if (!read.ok) return answer({}, { ok: false, faults: read.error });
    const request = readRequest(read.value, setup);
    return answer(read.value, request.ok ? perform(request.value) : { ok: false, faults: request.error });
  };
}

const NO_MATCH = fault('no-match', 'do', 'no match is open; send {"do":"reset","seats":[…]} first');

/** Longest text by which a request may be known again. */
const LONGEST_ID = 200;

/** The answer repeats the `id` of the request, so that an agent can tell answers apart. */
function answer({ id }: Readonly<Record<string, unknown>>, done: Done): SessionAnswer {
  const known = Number.isFinite(id) || (typeof id === 'string' && id.length <= LONGEST_ID) ? { id } : {};
  const said = done.ok ? { ...known, ok: true, ...done.say } : { ...known, ok: false, errors: done.faults };
  return { text: JSON.stringify(said), closed: 'closed' in said };
}

/** The answer to a line that could not even be read. */
export const refusal = (code: string, message: string): string => answer({}, fault(code, 'line', message)).text;

function botsOf(
  setup: Setup,
  seats: readonly string[],
  levels: Readonly<Record<string, Level>>,
  shouldStop: () => boolean,
): Readonly<Record<string, Bot>> {
  const others = setup.powers.filter((id) => !seats.includes(id));
  const thinking = { draws: USUAL_DRAWS, shouldStop };
  return Object.fromEntries(others.map((id) => [id, machineFor(setup, id, levels[id], thinking)]));
}

/** What is wrong with the orders of the agent's seats, judged by what each seat sees. */
function faultsOf({ match, seats }: Play, orders: Readonly<Record<string, readonly Order[]>>): readonly EnvFault[] {
  if (isOver(match))
    return [{ code: 'match-over', where: 'do', message: 'the match is over; send "reset" for another' }];
  const world = currentWorld(match);
  return Object.entries(orders).flatMap(([id, given]): readonly EnvFault[] => {
    const where = `orders.${id}`;
    if (!seats.includes(id)) return [{ code: 'not-your-seat', where, message: `${id} is played by a machine here` }];
    const power = match.setup.powerIndex.get(id) as number;
    return checkOrders(viewFor(world, power).look, power, given)
      .faults.filter(({ severity }) => severity !== 'unwise')
      .map((found) => ({
        code: found.code,
        where: `${where}[${found.order ?? 0}]${found.argument === undefined ? '' : `.${found.argument}`}`,
        message: sayFault(found),
      }));
  });
}

function tell({ match, seats, hurried }: Play): object {
  const world = currentWorld(match);
  const done = isOver(match);
  return {
    turn: world.turn[0],
    done,
    // A digest over everything would let an agent test its guesses of hidden truths while it plays.
    ...(done ? { outcome: outcomeOf(match), digest: match.turns.at(-1)?.digest ?? '', hurried } : {}),
    seats: Object.fromEntries(seats.map((id) => [id, tellSeat(match, id)])),
  };
}

const outcomeOf = (match: Match): string | null =>
  match.setup.outcomes[currentWorld(match).outcome[0] as number]?.id ?? null;

/** The match file, which holds everybody's orders: only when nothing is secret any more. */
function matchOf({ match, seats }: Play, document: unknown): Done {
  if (!isOver(match)) return fault('match-runs', 'do', 'the match file is given when the match is over');
  const players: Record<string, PlayerKind> = {};
  for (const id of match.setup.powers) players[id] = seats.includes(id) ? 'person' : 'machine';
  return { ok: true, say: { match: JSON.parse(writeMatchFile(match, document, players)) as object } };
}
