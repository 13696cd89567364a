/** What the challenger has done lately, as far as it is known: read from the windows of the world (R7.3, R12.18). */
import { attributionChance } from '../formulas/attribution.ts';
import { type Condition } from '../model/facts.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { turnsIn } from './presence.ts';

/** Sum of a window's cells over the `turns` turns that end with turn `last`. Nothing lies before turn 0. */
export function windowSum(column: Float64Array, row: number, width: number, last: number, turns: number): number {
  let sum = 0;
  const first = Math.max(0, last - Math.min(turns, width) + 1);
  for (let turn = first; turn <= last; turn++) sum += column[row * width + (turn % width)]!;
  return sum;
}

/** The largest cell of the same. */
export function windowMax(column: Float64Array, row: number, width: number, last: number, turns: number): number {
  let most = 0;
  const first = Math.max(0, last - Math.min(turns, width) + 1);
  for (let turn = first; turn <= last; turn++) most = Math.max(most, column[row * width + (turn % width)]!);
  return most;
}

/** Attributed acts of the challenger in the days that the rules count back from turn `last`. */
export function attributedActs(look: World, dyad: number, last: number): number {
  const { setup } = look;
  return windowSum(look.actsWindow, dyad, setup.windowTurns, last, countedTurns(setup));
}

const countedTurns = perSetup((setup: Setup) => turnsIn(setup, setup.rules.attribution.actsDays));

/** Attributed acts at which the dyad's documents see a pattern; the rules' figure where none says. */
export function patternThreshold(setup: Setup, dyad: number): number {
  return thresholds(setup)[dyad]!;
}

const thresholds = perSetup((setup: Setup) => Float64Array.from(setup.dyads, (dyad) => thresholdOf(setup, dyad)));

function thresholdOf(setup: Setup, dyad: Dyad): number {
  let least = Infinity;
  const read = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('fact' in condition && condition.fact === 'attributedActs') {
      least = Math.min(least, Math.max(1, condition.atLeast ?? 1));
    }
  };
  for (const document of dyad.documents) {
    for (const clause of setup.documents[document]!.clauses) {
      const { trigger } = setup.clauses[clause]!.spec;
      if (trigger !== undefined) read(trigger);
    }
  }
  return least === Infinity ? setup.rules.ledger.patternActs : least;
}

/** Chance that an ordinary act of the challenger is attributed, with the monitors and the reconnaissance at work. */
export function ordinaryAttribution(look: World, dyad: number): number {
  const { base, monitorWeight, reconWeight } = look.setup.rules.attribution;
  return attributionChance(base, monitorWeight, look.monitors[dyad]!, reconWeight, look.reconShared[dyad]!);
}
