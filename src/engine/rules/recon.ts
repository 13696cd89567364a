/**
 * R4 Reconnaissance (R4.1), monitoring (R4.2), detection (R4.3), enforcement (R4.4): what can be seen, how soon an attack is noticed, how far a ceasefire is enforced.
 *
 * What to notice: reconnaissance of the protege and its guarantors adds up as independent eyes; monitors, a strip,
 * partner troops and the eyes of the verifying power multiply down what is left unenforced. In war there are neither
 * monitors nor a strip. Forms and weights: designer judgement, held against studies of peacekeeping (Fortna 2004) and of
 * surprise (The Dupuy Institute 2004).
 */
import { exp } from '../exact.ts';
import { detectionHours, sharedRecon } from '../formulas/detection.ts';
import { remaining } from '../formulas/flows.ts';
import { type Why } from '../model/event-kinds.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { agreedTerm, TERM } from './presence.ts';
import { partnerTroopsK } from './sides.ts';

/** Smaller changes are not news. */
const NEWS = 0.01;

const decays = perSetup((setup: Setup) => ({
  recon: remaining(setup.rules.recon.reconMonths, setup.h),
  monitors: remaining(setup.rules.recon.monitorMonths, setup.h),
  strip: remaining(setup.rules.recon.stripMonths, setup.h),
  /** Levels of the protege and its guarantors, by dyad: filled anew before each use. */
  levels: setup.dyads.map((dyad) => new Array<number>(dyad.guarantors.length + 1).fill(0)),
}));

export function recon(turn: Turn): void {
  const { setup, world } = turn;
  const { recon: left } = decays(setup);
  for (let power = 0; power < setup.powers.length; power++) {
    const paid = world.paidOperations[power] as number;
    const before = world.recon[power] as number;
    const target = (world.reconOrdered[power] as number) * paid;
    const after = target + (before - target) * left;
    world.recon[power] = after;
    world.monitor[power] = (world.monitorOrdered[power] as number) * paid;
    if (turn.log && Math.abs(after - before) >= NEWS) {
      emit(
        turn,
        'reconChanged',
        { power: setup.powers[power] as string, level: after },
        {
          form: 'inputs',
          terms: [
            { name: 'before', value: before },
            { name: 'ordered', value: world.reconOrdered[power] as number, knownTo: friendsOf(setup, power) },
            { name: 'paid', value: paid, knownTo: [setup.powers[power] as string] },
          ],
        },
      );
    }
  }
  for (let i = 0; i < setup.dyads.length; i++) watch(turn, setup.dyads[i] as Dyad);
}

function watch(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const monitorsBefore = world.monitors[dyad.index] as number;
  const before = world.enforcement[dyad.index] as number;
  observe(world, dyad, setup.h);
  if (!turn.log) return;
  const of = setup.powers[dyad.protege] as string;
  const coverage = world.monitors[dyad.index] as number;
  const enforcement = world.enforcement[dyad.index] as number;
  if (Math.abs(coverage - monitorsBefore) >= NEWS) {
    emit(
      turn,
      'monitorsChanged',
      { of, coverage },
      {
        form: 'inputs',
        terms: [
          { name: 'before', value: monitorsBefore },
          { name: 'effort', value: monitoringEffort(world, dyad) },
          { name: 'war', value: world.war[dyad.index] as number },
        ],
      },
    );
  }
  if (Math.abs(enforcement - before) >= NEWS)
    emit(turn, 'enforcementChanged', { of, enforcement }, whyEnforced(world, dyad));
}

/**
 * R4.2-R4.4 for one dyad over `h` months: monitors and strip move towards what is ordered, agreed and paid; then what is
 * shared, seen and enforced follows. With `h` = 0 only the latter (the opening of a match).
 */
export function observe(world: World, dyad: Dyad, h: number): void {
  const { setup } = world;
  const { recon: rules } = setup.rules;
  const { monitors: monitorsLeft, strip: stripLeft, levels } = decays(setup);
  const d = dyad.index;
  const peace = world.war[d] === 1 ? 0 : 1;
  const effort = monitoringEffort(world, dyad) * peace;
  const stripTarget = agreedTerm(world, d, TERM.strip) * peace;
  if (h > 0) {
    world.monitors[d] = effort + ((world.monitors[d] as number) - effort) * monitorsLeft;
    world.strip[d] = stripTarget + ((world.strip[d] as number) - stripTarget) * stripLeft;
  } else if (world.ceasefire[d] === 2) world.monitors[d] = effort;
  const seen = levels[d] as number[];
  seen[0] = world.recon[dyad.protege] as number;
  for (let i = 0; i < dyad.guarantors.length; i++) seen[i + 1] = world.recon[dyad.guarantors[i] as number] as number;
  const shared = sharedRecon(seen);
  world.reconShared[d] = shared;
  world.detectionHours[d] = detectionHours(shared, rules.blindHours, rules.hoursSlope);
  world.enforcement[d] =
    1 -
    (1 - rules.enforceMonitors * (world.monitors[d] as number)) *
      (1 - rules.enforceStrip * (world.strip[d] as number)) *
      (1 - rules.enforceTroops * (1 - exp(-partnerTroopsK(world, dyad) / rules.enforceTroopsK))) *
      (1 - rules.enforceVerifier * verifierRecon(world, dyad));
}

/** Joint effort of the powers that monitor, within the access that a treaty names. */
function monitoringEffort(world: World, dyad: Dyad): number {
  let unseen = 1;
  for (let i = 0; i < dyad.guarantors.length; i++)
    unseen *= 1 - (world.monitor[dyad.guarantors[i] as number] as number);
  const access = agreedTerm(world, dyad.index, TERM.monitors);
  return Math.min(1 - unseen, access > 0 ? access : 1);
}

/** Reconnaissance of the best-sighted power that also monitors. */
function verifierRecon(world: World, dyad: Dyad): number {
  let best = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    if ((world.monitor[guarantor] as number) > 0) best = Math.max(best, world.recon[guarantor] as number);
  }
  return best;
}

function whyEnforced(world: World, dyad: Dyad): Why {
  const { recon: rules } = world.setup.rules;
  const monitors = world.monitors[dyad.index] as number;
  const enforced = world.enforcement[dyad.index] as number;
  return {
    form: 'inputs',
    terms: [
      { name: 'monitors', value: monitors },
      { name: 'strip', value: world.strip[dyad.index] as number },
      { name: 'partnerTroopsK', value: partnerTroopsK(world, dyad) },
      { name: 'verifierRecon', value: verifierRecon(world, dyad) },
    ],
    sum: enforced,
    instead: [{ name: 'monitors', value: 1 - (1 - enforced) / (1 - rules.enforceMonitors * monitors) }],
  };
}
