/**
 * Elections and government crises (R9.4): opinion moves, and a new government may be of another resolve, so that what
 * was believed about the old one counts for less. Sign: Leeds (2003); sizes: designer judgement.
 */
import { logit } from '../exact.ts';
import { collapse } from '../formulas/hazard.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { changeWill } from './signals.ts';

/** Draws of a crisis: whether it comes, whether resolve is redrawn, how opinion moves. */
const REDRAWN = 1;
const OPINION = 2;
/** Second fraction of the roll of resolve; the first is the opening's. */
const NEW_GOVERNMENT = 1;
/** A certain prior still has finite log-odds, the same as at the opening. */
const SURE = 1e-6;

/** By pair: log-odds at which a belief starts and to which it tends, from the scenario. */
export const priorLogOdds = perSetup((setup: Setup) => {
  const P = setup.powers.length;
  const prior = new Float64Array(P * P);
  setup.powers.forEach((by, from) =>
    setup.powers.forEach((of, to) => {
      const own = setup.scenario.beliefs[by]?.[of] ?? setup.scenario.powers[of]!.firmPrior;
      prior[from * P + to] = logit(Math.min(1 - SURE, Math.max(SURE, own)));
    }),
  );
  return prior;
});

const crisisOdds = perSetup((setup: Setup) =>
  setup.parameters.crisisHazard.map((hazard) => (hazard > 0 ? collapse(hazard, setup.h) : 0)),
);

export function elections(turn: Turn): void {
  const { setup, chance } = turn;
  const odds = crisisOdds(setup);
  for (let power = 0; power < odds.length; power++) {
    if (odds[power] === 0 || !chance.happens(setup.rolls.crisis[power]!, turn.turn, odds[power]!)) continue;
    holdElection(turn, power, odds[power]);
  }
}

/** An election or change of government; `odds` is the chance it had, unsaid when it was ordered by an inject. */
export function holdElection(turn: Turn, power: number, odds?: number): void {
  const { setup, world, chance } = turn;
  const rules = setup.rules.politics;
  const roll = setup.rolls.crisis[power]!;
  const before = world.will[power]!;
  changeWill(turn, power, rules.crisisWill * chance.normal(roll, turn.turn, OPINION));
  shrinkBeliefs(turn, power);
  if (turn.log) {
    const args = { power: setup.powers[power]!, change: world.will[power]! - before };
    if (odds === undefined) emit(turn, 'election', args);
    else {
      const drawn = chance.uniform(roll, turn.turn);
      emit(turn, 'election', args, { form: 'inputs', terms: [], probability: odds, roll: drawn, threshold: odds });
    }
  }
  if (!chance.happens(roll, turn.turn, rules.crisisRedraw, REDRAWN)) return;
  const prior = setup.scenario.powers[setup.powers[power]!]!.firmPrior;
  const firm = chance.happens(setup.rolls.resolve[power]!, turn.turn, prior, NEW_GOVERNMENT);
  world.firm[power] = firm ? 1 : 0;
  if (turn.log) emit(turn, 'resolveRedrawn', { power: setup.powers[power]!, firm });
}

/** Every belief about the power goes part of the way back to its prior. */
function shrinkBeliefs(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const { crisisBelief } = setup.rules.politics;
  const prior = priorLogOdds(setup);
  const P = setup.powers.length;
  for (const dyad of setup.dyads) {
    if (!dyad.guarantors.includes(power)) continue;
    const at = dyad.challenger * P + power;
    world.belief[at] = prior[at]! + (world.belief[at]! - prior[at]!) * (1 - crisisBelief);
  }
}
