/** Whether a deed that an inject brings is pinned on its author (R14.3): by the rules, or as the scenario says. */
import { crossingAttribution } from '../formulas/attribution.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { ordinaryAttribution } from './acts.ts';

export interface InjectedAct {
  readonly by: number;
  readonly of: number;
  readonly region: number;
  readonly act: 'serious' | 'strike';
  /** Probability that the scenario gives; NaN = by rule. */
  readonly given: number;
}

/** Fraction of an inject's roll that attribution takes; the first one decides whether it is drawn at all. */
const DRAW = 1;

export function attributedBy(turn: Turn, inject: number, dyad: Dyad, deed: InjectedAct): boolean {
  const { setup, world, chance } = turn;
  const ordinary = ordinaryAttribution(world, dyad.index);
  const byRule = deed.act === 'strike' ? crossingAttribution(ordinary, setup.rules.attribution.strikeChance) : ordinary;
  const probability = deed.given === deed.given ? deed.given : byRule;
  const roll = setup.rolls.inject[inject]!;
  const attributed = chance.happens(roll, turn.turn, probability, DRAW);
  if (turn.log === undefined) return attributed;
  const where = { of: setup.powers[deed.of]!, act: deed.act, region: setup.regions[deed.region]!, probability };
  const drawn = chance.uniform(roll, turn.turn, DRAW);
  const why = { form: 'inputs', terms: [], probability, roll: drawn, threshold: probability } as const;
  if (attributed) emit(turn, 'attributed', { ...where, by: setup.powers[deed.by]! }, why);
  else emit(turn, 'notAttributed', where, why);
  return attributed;
}
