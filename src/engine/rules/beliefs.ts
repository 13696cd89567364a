/**
 * Step 10: beliefs and reputation by Bayes' rule, then the ledger of every dyad. Rules R10.1 to R10.7 and R12.1.
 *
 * What to notice: signals are additions in log-odds, so their order within a turn does not matter; memory acts once, at
 * the end. What stands (troops present, law in force) is kept apart, because forgetting leads back to it.
 * Source of the signs: Fearon, "Signaling Foreign Policy Interests" (1997).
 */
import { clip } from '../exact.ts';
import { deploymentSignal } from '../formulas/belief.ts';
import { mood, remaining } from '../formulas/flows.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { emptyWorld, forceOf, signatoryOf, type World } from '../world.ts';
import { LEGAL_STATUSES } from '../model/names.ts';
import { type Ledger, newLedger, readLedger } from './ledger.ts';
import { quoTerms } from './ledger-terms.ts';
import { priorLogOdds } from './politics-elections.ts';
import { lawOf, LAW, troopsIn } from './presence.ts';
import { changeReputation, signal } from './signals.ts';

interface Decay {
  readonly memory: number;
  readonly pledge: number;
  readonly grievance: number;
}

const decayOf = perSetup(
  ({ rules, h }: Setup): Decay => ({
    memory: remaining(rules.beliefs.memoryMonths, h),
    pledge: remaining(rules.beliefs.pledgeMonths, h),
    grievance: remaining(rules.beliefs.grievanceMonths, h),
  }),
);

/**
 * By dyad and pair: what troops and law are worth as the scenario opens. The prior is a belief about that situation, so
 * only what comes or goes later moves the point to which forgetting leads.
 */
const openingTerms = perSetup((setup: Setup): readonly Float64Array[] => {
  const opening = openingPresence(setup);
  return setup.dyads.map((dyad) => {
    const terms = new Float64Array(setup.powers.length * setup.powers.length);
    for (const power of dyad.guarantors) {
      terms[dyad.challenger * setup.powers.length + power] =
        troopTermOf(opening, dyad, power) + lawTermOf(opening, dyad, power);
    }
    return terms;
  });
});

/** A world with nothing in it but what those terms read: troops, heavy shares and legal status at the opening. */
function openingPresence(setup: Setup): World {
  const world = emptyWorld(setup);
  for (const force of Object.values(setup.scenario.forces)) {
    const power = setup.powerIndex.get(force.power);
    const region = setup.regionIndex.get(force.region);
    if (power !== undefined && region !== undefined)
      world.personnelK[forceOf(setup, power, region)]! += force.personnelK;
  }
  world.heavyShare.set(setup.parameters.heavyShare);
  for (const document of setup.documents) {
    for (const power of document.signatories) {
      const status = document.spec.signatories[setup.powers[power]!]?.status ?? 'none';
      world.legal[signatoryOf(setup, document.index, power)] = LEGAL_STATUSES.indexOf(status);
    }
  }
  return world;
}

const scratch = perSetup((setup: Setup): readonly Ledger[] => setup.dyads.map((dyad) => newLedger(setup, dyad.index)));

export function beliefs(turn: Turn): void {
  const { setup, world, chance } = turn;
  const decay = decayOf(setup);
  for (let i = 0; i < setup.dyads.length; i++) {
    const dyad = setup.dyads[i]!;
    for (let j = 0; j < dyad.guarantors.length; j++) observe(turn, dyad, dyad.guarantors[j]!, decay.memory);
    world.grievance[i]! *= decay.grievance;
    const { moodMonths, moodSpread } = setup.rules.beliefs;
    const luck = chance.normal(setup.rolls.mood[i]!, turn.turn);
    world.mood[i] = clip(mood(world.mood[i]!, moodMonths, moodSpread, setup.h, luck), -5, 5);
    storeLedger(turn.world, i, turn.turn);
    if (turn.log) reportLedger(turn, i);
  }
  for (let power = 0; power < setup.powers.length; power++) world.pledge[power]! *= decay.pledge;
}

/** What a challenger reads from a guarantor's deeds of the turn, and what it forgets. */
function observe(turn: Turn, dyad: Dyad, power: number, memory: number): void {
  const { setup, world } = turn;
  const at = dyad.challenger * setup.powers.length + power;
  const troops = troopTermOf(world, dyad, power);
  const before = world.troopTerm[at]!;
  world.troopTerm[at] = troops;
  signal(turn, dyad.index, power, troops - before, 'troops');
  const law = lawTermOf(world, dyad, power);
  const lawBefore = world.lawTerm[at]!;
  world.lawTerm[at] = law;
  signal(turn, dyad.index, power, law - lawBefore, 'law');
  doubtSanctions(turn, dyad, power);
  const rest = priorLogOdds(setup)[at]! + troops + law - openingTerms(setup)[dyad.index]![at]!;
  world.belief[at] = rest + (world.belief[at]! - rest) * memory;
}

/** Log-odds that troops present are worth, against none (R10.2). */
export function troopTermOf(look: World, dyad: Dyad, power: number): number {
  const rules = look.setup.rules.beliefs;
  const presentK = troopsIn(look, dyad, power);
  if (presentK === 0) return 0;
  const weight = rules.troopLight + rules.troopHeavy * look.heavyShare[power]!;
  return deploymentSignal(0, presentK * weight, rules.troops, rules.troopScaleK);
}

/** Log-odds that law in force is worth (R10.4). */
export function lawTermOf(look: World, dyad: Dyad, power: number): number {
  return lawOf(look, dyad, power) === LAW.inForce ? look.setup.rules.beliefs.ratified : 0;
}

/** Low sanctions without a settlement wear reputation down; the doubt about resolve itself is read by the ledger. */
function doubtSanctions(turn: Turn, dyad: Dyad, power: number): void {
  const { setup, world } = turn;
  const { sanctionFloor, sanctionReputation } = setup.rules.beliefs;
  if (world.settlement[dyad.index] !== 0 || setup.able.sanction[power] === 0) return;
  const short = sanctionFloor - world.sanction[power * setup.powers.length + dyad.challenger]!;
  if (short > 0) changeReputation(turn, power, -sanctionReputation * short * setup.h, 'lowSanctions');
}

/** A public pledge: it stands for a while, doubles as a promise to be judged by, and convinces a little the first time. */
export function pledgeInPublic(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const first = world.pledged[power] === 0;
  world.pledge[power] = 1;
  world.pledged[power] = 1;
  if (turn.log) emit(turn, 'pledged', { power: setup.powers[power]! });
  if (!first) return;
  for (const dyad of setup.dyads) {
    if (dyad.guarantors.includes(power)) signal(turn, dyad.index, power, setup.rules.beliefs.pledge, 'pledge');
  }
}

/** Reads the ledger of a dyad and stores what the challenger knows of it. `last` as in {@link readLedger}. */
export function storeLedger(world: World, dyad: number, last: number): Ledger {
  const { setup } = world;
  const ledger = readLedger(world, dyad, scratch(setup)[dyad], last);
  const { challenger, guarantors } = setup.dyads[dyad]!;
  for (let i = 0; i < guarantors.length; i++) {
    world.fightBelief[challenger * setup.powers.length + guarantors[i]!] = ledger.fights[i]!;
  }
  world.threat[dyad] = clip(ledger.threatLevel, -1, 3);
  world.valueAttack[dyad] = ledger.attack;
  world.valueQuo[dyad] = ledger.quo;
  world.valueProbe[dyad] = ledger.probe;
  world.valueLater[dyad] = ledger.later;
  world.somebodyFights[dyad] = ledger.pi;
  world.threshold[dyad] = clip(ledger.threshold, -20, 20);
  return ledger;
}

function reportLedger(turn: Turn, index: number): void {
  const { setup } = turn;
  const dyad = setup.dyads[index]!;
  const ledger = scratch(setup)[index]!;
  emit(
    turn,
    'ledgerRead',
    {
      by: setup.powers[dyad.challenger]!,
      of: setup.powers[dyad.protege]!,
      attack: ledger.attack,
      quo: ledger.quo,
      probe: ledger.probe,
      pi: ledger.pi,
      threshold: clip(ledger.threshold, -20, 20),
    },
    {
      form: 'sum',
      terms: [
        ...quoTerms(ledger),
        ...dyad.guarantors.map((power, i) => ({ name: 'fights', value: ledger.fights[i]!, of: setup.powers[power]! })),
      ],
      sum: ledger.quo,
      probability: ledger.pi,
      threshold: clip(ledger.threshold, -20, 20),
    },
  );
}
