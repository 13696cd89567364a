/**
 * Sums over all sets of guarantors that might fight (R12.15): exact up to eight guarantors, that is 256 sets. Of more,
 * the eight that weigh most (probability times strength) are taken exactly; the others add their expected help and
 * expected cost to every set that is not empty, and count fully in the probability that somebody fights.
 */
import { type World } from '../world.ts';
import { type Campaign, campaignSuccess } from './ledger-campaign.ts';

const EXACT = 8;

/** Guarantors by position among the dyad's. */
export interface Helpers {
  /** Probability of fighting. */
  readonly fights: Float64Array;
  /** Factor on the protege's strength. */
  readonly air: Float64Array;
  /** Effective strength on the ground. */
  readonly ground: Float64Array;
  /** Cost to the challenger. */
  readonly cost: Float64Array;
  /** Positions, those that weigh most first; filled only for more than eight. */
  readonly order: Int32Array;
}

export interface Subsets {
  attack: number;
  unanswered: number;
  answered: number;
  pi: number;
  successAlone: number;
  successAgainstAll: number;
}

export function newHelpers(n: number): Helpers {
  const zeros = (): Float64Array => new Float64Array(n);
  return { fights: zeros(), air: zeros(), ground: zeros(), cost: zeros(), order: new Int32Array(n).map((_, i) => i) };
}

export const newSubsets = (): Subsets => ({
  ...{ attack: 0, unanswered: 0, answered: 0, pi: 0, successAlone: 0, successAgainstAll: 0 },
});

// One row for each set, filled anew by every call.
const chance = new Float64Array(1 << EXACT);
const air = new Float64Array(1 << EXACT);
const ground = new Float64Array(1 << EXACT);
const cost = new Float64Array(1 << EXACT);

/** Values of attacking: `fixed` is what war costs whoever helps. */
export function sumSubsets(look: World, campaign: Campaign, helpers: Helpers, fixed: number, into: Subsets): void {
  const n = helpers.fights.length;
  const exact = Math.min(n, EXACT);
  if (n > EXACT) sortByWeight(campaign, helpers);
  chance[0] = 1;
  air[0] = 1;
  ground[0] = 0;
  cost[0] = 0;
  let none = 1;
  for (let j = 0; j < exact; j++) {
    const i = helpers.order[j]!;
    const q = helpers.fights[i]!;
    none *= 1 - q;
    const bit = 1 << j;
    for (let set = 0; set < bit; set++) {
      chance[set + bit] = chance[set]! * q;
      chance[set]! *= 1 - q;
      air[set + bit] = air[set]! * helpers.air[i]!;
      ground[set + bit] = ground[set]! + helpers.ground[i]!;
      cost[set + bit] = cost[set]! + helpers.cost[i]!;
    }
  }
  valueSets(look, campaign, helpers, exact, none, fixed, into);
}

function valueSets(
  look: World,
  campaign: Campaign,
  helpers: Helpers,
  exact: number,
  noneOfExact: number,
  fixed: number,
  into: Subsets,
): void {
  let restAir = 1;
  let restGround = 0;
  let restCost = 0;
  let none = noneOfExact;
  for (let j = exact; j < helpers.fights.length; j++) {
    const i = helpers.order[j]!;
    const q = helpers.fights[i]!;
    none *= 1 - q;
    restAir *= 1 + q * (helpers.air[i]! - 1);
    restGround += q * helpers.ground[i]!;
    restCost += q * helpers.cost[i]!;
  }
  const sets = 1 << exact;
  const alone = campaignSuccess(look, campaign, 1, 0);
  into.successAlone = alone;
  into.unanswered = alone - fixed;
  into.pi = 1 - none;
  let sum = 0;
  let weight = 0;
  for (let set = 1; set < sets; set++) {
    const success = campaignSuccess(look, campaign, air[set]! * restAir, ground[set]! + restGround);
    if (set === sets - 1) into.successAgainstAll = success;
    sum += chance[set]! * (success - fixed - cost[set]! - restCost);
    weight += chance[set]!;
  }
  if (sets === 1) into.successAgainstAll = alone;
  into.answered = weight > 0 ? sum / weight : into.unanswered - leastCost(helpers);
  into.attack = none * into.unanswered + into.pi * into.answered;
}

/** Where nobody is believed to fight, the value of an answered attack is for display: the cheapest answer alone. */
function leastCost(helpers: Helpers): number {
  let least = helpers.cost.length > 0 ? Infinity : 0;
  for (let i = 0; i < helpers.cost.length; i++) least = Math.min(least, helpers.cost[i]!);
  return least;
}

/** Insertion sort of a few, always from the natural order, so that ties do not depend on what was read before. */
function sortByWeight(campaign: Campaign, { order, fights, air: factor, ground: strength }: Helpers): void {
  const weight = (i: number): number => fights[i]! * ((factor[i]! - 1) * campaign.protege + strength[i]!);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let k = 1; k < order.length; k++) {
    const i = order[k]!;
    const own = weight(i);
    let j = k - 1;
    while (j >= 0 && weight(order[j]!) < own) {
      order[j + 1] = order[j]!;
      j -= 1;
    }
    order[j + 1] = i;
  }
}
