/** The searching machine player: weighs its plans by playing them on from truths that agree with what it sees. */
import { type Bot, type BotInput, type BotTurn, type Reason } from '../../ai/bot.ts';
import { joined, type MacroPlan, plansFor } from '../../ai/search/plans.ts';
import { searchGame } from '../../ai/search/search.ts';
import { digestNumbers, perSetup, type Setup } from '../../engine/index.ts';
import { playoutRoom } from '../playout.ts';
import { firmChanceOf, truthsOf } from '../truths.ts';
import { courseOf } from './course.ts';
import { type Gains, rehearsalOf } from './rehearsal.ts';

/** How long a player may think. */
export interface Thinking {
  /** Truths that each plan is tried on at most. */
  readonly draws: number;
  /** Asked after every truth; the player answers with what it has found so far. */
  readonly shouldStop?: (() => boolean) | undefined;
  /** Turns that a plan is played on at most; to the end of the match where unsaid. */
  readonly horizon?: number | undefined;
}

/** A plan as it was weighed. */
export interface Weighed {
  readonly plan: MacroPlan;
  /** Points of score gained over the doctrine, with the standard error, over so many truths. */
  readonly gain: number;
  readonly error: number;
  readonly draws: number;
  /** Mean score that it came to, and the share of the truths in which a large attack came. */
  readonly score: number;
  readonly attacked: number;
  /** Share of it in the average mixture of the search. */
  readonly share: number;
}

export const USUAL_DRAWS = 20;
/** Rounds of joining what proved good; each may make use of a share of the draws. */
const ROUNDS = 3;
const MOST_JOINED = 4;
/** Points of score that are worth leaving the course for. */
const LEAST_GAIN = 0.25;
/** Plans that are told beside the one chosen. */
const MOST_TOLD = 6;
const rooms = perSetup((setup: Setup) => playoutRoom(setup));

/** The bot of a power at the level `searching`. */
export function searchingBot(thinking: Thinking): Bot {
  return (input) => think(input, thinking);
}

function think(input: BotInput, thinking: Thinking): BotTurn {
  const { view, power, dials } = input;
  const { setup } = view.look;
  const id = setup.powers[power] as string;
  const own = plansFor(setup, id);
  if (own.length < 2) return (own[0] as MacroPlan).bot(input);
  // A cautious player wants to be surer of a gain.
  const caution = 2 * (1 - dials.risk);
  const weighed = weigh(input, own, thinking, caution).map((one) => ({ ...one, turn: one.plan.bot(input) }));
  const course = courseOf(input, weighed);
  const best = bestOf(weighed, course, caution);
  const { orders, reasons } = best.turn;
  return { orders, reasons: [...explained(input, weighed, course, best, caution), ...reasons] };
}

/**
 * The plan that is surest to gain over the course that the power is on; that course where none gains what is worth a
 * change. Without this a level would go up and down with the noise of the draws.
 */
function bestOf<T extends Weighed>(weighed: readonly T[], course: T, caution: number): T {
  const over = (one: T): number => (one === course ? 0 : surely(one, caution, course));
  const best = weighed.reduce((a, b) => (over(b) > over(a) ? b : a), course);
  return over(best) > LEAST_GAIN ? best : course;
}

type Gain = Pick<Weighed, 'gain' | 'error'>;
/** Gains are counted from the doctrine. */
const DOCTRINE: Gain = { gain: 0, error: 0 };

/**
 * Gain over another plan less so many standard errors: what one may count on. The two shared their luck, so the true error
 * is rarely larger.
 */
function surely(one: Gain, caution: number, than = DOCTRINE): number {
  return one.gain - than.gain - caution * Math.sqrt(one.error * one.error + than.error * than.error);
}

function weigh(input: BotInput, own: readonly MacroPlan[], thinking: Thinking, caution: number): readonly Weighed[] {
  const { view, power } = input;
  const { setup } = view.look;
  const batch = `${digestNumbers(view.look.buffer)}/${power}`;
  const truths = truthsOf(view, { injected: input.injected });
  const others = setup.powers.map((id) => plansFor(setup, id));
  const all: Weighed[] = [];
  let menu = own;
  let first = 0;
  for (let round = 0; round < ROUNDS && menu.length > 1; round++) {
    const rehearsal = rehearsalOf({
      ...{ truths, batch, seat: power, room: rooms(setup) },
      plans: others.map((plans, player) => (player === power ? menu : plans)),
      trust: 0.5 + 0.5 * (input.dials.trust ?? 0.5),
      horizon: thinking.horizon ?? foresight(input),
    });
    const search = searchGame(rehearsal.game, {
      ...{ walks: thinking.draws, shouldStop: thinking.shouldStop, walker: power, depth: 1, nodes: 16 },
      seed: first,
    });
    const mixture = search.answer(power, 0, menu.length) ?? [];
    all.push(
      ...menu
        .slice(round === 0 ? 0 : 1)
        .map((plan, at) => weighedOf(plan, rehearsal.gains, mixture, at + (round === 0 ? 0 : 1))),
    );
    if (thinking.shouldStop?.() === true) break;
    menu = nextMenu(setup, setup.powers[power] as string, all, own[0] as MacroPlan, caution);
    first += thinking.draws;
  }
  return all;
}

/** Turns that a plan is played on: to the end for whoever is patient, fewer for the impatient. */
function foresight({ view, dials }: BotInput): number {
  return Math.max(2, Math.round(2 * dials.patience * view.look.setup.turns));
}

function weighedOf(plan: MacroPlan, gains: Gains, mixture: readonly number[], at: number): Weighed {
  return {
    plan,
    gain: gains.mean(at),
    error: gains.error(at),
    draws: gains.count(at),
    score: gains.score(at),
    attacked: gains.attacked(at),
    share: mixture[at] ?? 0,
  };
}

/** The doctrine, the best so far, and the best joined with others that proved good. */
function nextMenu(
  setup: Setup,
  power: string,
  all: readonly Weighed[],
  doctrine: MacroPlan,
  caution: number,
): readonly MacroPlan[] {
  const good = all.filter((one) => surely(one, caution) > 0).sort((a, b) => surely(b, caution) - surely(a, caution));
  const best = good[0];
  if (best === undefined) return [];
  const known = new Set(all.map((one) => nameOf(one.plan)));
  const fresh = good
    .slice(1)
    .flatMap((one) => joined(setup, power, best.plan, one.plan) ?? [])
    .filter((plan) => !known.has(nameOf(plan)))
    .slice(0, MOST_JOINED);
  return fresh.length === 0 ? [] : [doctrine, ...fresh];
}

/** The same for the same parts, whatever their sequence. */
function nameOf({ names }: MacroPlan): string {
  return [...names].sort((a, b) => (a < b ? -1 : 1)).join('+');
}

/** What it believed, what it weighed, and why this one. */
function explained(
  input: BotInput,
  weighed: readonly Weighed[],
  course: Weighed,
  best: Weighed,
  caution: number,
): readonly Reason[] {
  const { view, power } = input;
  const { setup } = view.look;
  const beliefs = setup.powers.flatMap((id, other): Reason[] =>
    other === power || setup.roles[other] !== 'guarantor'
      ? []
      : [{ name: 'believes', facts: { power: id, chance: firmChanceOf(view, other) } }],
  );
  const others = weighed
    .filter((one) => one !== best)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_TOLD);
  // What has happened need not be expected.
  const expects: Reason = { name: 'expects-attack', facts: { chance: hundredths(best.attacked) } };
  const open = view.look.attacked.includes(1) ? [] : [expects];
  return [
    ...beliefs,
    ...open,
    said(best, best === course ? 'kept' : 'chosen', caution),
    ...others.map((one) => said(one, 'weighed', caution)),
  ];
}

/** `kept`: the course that the power is on already. */
function said(one: Weighed, how: 'chosen' | 'kept' | 'weighed', caution: number): Reason {
  return {
    name: `${one.plan.names[0] === 'doctrine' ? 'doctrine' : 'plan'}-${how}`,
    facts: {
      plan: one.plan.names.join('+'),
      gain: hundredths(one.gain),
      error: hundredths(one.error),
      score: hundredths(one.score),
      share: hundredths(one.share),
      draws: one.draws,
      sure: hundredths(surely(one, caution)),
    },
  };
}

function hundredths(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
