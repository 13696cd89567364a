/**
 * Step 11: the ladder, tension, accidents and the catastrophe that everybody loses. Rules R11.1 to R11.7.
 *
 * What to notice: the rung follows deeds up at once and comes down slowly, faster with a hotline or when all stand down;
 * accidents make every high rung dangerous by itself. Idea: Schelling's "threat that leaves something to chance"; sizes:
 * designer judgement, with the base rate of nuclear use since 1945 (none) as the check.
 */
import { pow } from '../exact.ts';
import { remaining } from '../formulas/flows.ts';
import { collapse } from '../formulas/hazard.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';

/** Rungs that acts of the turn stand on. */
export const RUNG = {
  quiet: 0,
  incident: 1,
  greyZone: 2,
  massing: 3,
  attack: 4,
  guarantorFights: 5,
  beyondTheatre: 6,
  nuclearAlert: 7,
  use: 8,
} as const;

const BROKEN = 3;

const tensionLeft = perSetup((setup: Setup) => remaining(setup.rules.escalation.tensionMonths, setup.h));

export function escalation(turn: Turn): void {
  const { setup, world } = turn;
  const rules = setup.rules.escalation;
  if (world.rung[0]! >= RUNG.use) return;
  const act = rungOfActs(turn);
  world.actRung[0] = act;
  const hotline = anyOf(world.hotline);
  climb(turn, act, hotline);
  const target = rules.tensionBase + rules.tensionAct * act + rules.tensionViolations * violationLevel(turn);
  const tension = target + (world.tension[0]! - target) * tensionLeft(setup);
  world.tension[0] = Math.max(0, Math.min(100, tension));
  accident(turn, hotline);
  nuclearUse(turn);
}

/** The highest rung that anything done this turn stands on. */
function rungOfActs(turn: Turn): number {
  const { setup, world } = turn;
  let act: number = RUNG.quiet;
  for (let i = 0; i < turn.acts.length; i++) act = Math.max(act, rungOfAct(turn, i));
  for (let i = 0; i < setup.dyads.length; i++) {
    if (world.massing[i] === 1 || world.ceasefire[i] === BROKEN) act = Math.max(act, RUNG.massing);
    if (world.war[i] === 1) act = Math.max(act, RUNG.attack);
  }
  if (act < RUNG.attack && nuclearSignalGiven(turn)) act = Math.max(act, RUNG.attack);
  for (let power = 0; power < setup.powers.length; power++) {
    if (world.fighting[power] === 1) act = Math.max(act, RUNG.guarantorFights);
  }
  // High alert is the top rung only where nuclear powers already fight; before, it is a signal.
  for (let power = 0; power < setup.powers.length; power++) {
    if (world.alert[power] !== 1) continue;
    act = Math.max(
      act,
      act >= RUNG.guarantorFights && setup.able.nuclear[power] === 1 ? RUNG.nuclearAlert : RUNG.attack,
    );
  }
  return act;
}

function rungOfAct(turn: Turn, index: number): number {
  const { setup } = turn;
  const act = turn.acts[index]!;
  const dyad = setup.dyads[act.dyad]!;
  switch (act.kind) {
    case 'serious':
      return act.attributed ? RUNG.incident : RUNG.quiet;
    case 'greyZone':
    case 'provocation':
    case 'incursion':
      return RUNG.greyZone;
    case 'largeAttack':
      return RUNG.attack;
    case 'strike': {
      const owner = setup.owner[act.region]!;
      return owner === dyad.protege || owner === dyad.challenger ? RUNG.greyZone : RUNG.beyondTheatre;
    }
  }
}

function nuclearSignalGiven(turn: Turn): boolean {
  for (let power = 0; power < turn.orders.length; power++) {
    if (turn.setup.able.nuclear[power] === 0) continue;
    const orders = turn.orders[power]!;
    for (let i = 0; i < orders.length; i++) if (orders[i]!.kind === 'nuclearSignal') return true;
  }
  return false;
}

/** Up at once, down by steps; nobody massing, alert or at war is a mutual stand-down. */
function climb(turn: Turn, act: number, hotline: boolean): void {
  const { setup, world } = turn;
  const { rungDecay, calmFactor } = setup.rules.escalation;
  const from = world.rung[0]!;
  const calm = hotline || (act <= RUNG.incident && !anyOf(world.alert));
  const to = act > from ? act : Math.max(act, from - rungDecay * (calm ? calmFactor : 1) * setup.h);
  world.rung[0] = to;
  if (turn.log === undefined || Math.floor(to) === Math.floor(from)) return;
  emit(
    turn,
    to > from ? 'rungRose' : 'rungFell',
    { from, to },
    {
      form: 'inputs',
      terms: [
        { name: 'act', value: act },
        { name: 'hotline', value: hotline ? 1 : 0 },
        { name: 'calm', value: calm ? 1 : 0 },
      ],
      sum: to,
    },
  );
}

/** Violations a day over their reference rate, in the worst dyad. */
function violationLevel(turn: Turn): number {
  const { world, setup } = turn;
  let most = 0;
  for (let i = 0; i < setup.dyads.length; i++) most = Math.max(most, world.violationsPerDay[i]!);
  return most / setup.rules.incidents.violationsRef;
}

/** The last power of two that was asked for: rungs stand still for months. */
const known = { exponent: 0, power: 1 };

function twoTo(exponent: number): number {
  if (exponent === known.exponent) return known.power;
  known.exponent = exponent;
  known.power = pow(2, exponent);
  return known.power;
}

/** Inadvertent escalation (R11.4): likelier on high rungs, in tension, with forces on alert; rarer with a hotline. */
export function accidentRate(turn: Turn, hotline: boolean): number {
  const { setup, world } = turn;
  const rules = setup.rules.escalation;
  let alerts = 0;
  for (let power = 0; power < setup.powers.length; power++) alerts += world.alert[power]!;
  return (
    rules.accident *
    twoTo(world.rung[0]! - rules.accidentRung) *
    (1 + world.tension[0]! / 100) *
    (alerts >= 2 ? 1 + rules.accidentAlert : 1) *
    (hotline ? 1 - rules.accidentHotline : 1)
  );
}

function accident(turn: Turn, hotline: boolean): void {
  const { setup, world, chance } = turn;
  const rate = accidentRate(turn, hotline);
  const odds = collapse(rate, setup.h);
  const roll = setup.rolls.accident[0]!;
  if (!chance.happens(roll, turn.turn, odds)) return;
  const from = world.rung[0]!;
  const cap = anyOf(world.fighting) ? RUNG.nuclearAlert : setup.rules.escalation.accidentCap;
  const to = Math.max(from, Math.min(cap, from + 1));
  world.rung[0] = to;
  if (turn.log === undefined) return;
  emit(
    turn,
    'accident',
    { from, to },
    {
      form: 'inputs',
      terms: [
        { name: 'rung', value: from },
        { name: 'tension', value: world.tension[0]! },
        { name: 'hotline', value: hotline ? 1 : 0 },
        { name: 'rate', value: rate },
      ],
      probability: odds,
      roll: chance.uniform(roll, turn.turn),
      threshold: odds,
      instead: [{ name: 'hotline', value: collapse(accidentRate(turn, true), setup.h) }],
    },
  );
}

function nuclearUse(turn: Turn): void {
  const { setup, world, chance } = turn;
  if (world.rung[0]! < RUNG.nuclearAlert) return;
  const odds = collapse(setup.rules.escalation.use, setup.h);
  const roll = setup.rolls.use[0]!;
  if (!chance.happens(roll, turn.turn, odds)) return;
  world.rung[0] = RUNG.use;
  if (turn.log === undefined) return;
  const drawn = chance.uniform(roll, turn.turn);
  emit(turn, 'catastrophe', {}, { form: 'inputs', terms: [], probability: odds, roll: drawn, threshold: odds });
}

function anyOf(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (column[i] === 1) return true;
  return false;
}
