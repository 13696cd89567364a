/**
 * What would change a challenger's mind: the cheapest of a seat's legal orders, alone or in pairs, that move its decision
 * to attack across the threshold (R12.17), or the plain finding that none does. By trial: see `trial.ts`.
 *
 * What to notice: orders are found in a few worlds and must then hold in many others, at every amount that is tried.
 * Judged in the few where it was chosen, the smallest amount that does would look surer than it is.
 *
 * The search is a generator so that whoever runs it may do something else in between; it depends on the view alone.
 */
import { attentionOf, checkOrders, legalOrders, type Order, type View } from '../../engine/index.ts';
import { monthlyCost } from '../order-cost.ts';
import { type PublicRecord } from '../truths.ts';
import { amountIn, amountOf, awayFrom, extremesOf, familyOf, smallestAmount } from './amounts.ts';
import { type Gaps, LOOK_AHEAD, openTrial, type Trial } from './trial.ts';

/** One way to move the decision. */
export interface ChangeOfMind {
  readonly orders: readonly Order[];
  /** Points of attention, and the change of the monthly bill, EUR bn. */
  readonly attention: number;
  readonly monthlyBn: number;
  /** Turns after which it has crossed, from 1. */
  readonly after: number;
  /** What attack is then worth over the status quo, without and with the orders, in units of the prize. */
  readonly without: number;
  readonly gap: number;
  /** Share of the worlds it was confirmed in, in which the orders bring it across. */
  readonly agree: number;
}

export interface MindReport {
  readonly dyad: number;
  /** Mean worth of attack over the status quo after 1, 2, 3 turns, as far as the match goes on, if the seat orders nothing. */
  readonly without: readonly number[];
  /** The cheapest first; empty when no order and no pair does it. */
  readonly changes: readonly ChangeOfMind[];
  /** Where none does it: what comes closest, if anything moves the decision that way at all. It may cross in some worlds. */
  readonly closest: ChangeOfMind | undefined;
  /** Single orders and pairs that were tried, worlds that each was tried in at most, and others that it was confirmed in. */
  readonly singles: number;
  readonly pairs: number;
  readonly samples: number;
  readonly confirmed: number;
}

const SAMPLES = 8;
/** Worlds in which every order that is found must hold. */
const FRESH = 24;
/** A first look at every order takes one world. */
const FIRST_LOOK = 1;
/** Orders that are tried in every world, of one kind and in all; of these the best are paired. */
const MOST_OF_KIND = 3;
const MOST_TRIED = 18;
export const MOST_PAIRED = 12;
/** Share of the worlds that must agree: of those of the search, and of the others. */
const AGREEMENT = { found: 0.85, confirmed: 0.75 } as const;
const MOST_TOLD = 3;

type Steps<T> = Generator<undefined, T>;

interface Search {
  readonly trial: Trial;
  /** Without orders, on the seat's ledger: all worlds, those of the search first. */
  readonly without: Float64Array;
  /** Mean over all of them, by turn. */
  readonly means: readonly number[];
}

interface Tried {
  readonly order: Order;
  readonly score: number;
}

export function* changesOfMind(view: View, dyad: number, record?: PublicRecord): Steps<MindReport> {
  const trial = openTrial(view, dyad, SAMPLES + FRESH, record);
  const without = Float64Array.from(trial.gaps([], SAMPLES + FRESH).seen);
  const search: Search = { trial, without, means: meansOf(without) };
  yield undefined;
  const options = legalOrders(view.look, view.seat).flatMap((form) => form.options);
  const singles = extremesOf(options);
  const looked = yield* firstLook(search, singles);
  const found: ChangeOfMind[] = [];
  for (const { order } of looked) found.push(...(yield* tryOut(search, options, [order])));
  const alone = new Set(found.map(({ orders: [order] }) => familyOf(order!)));
  const pairs = pairsOf(
    view,
    looked.filter(({ order }) => !alone.has(familyOf(order))),
  );
  for (const pair of pairs) if (promising(search, pair)) found.push(...(yield* tryOut(search, options, pair)));
  return {
    dyad,
    without: search.means.slice(0, Math.max(1, view.look.setup.turns - view.look.turn[0]!)),
    changes: cheapest(found),
    closest:
      found.length > 0
        ? undefined
        : closestOf(search, [...looked.slice(0, 3).map(({ order }) => [order]), ...pairs.slice(0, 3)]),
    ...{ singles: options.length, pairs: pairs.length, samples: SAMPLES, confirmed: FRESH },
  };
}

/** The change that the orders bring, with the smallest amounts that still do; none if the decision stays. */
function* tryOut(search: Search, options: readonly Order[], orders: readonly Order[]): Steps<readonly ChangeOfMind[]> {
  const change = judge(search, orders);
  yield undefined;
  return change === undefined ? [] : [yield* cheaper(search, options, change)];
}

function meansOf(gaps: Float64Array): readonly number[] {
  const count = gaps.length / LOOK_AHEAD;
  return Array.from({ length: LOOK_AHEAD }, (_, step) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += gaps[i * LOOK_AHEAD + step]!;
    return sum / count;
  });
}

/** The orders that come closest to moving the decision, the best first. */
function* firstLook(search: Search, orders: readonly Order[]): Steps<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const order of orders) {
    tried.push({ order, score: closeness(search, [order], FIRST_LOOK) });
    yield undefined;
  }
  tried.sort((a, b) => b.score - a.score);
  const kinds = new Map<string, number>();
  const kept = tried.filter(({ order: { kind } }) => {
    const count = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, count);
    return count <= MOST_OF_KIND;
  });
  return kept.slice(0, MOST_TRIED);
}

/** How far past the threshold the orders bring the decision at best; below 0 they do not reach it. */
function closeness({ trial, without, means }: Search, orders: readonly Order[], count: number): number {
  const gaps = trial.gaps(orders, count).seen;
  let best = -Infinity;
  for (let step = 0; step < LOOK_AHEAD; step++) {
    const mean = means[step]!;
    const wanted = mean > 0 ? -1 : 1;
    let moved = 0;
    for (let i = 0; i < count; i++) moved += gaps[i * LOOK_AHEAD + step]! - without[i * LOOK_AHEAD + step]!;
    best = Math.max(best, (wanted * moved) / count - Math.abs(mean));
  }
  return best;
}

/** Two worlds tell whether the others need to be asked. */
const promising = (search: Search, orders: readonly Order[]): boolean => closeness(search, orders, 2) > 0;

/** The change that the orders bring in the worlds of the search and in the others; undefined if the decision stays. */
function judge(search: Search, orders: readonly Order[]): ChangeOfMind | undefined {
  const found = changeIn(search, orders, 0, SAMPLES, AGREEMENT.found);
  return found && changeIn(search, orders, SAMPLES, SAMPLES + FRESH, AGREEMENT.confirmed);
}

function changeIn(
  search: Search,
  orders: readonly Order[],
  from: number,
  to: number,
  agreement: number,
): ChangeOfMind | undefined {
  const { trial, means } = search;
  const gaps = trial.gaps(orders, to, from);
  const moved = meansOf(gaps.seen);
  for (let step = 0; step < LOOK_AHEAD; step++) {
    if (moved[step]! > 0 === means[step]! > 0) continue;
    const share = crossings(search, gaps, from, to, step) / (to - from);
    if (share >= agreement) return changeAt(trial.view, orders, step, means[step]!, moved[step]!, share);
  }
  return undefined;
}

/** Worlds in which the orders bring the decision across, on the seat's ledger and in truth. */
function crossings({ without, means }: Search, { seen, real }: Gaps, from: number, to: number, step: number): number {
  const before = means[step]! > 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const at = (i - from) * LOOK_AHEAD + step;
    // A world in which it would have crossed anyway says nothing for the orders.
    const stood = without[i * LOOK_AHEAD + step]! > 0 === before;
    if (stood && seen[at]! > 0 !== before && real[at]! > 0 !== before) count++;
  }
  return count;
}

function changeAt(
  { look, seat }: View,
  orders: readonly Order[],
  step: number,
  without: number,
  gap: number,
  agree: number,
): ChangeOfMind {
  return {
    orders,
    attention: orders.reduce((sum, order) => sum + attentionOf(look, seat, order), 0),
    monthlyBn: orders.reduce((sum, order) => sum + (monthlyCost(look, seat, order) ?? 0), 0),
    ...{ after: step + 1, without, gap, agree },
  };
}

/** Of those given, what brings the decision furthest towards or past the threshold; undefined if all push it away. */
function closestOf(search: Search, tried: readonly (readonly Order[])[]): ChangeOfMind | undefined {
  const { trial, means } = search;
  let best: { readonly change: ChangeOfMind; readonly reach: number } | undefined;
  for (const orders of tried) {
    const { seen, real } = trial.gaps(orders, SAMPLES + FRESH, SAMPLES);
    const moved = meansOf(seen);
    for (let step = 0; step < LOOK_AHEAD; step++) {
      const [without, gap] = [means[step]!, moved[step]!];
      const reach = without > 0 ? -gap : gap;
      if (reach <= -Math.abs(without) || (best !== undefined && reach <= best.reach)) continue;
      const share = crossings(search, { seen, real }, SAMPLES, SAMPLES + FRESH, step) / FRESH;
      best = { reach, change: changeAt(trial.view, orders, step, without, gap, share) };
    }
  }
  return best?.change;
}

/** The same orders with the smallest amounts that still do. */
function* cheaper(search: Search, options: readonly Order[], change: ChangeOfMind): Steps<ChangeOfMind> {
  let { orders } = change;
  const { view } = search.trial;
  for (let at = 0; at < orders.length; at++) {
    const order = orders[at]!;
    const held = amountIn(order);
    if (held === undefined) continue;
    const beside = orders.filter((_, i) => i !== at);
    const does = (one: Order): boolean =>
      judge(
        search,
        orders.map((old, i) => (i === at ? one : old)),
      ) !== undefined;
    let near = order;
    let far: number | undefined;
    for (const { option, value } of awayFrom(options, order, held)) {
      if (!does(option)) {
        far = value;
        break;
      }
      near = option;
      yield undefined;
    }
    // Where even the least that is offered does it, the search goes on down to nothing.
    far ??= held > amountIn(near)! || near === order ? amountOf(order.kind)?.min : undefined;
    if (far === undefined || far === amountIn(near)) far = amountIn(near)!;
    const best = yield* smallestAmount(view, beside, near, far, does);
    orders = orders.map((old, i) => (i === at ? best : old));
  }
  return judge(search, orders) ?? change;
}

/** Pairs of different families that may be given together, the most promising first. */
function pairsOf(view: View, tried: readonly Tried[]): readonly (readonly Order[])[] {
  const best = tried.slice(0, MOST_PAIRED);
  const pairs: { readonly orders: readonly Order[]; readonly score: number }[] = [];
  best.forEach(({ order: a, score }, i) => {
    for (const { order: b, score: other } of best.slice(i + 1)) {
      if (familyOf(a) === familyOf(b)) continue;
      const { checked } = checkOrders(view.look, view.seat, [a, b]);
      if (checked.length === 2) pairs.push({ orders: [a, b], score: score + other });
    }
  });
  return pairs.sort((a, b) => b.score - a.score).map(({ orders }) => orders);
}

/** Of each combination of kinds the cheapest, and of these the cheapest: attention first, then money, then the fewest. */
function cheapest(found: readonly ChangeOfMind[]): readonly ChangeOfMind[] {
  const sorted = [...found].sort(
    (a, b) =>
      a.attention - b.attention ||
      Math.max(0, a.monthlyBn) - Math.max(0, b.monthlyBn) ||
      a.orders.length - b.orders.length ||
      (amountIn(a.orders[0]!) ?? 0) - (amountIn(b.orders[0]!) ?? 0),
  );
  const kinds = new Set<string>();
  return sorted
    .filter(({ orders }) => {
      const kind = orders
        .map((order) => order.kind)
        .sort()
        .join('+');
      if (kinds.has(kind)) return false;
      kinds.add(kind);
      return true;
    })
    .slice(0, MOST_TOLD);
}
