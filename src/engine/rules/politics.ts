/**
 * Step 9: will, ratification, elections, stability and resilience. Rules R9.1 to R9.7.
 *
 * Sources of signs: will falls with the logarithm of casualties and with cost (designer judgement for sizes); changes of
 * government make violations likelier (Leeds 2003). Sizes: the rule file.
 */
import { ln } from '../exact.ts';
import { remaining } from '../formulas/flows.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { elections } from './politics-elections.ts';
import { ratifications } from './politics-ratification.ts';
import { challengerStability, protegeResilience } from './politics-stability.ts';
import { troopsIn } from './presence.ts';

/** Changes of will smaller than this make no line in the log. */
const NOTICED = 0.5;

/** What is left of a gap of will after a turn. */
const willLeft = perSetup((setup: Setup) => remaining(setup.rules.politics.willMonths, setup.h));

/** Dyads that a power guarantees. */
const guardedBy = perSetup((setup: Setup) =>
  setup.powers.map((_, power) => setup.dyads.filter((dyad) => dyad.guarantors.includes(power))),
);

export function politics(turn: Turn): void {
  const { setup } = turn;
  for (let power = 0; power < setup.powers.length; power++) driftWill(turn, power);
  for (let index = 0; index < setup.dyads.length; index++) {
    challengerStability(turn, setup.dyads[index]!);
    protegeResilience(turn, setup.dyads[index]!);
  }
  ratifications(turn);
  elections(turn);
}

/** Will drifts to where cost, casualties, loyalty and influence let it settle. */
function driftWill(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const rules = setup.rules.politics;
  const guarded = guardedBy(setup)[power]!;
  const troops = guarded.length > 0 ? -rules.willPerTroopK * weighTroops(turn, power) : 0;
  const aid = -rules.willAidSlope * Math.max(0, aidOf(turn, power) - rules.willAidFreeBn);
  const dead = guarded.length > 0 ? world.lossesK[power]! : 0;
  const casualties = dead > 0 ? -rules.willCasualties * ln(1 + dead) : 0;
  const fighting = world.fighting[power] === 1 ? -rules.willFighting : 0;
  let partner = 0;
  for (let i = 0; i < guarded.length; i++) if (world.war[guarded[i]!.index] === 1) partner = rules.willPartner;
  const influence = -influenceOn(turn, power);
  const base = setup.parameters.willBase[power]!;
  const target = base + troops + aid + casualties + fighting + partner + influence;
  const from = world.will[power]!;
  const to = Math.max(0, Math.min(100, target + (from - target) * willLeft(setup)));
  world.will[power] = to;
  if (turn.log === undefined || Math.abs(to - from) < NOTICED) return;
  emit(
    turn,
    'willChanged',
    { power: setup.powers[power]!, from, to },
    {
      form: 'sum',
      terms: [
        { name: 'willBase', value: base },
        { name: 'troopsAbroad', value: troops },
        { name: 'aid', value: aid },
        { name: 'casualties', value: casualties },
        { name: 'fighting', value: fighting },
        { name: 'partnerAttacked', value: partner },
        { name: 'influence', value: influence },
      ],
      sum: target,
    },
  );
}

/** Troops abroad, heavy ones counting up to twice. */
function weighTroops(turn: Turn, power: number): number {
  const { world, setup } = turn;
  const guarded = guardedBy(setup)[power]!;
  let sum = 0;
  for (let i = 0; i < guarded.length; i++) {
    // Two challengers of one protege are two dyads over the same troops.
    if (i > 0 && guarded[i]!.protege === guarded[i - 1]!.protege) continue;
    sum += troopsIn(world, guarded[i]!, power);
  }
  return sum * (1 + world.heavyShare[power]!);
}

function aidOf(turn: Turn, power: number): number {
  const { world, setup } = turn;
  const row = power * setup.powers.length;
  let sum = 0;
  for (let to = 0; to < setup.powers.length; to++) sum += world.aidMilitaryBn[row + to]! + world.aidCivilBn[row + to]!;
  return sum;
}

/** Points of will that influence operations take, after what the target spends on a shield. */
function influenceOn(turn: Turn, power: number): number {
  const { world, setup } = turn;
  const P = setup.powers.length;
  let spent = 0;
  for (let from = 0; from < P; from++) spent += world.influenceBn[from * P + power]!;
  if (spent === 0) return 0;
  const { influencePoints, shieldHalfBn } = setup.rules.politics;
  const shield = world.shieldBn[power]! / (world.shieldBn[power]! + shieldHalfBn);
  return influencePoints * spent * (1 - shield);
}
