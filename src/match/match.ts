/**
 * One match: a scenario, a seed, and the orders of every turn. Everything else (worlds, events, digests) follows from
 * these three by running the rules again.
 */
import { type Bot, type BotTurn } from '../ai/bot.ts';
import {
  adjudicate,
  type Chance,
  checkOrders,
  createChance,
  digestNumbers,
  emptyWorld,
  type Fault,
  type GameEvent,
  openingWorld,
  type Order,
  perSetup,
  type Scenario,
  type Setup,
  setUp,
  viewFor,
  type World,
} from '../engine/index.ts';
import { type KeptForecasts } from './kept-forecast.ts';

/** Orders of one turn by power id. A power that is not named ordered nothing. */
export type TurnOrders = Readonly<Record<string, readonly Order[]>>;

export interface PlayedTurn {
  readonly orders: TurnOrders;
  readonly events: readonly GameEvent[];
  /** World after the turn. */
  readonly world: World;
  /** SHA-256 of that world. */
  readonly digest: string;
  /** Reasons of machine players, by power id; not part of the match, made again on replay. */
  readonly machines: Readonly<Record<string, BotTurn>>;
  /** What people's forecasts said as they committed, by power id; not part of the match either. */
  readonly forecasts?: KeptForecasts | undefined;
}

export interface Match {
  readonly setup: Setup;
  readonly seed: string;
  readonly chance: Chance;
  readonly opening: World;
  readonly turns: readonly PlayedTurn[];
}

/** What one machine player knows, as it travels to whoever thinks for it. */
export interface SentSeat {
  readonly seat: number;
  /** The view, one number for each cell. */
  readonly buffer: Float64Array;
  readonly grainK: number;
  readonly grainShare: number;
  readonly injected: readonly number[];
  /** Its own luck of this turn. */
  readonly picks: readonly number[];
}

/** Orders that were refused, by power id. */
export type Refusals = Readonly<Record<string, readonly Fault[]>>;

export function openMatch(scenario: Scenario, seed: string): Match {
  const setup = setUp(scenario);
  const chance = createChance(setup.names, setup.turns, seed);
  return { setup, seed, chance, opening: openingWorld(setup, chance), turns: [] };
}

/** The world as it stands after the last turn. */
export function currentWorld(match: Match): World {
  return match.turns.at(-1)?.world ?? match.opening;
}

export function isOver(match: Match): boolean {
  return currentWorld(match).ended[0] === 1;
}

/**
 * Resolves a turn. Illegal orders are left out and named in `refusals`; legal ones of the same power stand.
 * Throws when the match is over.
 */
export function playTurn(
  match: Match,
  orders: TurnOrders,
  machines: Readonly<Record<string, BotTurn>> = {},
  forecasts?: KeptForecasts,
): { match: Match; refusals: Refusals } {
  if (isOver(match)) throw new Error('the match is over');
  const { setup } = match;
  const before = currentWorld(match);
  const refusals: Record<string, readonly Fault[]> = {};
  const accepted: Record<string, readonly Order[]> = {};
  const checked = setup.powers.map((id, power) => {
    const given = orders[id] ?? [];
    const { checked: legal, faults } = checkOrders(lookOf(before, power), power, given);
    const hard = faults.filter((fault) => fault.severity !== 'unwise');
    if (hard.length > 0) refusals[id] = hard;
    if (legal.length > 0) accepted[id] = legal;
    return legal;
  });
  const { world, events } = adjudicate(before, checked, match.chance, { record: true });
  const turn: PlayedTurn = {
    orders: accepted,
    events,
    world,
    digest: digestNumbers(world.buffer),
    machines,
    forecasts,
  };
  return { match: { ...match, turns: [...match.turns, turn] }, refusals };
}

/** A world for each seat to look at while its orders are made and judged, which is over before anybody else looks. */
const seats = perSetup((setup: Setup): readonly World[] => setup.powers.map(() => emptyWorld(setup)));

function lookOf(world: World, power: number): World {
  return viewFor(world, power, seats(world.setup)[power]).look;
}

/** What the machine players of some powers order now, from their own views. */
export function machineOrders(match: Match, bots: Readonly<Record<string, Bot>>): Readonly<Record<string, BotTurn>> {
  const { setup } = match;
  const world = currentWorld(match);
  const out: Record<string, BotTurn> = {};
  setup.powers.forEach((id, power) => {
    const bot = bots[id];
    const spec = setup.scenario.powers[id];
    if (bot === undefined || spec === undefined) return;
    out[id] = bot({
      view: viewFor(world, power, seats(setup)[power]),
      power,
      dials: spec.bot,
      injected: world.injected,
      pick: luckOf(match, power),
    });
  });
  return out;
}

function luckOf(match: Match, power: number): (k: number) => number {
  const roll = match.setup.rolls.machine[power] as number;
  const turn = currentWorld(match).turn[0] as number;
  return (k) => match.chance.uniform(roll, turn, k);
}

/** Fractions of a machine player's own luck in a turn. */
const PICKS = 16;

/** What a machine player is given to think with, as plain data. Throws for a power that does not play. */
export function seatOf(match: Match, power: string): SentSeat {
  const { setup } = match;
  const seat = setup.powerIndex.get(power);
  if (seat === undefined) throw new Error(`no power is called ${power}`);
  const world = currentWorld(match);
  const { look, grainK, grainShare } = viewFor(world, seat);
  const pick = luckOf(match, seat);
  return {
    seat,
    buffer: look.buffer,
    grainK,
    grainShare,
    injected: Array.from(world.injected),
    picks: Array.from({ length: PICKS }, (_, k) => pick(k)),
  };
}
