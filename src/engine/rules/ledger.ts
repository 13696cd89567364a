/**
 * The deterrence ledger: what attacking, probing and keeping still are worth to a challenger, and the credibility at
 * which attack stops paying. Rules R12.1 and R12.11 to R12.18.
 *
 * What to notice: it reads a world or a seat's view alike (what the seat cannot know counts as its public stand-in), so
 * the engine, the screens and the machine players use one function. Everything is summed over all sets of guarantors
 * that might fight. By construction attack pays exactly when the believed probability that somebody fights is below the
 * threshold. Sources: Zagare and Kilgour, "Perfect Deterrence" (2000), rudimentary asymmetric game; sizes of the terms:
 * the rule file.
 */
import { believedFight } from '../formulas/belief.ts';
import { credibilityThreshold } from '../formulas/deterrence.ts';
import { clip, exp, sigmoid } from '../exact.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { attributedActs, ordinaryAttribution, patternThreshold } from './acts.ts';
import { type Campaign, campaignSuccess, helperStrength, known, newCampaign, readCampaign } from './ledger-campaign.ts';
import { leadChance, voteChance } from './ledger-resolve.ts';
import { sumSubsets, type Helpers, newHelpers, newSubsets, type Subsets } from './ledger-subsets.ts';
import { comingLawOf, concessionOf, lawOf, orderedTroopsIn } from './presence.ts';
import { TERM_NAMES } from '../model/terms.ts';

/** What the ledger of one dyad says. Values are in units of the prize. */
export interface Ledger {
  readonly dyad: number;
  readonly campaign: Campaign;
  /** Believed chance, by position among the dyad's guarantors: that it fights, if firm, if soft; of its vote; that it is firm. */
  readonly fights: Float64Array;
  readonly fightsIfFirm: Float64Array;
  readonly fightsIfSoft: Float64Array;
  readonly votes: Float64Array;
  readonly firm: Float64Array;
  /** The same as `fights`, once documents under way are in force and ordered troops have arrived. */
  readonly fightsLater: Float64Array;
  /** Chance that the campaign succeeds if nobody, or everybody, helps. */
  successAlone: number;
  successAgainstAll: number;
  /** Value of an attack that nobody answers, and of one that somebody answers. */
  unanswered: number;
  answered: number;
  attack: number;
  later: number;
  quo: number;
  probe: number;
  /** Believed probability that at least one guarantor fights. */
  pi: number;
  /** Credibility at which attack stops paying; may lie outside 0..1, or be infinite. */
  threshold: number;
  /** Terms of the status quo as they enter the sum, signed. */
  base: number;
  relief: number;
  terms: number;
  threat: number;
  grievance: number;
  stability: number;
  window: number;
  stake: number;
  mood: number;
  /** How threatened the challenger feels, before its weight. */
  threatLevel: number;
  /** Chance that an ordinary act of the challenger is attributed. */
  attribution: number;
  /** Terms of the probe, signed. */
  probeGain: number;
  probeCost: number;
  probePattern: number;
}

interface Scratch {
  readonly now: Helpers;
  readonly next: Helpers;
  readonly subsets: Subsets;
}

const scratchOf = perSetup((setup: Setup): readonly Scratch[] =>
  setup.dyads.map(({ guarantors }) => ({
    now: newHelpers(guarantors.length),
    next: newHelpers(guarantors.length),
    subsets: newSubsets(),
  })),
);

/** An empty ledger to read into: reuse it where many are read. */
export function newLedger(setup: Setup, dyad: number): Ledger {
  const n = setup.dyads[dyad]!.guarantors.length;
  const zeros = (): Float64Array => new Float64Array(n);
  // One literal: parts spread together make an object that is slow to build.
  return {
    dyad,
    campaign: newCampaign(),
    fights: zeros(),
    fightsIfFirm: zeros(),
    fightsIfSoft: zeros(),
    votes: zeros(),
    firm: zeros(),
    fightsLater: zeros(),
    successAlone: 0,
    successAgainstAll: 0,
    unanswered: 0,
    answered: 0,
    attack: 0,
    later: 0,
    quo: 0,
    probe: 0,
    pi: 0,
    threshold: 0,
    base: 0,
    relief: 0,
    terms: 0,
    threat: 0,
    grievance: 0,
    stability: 0,
    window: 0,
    stake: 0,
    mood: 0,
    threatLevel: 0,
    attribution: 0,
    probeGain: 0,
    probeCost: 0,
    probePattern: 0,
  };
}

/** Reads the ledger of a dyad from a world or a view. `last` is the turn whose acts are the latest known. */
export function readLedger(look: World, dyad: number, into?: Ledger, last: number = look.turn[0]! - 1): Ledger {
  const { setup } = look;
  const the = setup.dyads[dyad]!;
  const ledger = into ?? newLedger(setup, dyad);
  const { now, next, subsets } = scratchOf(setup)[dyad]!;
  readCampaign(look, the, ledger.campaign);
  const window = readHelpers(look, the, ledger, now, next);
  const { costWar, costSanctions, sanctionsLeft, quoWindow } = setup.rules.ledger;
  const fixed = costWar + costSanctions * (1 - sanctionsLeft * look.sanctionBite[the.challenger]!);
  sumSubsets(look, ledger.campaign, now, fixed, subsets);
  ledger.successAlone = subsets.successAlone;
  ledger.successAgainstAll = subsets.successAgainstAll;
  ledger.pi = subsets.pi;
  ledger.attack = subsets.attack;
  ledger.unanswered = subsets.unanswered;
  ledger.answered = subsets.answered;
  if (window) sumSubsets(look, ledger.campaign, next, fixed, subsets);
  ledger.later = subsets.attack;
  readQuo(look, the, ledger);
  ledger.window = -quoWindow * Math.max(0, ledger.attack - ledger.later);
  ledger.quo =
    ledger.base +
    ledger.relief +
    ledger.terms +
    ledger.threat +
    ledger.grievance +
    ledger.stability +
    ledger.window +
    ledger.stake +
    ledger.mood;
  ledger.threshold = credibilityThreshold(ledger.unanswered, ledger.quo, ledger.answered);
  readProbe(look, the, ledger, last);
  return ledger;
}

/** Whether attack now pays, and waiting would not pay more (R12.17). */
export function attackIsDue(look: World, ledger: Ledger): boolean {
  const { discount, windowSlack } = look.setup.rules.ledger;
  const gap = ledger.attack - ledger.quo;
  return gap > 0 && gap >= discount * (ledger.later - ledger.quo) - windowSlack;
}

/** Probability that a guarantor is firm, as the challenger holds it now: the belief, less the doubt that low sanctions raise. */
export function firmChance(look: World, dyad: Dyad, power: number): number {
  const { setup } = look;
  const { sanctionFloor, sanctionSignal } = setup.rules.beliefs;
  let logOdds = known(look.belief[dyad.challenger * setup.powers.length + power]!, 0);
  if (look.settlement[dyad.index] === 0 && setup.able.sanction[power] === 1) {
    const level = look.sanction[power * setup.powers.length + dyad.challenger]!;
    logOdds -= sanctionSignal * Math.max(0, sanctionFloor - level);
  }
  return sigmoid(logOdds);
}

/** Reads every guarantor as it stands and as it will stand. Returns whether the two differ: a window. */
function readHelpers(look: World, dyad: Dyad, ledger: Ledger, now: Helpers, next: Helpers): boolean {
  const { setup } = look;
  let window = false;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const power = dyad.guarantors[i]!;
    const presentK = ledger.campaign.presentK[i]!;
    const laterK = orderedTroopsIn(look, dyad, power);
    const law = lawOf(look, dyad, power);
    const comingLaw = comingLawOf(look, dyad, power, law);
    const firm = firmChance(look, dyad, power);
    const air = setup.parameters.airSupport[power]!;
    const ground = helperStrength(look, power, presentK);
    now.air[i] = air;
    now.ground[i] = ground;
    now.cost[i] = setup.parameters.challengerCost[power]!;
    const hold = 1 - campaignSuccess(look, ledger.campaign, air, ground);
    const vote = voteChance(look, power, presentK, law, hold);
    const ifFirm = leadChance(look, power, true, presentK, law, 0) * vote;
    const ifSoft = leadChance(look, power, false, presentK, law, 0) * vote;
    ledger.votes[i] = vote;
    ledger.firm[i] = firm;
    ledger.fightsIfFirm[i] = ifFirm;
    ledger.fightsIfSoft[i] = ifSoft;
    ledger.fights[i] = believedFight(firm, ifFirm, ifSoft);
    now.fights[i] = ledger.fights[i]!;
    next.air[i] = air;
    next.cost[i] = now.cost[i]!;
    if (laterK === presentK && comingLaw === law) {
      next.ground[i] = ground;
      next.fights[i] = ledger.fights[i]!;
    } else {
      window = true;
      const voteLater = voteChance(look, power, laterK, comingLaw, hold);
      next.ground[i] = helperStrength(look, power, laterK);
      next.fights[i] = believedFight(
        firm,
        leadChance(look, power, true, laterK, comingLaw, 0) * voteLater,
        leadChance(look, power, false, laterK, comingLaw, 0) * voteLater,
      );
    }
    ledger.fightsLater[i] = next.fights[i]!;
  }
  return window;
}

function readQuo(look: World, dyad: Dyad, ledger: Ledger): void {
  const { setup } = look;
  const rules = setup.rules.ledger;
  const { index, challenger } = dyad;
  const stability = known(look.stability[challenger]!, setup.parameters.stability[challenger]!);
  ledger.threatLevel = threatOf(look, dyad, ledger.campaign);
  ledger.base = rules.quoBase;
  ledger.relief = rules.quoRelief * (1 - look.sanctionBite[challenger]!);
  ledger.terms = rules.quoTerms * concessionOf(look, dyad, look.agreed, index * TERM_NAMES.length);
  ledger.threat = -rules.quoThreat * ledger.threatLevel;
  ledger.grievance = -rules.quoGrievance * look.grievance[index]!;
  ledger.stability = rules.quoStability * (stability - rules.stabilityReference);
  ledger.stake = -known(look.stake[index]!, 0);
  ledger.mood = -known(look.mood[index]!, 0);
}

/** How threatened the challenger feels: partner troops near, and an army that has grown since the start (R12.16). */
function threatOf(look: World, dyad: Dyad, campaign: Campaign): number {
  const { threatScaleK, threatArmy } = look.setup.rules.ledger;
  const start = known(look.startStrength[dyad.protege]!, 0);
  const growth = start > 0 ? clip(campaign.protegeMass / start - 1, -1, 1) : 0;
  const near = campaign.partnersK > 0 ? 1 - exp(-campaign.partnersK / threatScaleK) : 0;
  return near + threatArmy * growth;
}

const RESTRAIN = 0;
const RECIPROCATE = 1;
const ALWAYS = 2;

function readProbe(look: World, dyad: Dyad, ledger: Ledger, last: number): void {
  const rules = look.setup.rules.ledger;
  const answer = known(look.answerRule[dyad.protege]!, RECIPROCATE);
  const lean = answer === RESTRAIN ? rules.probeAnswer : answer === ALWAYS ? -rules.probeAnswer : 0;
  const nearness = (attributedActs(look, dyad.index, last) + 1) / patternThreshold(look.setup, dyad.index);
  const reach = Math.min(1, nearness * nearness);
  ledger.attribution = ordinaryAttribution(look, dyad.index);
  ledger.probeGain = rules.probeGain * (1 + lean) * (1 - look.tension[0]! / rules.probeTension);
  ledger.probeCost = -ledger.attribution * rules.probeCost;
  ledger.probePattern = -ledger.attribution * reach * ledger.pi * rules.probeGuarantors;
  ledger.probe = ledger.probeGain + ledger.probeCost + ledger.probePattern - rules.probeStake * ledger.stake;
}
