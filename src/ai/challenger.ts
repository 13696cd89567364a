/**
 * The challenger's doctrine: read the ledger, then choose between attack, threat, slices and quiet.
 *
 * What to notice: it attacks only out of a crisis of its own making (it masses first), because massing is where its
 * audience begins to watch; and it leaves a crisis again when the ledger turns.
 */
import {
  attackIsDue,
  attributedActs,
  continueValue,
  type Dyad,
  exp,
  forceOf,
  type Ledger,
  patternThreshold,
  sigmoid,
  STANCES,
  troopsAroundK,
  type World,
} from '../engine/index.ts';
import { answerProposals } from './answers.ts';
import { type BotInput, type BotTurn, type Dials } from './bot.ts';
import { type ChallengerDoctrine } from './doctrines.ts';
import { openPlan, type Plan } from './plan.ts';
import { ledgerOf } from './reading.ts';

const PROBE = STANCES.indexOf('probe');
const ASSAULT = STANCES.indexOf('assault');
const BROKEN = 3;
const RESTRAIN = 0;
const RECIPROCATE = 1;
/** Fractions of its luck, by use. */
const LUCK = { crisis: 0, stop: 1, target: 2 } as const;

export function challengerTurn(doctrine: ChallengerDoctrine, { view, power, dials, pick }: BotInput): BotTurn {
  const { look } = view;
  const plan = openPlan(look, power);
  answerProposals(plan, (offer) =>
    acceptsDeal(doctrine, look, offer.ledger, offer.values.challenger, offer.term('ceasefire') > 0),
  );
  for (const dyad of look.setup.dyads) {
    if (dyad.challenger !== power) continue;
    const ledger = ledgerOf(look, dyad.index);
    note(plan, dyad, ledger);
    if (look.war[dyad.index] === 1) wage(plan, doctrine, dials, dyad, ledger, pick);
    else if (look.massing[dyad.index] === 1) decideInCrisis(plan, doctrine, dials, dyad, ledger);
    else threatenOrWait(plan, doctrine, dials, dyad, ledger, pick);
  }
  keepHouse(plan, doctrine);
  return plan.done();
}

function acceptsDeal(
  doctrine: ChallengerDoctrine,
  look: World,
  ledger: Ledger,
  value: number,
  truce: boolean,
): boolean {
  // Who would rather stop does not haggle over the price of a truce.
  if (look.war[ledger.dyad] === 1 && truce) return !wantsWar(doctrine, look, ledger, 0.5);
  return doctrine.settles
    ? value > 2 * look.setup.rules.diplomacy.dealFloor
    : value > look.setup.rules.diplomacy.dealFloor;
}

function wantsWar(doctrine: ChallengerDoctrine, look: World, ledger: Ledger, risk: number): boolean {
  const { dyad } = ledger;
  const challenger = look.setup.dyads[dyad]?.challenger ?? 0;
  if ((look.stability[challenger] as number) <= doctrine.stopBelowStability) return false;
  const first = look.ceasefireSince[dyad] === 0 && look.attacked[dyad] === 0;
  const keep = first ? doctrine.keepFirstWar : doctrine.keepFighting;
  return ledger.attack + keep + 0.1 * risk > ledger.quo && (first || continueValue(look, ledger) > 0);
}

function wage(
  plan: Plan,
  doctrine: ChallengerDoctrine,
  dials: Dials,
  dyad: Dyad,
  ledger: Ledger,
  pick: (k: number) => number,
): void {
  const { look, power } = plan;
  const { setup } = look;
  const protege = setup.powers[dyad.protege] as string;
  if (!wantsWar(doctrine, look, ledger, dials.risk)) {
    const offer = { name: 'stop-war', facts: facts(ledger) };
    // A new offer would take the place of the one that is being answered.
    if (look.proposalOpen[power] === 1) plan.note(offer);
    else plan.wish({ kind: 'propose', against: protege, terms: { ceasefire: 1 } }, offer);
    return;
  }
  plan.note({ name: 'go-on', facts: facts(ledger) });
  if (look.recruitLevel[power] !== undefined && look.recruitLevel[power] < 1) plan.wish({ kind: 'recruit', level: 1 });
  openAxes(plan, doctrine, dyad);
  if (pick(LUCK.target) < 0.3 && setup.can[power]?.has('strike') === true) strikeSomewhere(plan, dyad, pick(LUCK.stop));
}

/** Assaults on its few best axes; on the others that are not hopeless it probes. */
function openAxes(plan: Plan, doctrine: ChallengerDoctrine, dyad: Dyad): void {
  const { look, power } = plan;
  const { setup } = look;
  let running = 0;
  for (const { region, ownK, againstK } of axesOf(look, dyad, power)) {
    const now = look.stance[forceOf(setup, power, region)];
    const assaults = now === ASSAULT || running < doctrine.axes;
    if (assaults) running++;
    if (now === ASSAULT || (!assaults && (now === PROBE || ownK < doctrine.probeFrom * againstK))) continue;
    plan.wish(
      { kind: 'stance', region: setup.regions[region] as string, stance: assaults ? 'assault' : 'probe' },
      { name: assaults ? 'open-axis' : 'probe-axis', facts: { region: setup.regions[region] as string } },
    );
  }
}

function decideInCrisis(plan: Plan, doctrine: ChallengerDoctrine, dials: Dials, dyad: Dyad, ledger: Ledger): void {
  const { look } = plan;
  const months = look.massingMonths[dyad.index] as number;
  const gap = ledger.attack - ledger.quo;
  const strikes = doctrine.attackAfterMonths > 0 && months >= doctrine.attackAfterMonths;
  // Backing down in public costs it more each month; a cautious challenger wants a clearer gain.
  const due =
    doctrine.ledger &&
    attackOpens(look, ledger) &&
    gap + doctrine.audienceCost * (months + 1) > 0.08 * (0.5 - dials.risk);
  if (strikes || due) {
    if (attackMain(plan, dyad, ledger)) return;
  }
  if (months >= doctrine.monthsMassing || gap < doctrine.leaveBelow) {
    plan.wish({ kind: 'standDown' }, { name: 'back-down', facts: facts(ledger) });
    return;
  }
  if (dials.risk > 0.6 && look.rung[0] !== undefined && look.rung[0] < 4)
    plan.wish({ kind: 'nuclearSignal' }, { name: 'signal', facts: facts(ledger) });
  plan.note({ name: 'keep-massing', facts: facts(ledger) });
}

/** The window rule without asking that attack pays already: in a crisis its audience pays part. */
function attackOpens(look: World, ledger: Ledger): boolean {
  const { discount, windowSlack } = look.setup.rules.ledger;
  return (
    attackIsDue(look, ledger) || ledger.attack - ledger.quo >= discount * (ledger.later - ledger.quo) - windowSlack
  );
}

function threatenOrWait(
  plan: Plan,
  doctrine: ChallengerDoctrine,
  dials: Dials,
  dyad: Dyad,
  ledger: Ledger,
  pick: (k: number) => number,
): void {
  const { look } = plan;
  const { setup } = look;
  const protege = setup.powers[dyad.protege] as string;
  const gap = ledger.attack - ledger.quo;
  if (doctrine.attackAfterMonths > 0) {
    plan.wish({ kind: 'mass', against: protege }, { name: 'mass', facts: facts(ledger) });
    return;
  }
  if (doctrine.ledger) {
    const broken = look.ceasefire[dyad.index] === BROKEN;
    const hazard =
      doctrine.crisisHazard * sigmoid((gap + doctrine.crisisGap + 0.1 * (dials.risk - 0.5)) / doctrine.crisisWidth);
    const threatens = broken ? gap > doctrine.threatenAbove : pick(LUCK.crisis) < 1 - exp(-hazard * setup.h);
    if (threatens && plan.wish({ kind: 'mass', against: protege }, { name: 'mass', facts: facts(ledger) })) return;
  }
  slice(plan, doctrine, dyad, ledger);
}

function slice(plan: Plan, doctrine: ChallengerDoctrine, dyad: Dyad, ledger: Ledger): void {
  const { look, power } = plan;
  const { setup } = look;
  const acts = attributedActs(look, dyad.index, (look.turn[0] as number) - 1);
  const room = doctrine.staysBelowPattern ? patternThreshold(setup, dyad.index) - 1 - acts : Infinity;
  const always = !doctrine.ledger && doctrine.staysBelowPattern;
  const wanted = Math.min(doctrine.greyActs, room, always ? 2 : ledger.probe > 0.03 ? 2 : ledger.probe > 0 ? 1 : 0);
  let given = 0;
  for (const { region } of axesOf(look, dyad, power)) {
    if (given >= wanted) break;
    if (
      plan.wish(
        { kind: 'greyZone', region: setup.regions[region] as string },
        {
          name: 'slice',
          facts: { region: setup.regions[region] as string, probe: Math.round(ledger.probe * 1000) / 1000 },
        },
      )
    )
      given++;
  }
  if (given === 0) plan.note({ name: 'wait', facts: facts(ledger) });
}

function attackMain(plan: Plan, dyad: Dyad, ledger: Ledger): boolean {
  const { look, power } = plan;
  const { setup } = look;
  for (const { region, ownK } of axesOf(look, dyad, power)) {
    const personnelK = Math.min(900, Math.floor(ownK * 0.8));
    if (personnelK < setup.rules.incidents.largeAttackK) continue;
    if (
      plan.wish(
        { kind: 'attack', region: setup.regions[region] as string, personnelK },
        { name: 'attack', facts: { ...facts(ledger), region: setup.regions[region] as string } },
      )
    )
      return true;
  }
  return false;
}

function strikeSomewhere(plan: Plan, dyad: Dyad, fraction: number): void {
  const { look } = plan;
  const { setup } = look;
  const cities = dyad.regions.filter(
    (region) =>
      (look.populationM[region] as number) > 0.5 &&
      (look.control[forceOf(setup, dyad.protege, region)] as number) > 0.9,
  );
  const region = cities[Math.floor(fraction * cities.length)];
  if (region === undefined) return;
  plan.wish(
    { kind: 'strike', region: setup.regions[region] as string, packages: 1 },
    { name: 'strike', facts: { region: setup.regions[region] as string } },
  );
}

/** Levels that need no crisis: how it answers violations, recruitment in peace. */
function keepHouse(plan: Plan, doctrine: ChallengerDoctrine): void {
  const { look, power } = plan;
  const rule = doctrine.restrained ? RESTRAIN : RECIPROCATE;
  if (look.answerRule[power] !== rule)
    plan.wish({ kind: 'answerRule', rule: doctrine.restrained ? 'restrain' : 'reciprocate' });
}

interface Axis {
  readonly region: number;
  readonly ownK: number;
  /** The other side's troops, prepared positions counted in. */
  readonly againstK: number;
  readonly worth: number;
}

/**
 * Regions on the line, the most promising first: many own troops, few others, as far as the seat knows. Where the two meet
 * at a border and neither stands on the other's land, those across it.
 */
function axesOf(look: World, dyad: Dyad, power: number): readonly Axis[] {
  const inside = axesWith(look, dyad, (region) => look.personnelK[forceOf(look.setup, power, region)] as number);
  return inside.length > 0 ? inside : axesWith(look, dyad, (region) => troopsAroundK(look, power, region));
}

function axesWith(look: World, dyad: Dyad, ownIn: (region: number) => number): readonly Axis[] {
  const { setup } = look;
  const axes: Axis[] = [];
  for (const region of dyad.regions) {
    const other = forceOf(setup, dyad.protege, region);
    const ownK = ownIn(region);
    if (!((look.control[other] as number) > 0.001) || !(ownK >= 1)) continue;
    const works = 1 + setup.rules.combat.fortificationGain * (look.fortification[other] as number);
    const againstK = Math.max(1, look.personnelK[other] as number) * works;
    axes.push({ region, ownK, againstK, worth: ownK * Math.sqrt(ownK / againstK) });
  }
  return axes.sort((a, b) => b.worth - a.worth || a.region - b.region);
}

function note(plan: Plan, dyad: Dyad, ledger: Ledger): void {
  plan.note({ name: 'ledger', facts: { ...facts(ledger), against: plan.look.setup.powers[dyad.protege] as string } });
}

function facts(ledger: Ledger): Readonly<Record<string, number>> {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    attack: round(ledger.attack),
    quo: round(ledger.quo),
    probe: round(ledger.probe),
    pi: round(ledger.pi),
    threshold: round(ledger.threshold),
  };
}
