/** Stability of the challenger's regime and resilience of the protege's society (R9.5, R9.7). Designer judgement. */
import { remaining } from '../formulas/flows.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { anyLawInForce } from './presence.ts';

/** Changes smaller than this make no line in the log. */
const NOTICED = 0.5;

const stabilityLeft = perSetup((setup: Setup) => remaining(setup.rules.politics.stabilityMonths, setup.h));
const resilienceLeft = perSetup((setup: Setup) => remaining(setup.rules.politics.resilienceMonths, setup.h));
/** By dyad: whether an earlier dyad already moved this challenger's, or this protege's, drift. */
const repeated = perSetup((setup: Setup) =>
  setup.dyads.map((dyad, i) => ({
    challenger: setup.dyads.slice(0, i).some((other) => other.challenger === dyad.challenger),
    protege: setup.dyads.slice(0, i).some((other) => other.protege === dyad.protege),
  })),
);

export function challengerStability(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const rules = setup.rules.politics;
  const power = dyad.challenger;
  const first = !repeated(setup)[dyad.index]!.challenger;
  const from = world.stability[power]!;
  let to = from;
  const target = rules.stabilityBase - rules.stabilityBite * world.sanctionBite[power]!;
  if (first) to = target + (from - target) * stabilityLeft(setup);
  const casualties = first ? -(rules.stabilityCasualties * world.lossesTurnK[power]!) / rules.casualtyRateK : 0;
  let helpers = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) helpers += world.fighting[dyad.guarantors[i]!]!;
  const guarantors = world.war[dyad.index] === 1 ? -rules.stabilityGuarantor * helpers * setup.h : 0;
  const area = rules.stabilityArea * world.areaTurnKm2[dyad.index]!;
  const massing = world.massing[dyad.index] === 1 ? -rules.stabilityMassing * setup.h : 0;
  to = Math.max(0, Math.min(100, to + casualties + guarantors + area + massing));
  world.stability[power] = to;
  if (turn.log === undefined || Math.abs(to - from) < NOTICED) return;
  report(turn, power, from, to, [
    { name: 'drift', value: first ? target : 0 },
    { name: 'casualties', value: casualties },
    { name: 'guarantorsFight', value: guarantors },
    { name: 'area', value: area },
    { name: 'massing', value: massing },
  ]);
}

export function protegeResilience(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const rules = setup.rules.politics;
  const power = dyad.protege;
  const first = !repeated(setup)[dyad.index]!.protege;
  const from = world.stability[power]!;
  const war = world.war[dyad.index] === 1;
  let to = from;
  let target = 0;
  if (first) {
    const strain = rules.resilienceMobilisation * (world.recruitLevel[power]! - rules.mobilisationBase);
    target =
      rules.resilienceBase +
      (anyLawInForce(world, dyad) ? rules.resilienceLaw : 0) +
      rules.resilienceAid * (civilAidTo(turn, power) - rules.resilienceAidBn) +
      rules.resiliencePerBn * world.resilienceBn[power]! -
      (war ? 0 : strain);
    to = target + (from - target) * resilienceLeft(setup);
  }
  const weariness = war ? -rules.resilienceWar * setup.h : 0;
  const area = -rules.resilienceArea * world.areaTurnKm2[dyad.index]!;
  to = Math.max(0, Math.min(100, to + weariness + area));
  world.stability[power] = to;
  if (turn.log === undefined || Math.abs(to - from) < NOTICED) return;
  report(turn, power, from, to, [
    { name: 'drift', value: target },
    { name: 'war', value: weariness },
    { name: 'area', value: area },
  ]);
}

function civilAidTo(turn: Turn, power: number): number {
  const P = turn.setup.powers.length;
  let sum = 0;
  for (let from = 0; from < P; from++) sum += turn.world.aidCivilBn[from * P + power]!;
  return sum;
}

function report(
  turn: Turn,
  power: number,
  from: number,
  to: number,
  terms: readonly { readonly name: string; readonly value: number }[],
): void {
  emit(turn, 'stabilityChanged', { power: turn.setup.powers[power]!, from, to }, { form: 'sum', terms, sum: to });
}
