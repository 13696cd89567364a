/**
 * What would change a challenger's mind: the cheapest of a seat's legal orders, alone or in pairs, that move its decision
 * to attack across the threshold (R12.17), or the plain finding that none does. By trial: see `trial.ts`.
 *
 * The search is a generator so that whoever runs it may do something else in between; it depends on the view alone.
 */
import { attentionOf, checkOrders, legalOrders, type Order, type View } from '../../engine/index.ts';
import { monthlyCost } from '../order-cost.ts';
import { type PublicRecord } from '../truths.ts';
import { amountIn, amountOf, familyOf, smallestAmount } from './amounts.ts';
import { LOOK_AHEAD, openTrial, type Trial } from './trial.ts';

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
  /** Share of the sampled worlds in which it has crossed. */
  readonly agree: number;
}

export interface MindReport {
  readonly dyad: number;
  /** Mean worth of attack over the status quo after 1, 2, 3 turns, as far as the match goes on, if the seat orders nothing. */
  readonly without: readonly number[];
  /** The cheapest first; empty when no order and no pair does it. */
  readonly changes: readonly ChangeOfMind[];
  /** Where none does it: what comes closest, if anything moves the decision that way at all. */
  readonly closest: ChangeOfMind | undefined;
  /** Single orders and pairs that were tried, and worlds that each was tried in at most. */
  readonly singles: number;
  readonly pairs: number;
  readonly samples: number;
}

const SAMPLES = 8;
/** A first look at every order takes one world. */
const FIRST_LOOK = 1;
/** Orders that are tried in every world, of one kind and in all; of these the best are paired. */
const MOST_OF_KIND = 3;
const MOST_TRIED = 18;
export const MOST_PAIRED = 12;
/** Share of the worlds that must agree. */
const AGREEMENT = 0.75;
const MOST_TOLD = 3;

type Steps<T> = Generator<undefined, T>;

interface Search {
  readonly trial: Trial;
  readonly without: Float64Array;
  /** Mean over the samples, by turn. */
  readonly means: readonly number[];
}

interface Tried {
  readonly order: Order;
  readonly score: number;
}

export function* changesOfMind(view: View, dyad: number, record?: PublicRecord): Steps<MindReport> {
  const trial = openTrial(view, dyad, SAMPLES, record);
  const without = Float64Array.from(trial.gaps([], SAMPLES));
  const search: Search = { trial, without, means: meansOf(without) };
  yield undefined;
  const options = legalOrders(view.look, view.seat).flatMap((form) => form.options);
  const singles = extremesOf(options);
  const looked = yield* firstLook(search, singles);
  const found: ChangeOfMind[] = [];
  for (const { order } of looked) {
    const change = judge(search, [order]);
    yield undefined;
    if (change !== undefined) found.push(yield* cheaper(search, options, change));
  }
  const alone = new Set(found.map(({ orders: [order] }) => familyOf(order!)));
  const pairs = pairsOf(
    view,
    looked.filter(({ order }) => !alone.has(familyOf(order))),
  );
  for (const pair of pairs) {
    const change = promising(search, pair) ? judge(search, pair) : undefined;
    yield undefined;
    if (change !== undefined) found.push(yield* cheaper(search, options, change));
  }
  return {
    dyad,
    without: search.means.slice(0, Math.max(1, view.look.setup.turns - view.look.turn[0]!)),
    changes: cheapest(found),
    closest:
      found.length > 0
        ? undefined
        : closestOf(search, [...looked.slice(0, 3).map(({ order }) => [order]), ...pairs.slice(0, 3)]),
    ...{ singles: options.length, pairs: pairs.length, samples: SAMPLES },
  };
}

function meansOf(gaps: Float64Array): readonly number[] {
  const count = gaps.length / LOOK_AHEAD;
  return Array.from({ length: LOOK_AHEAD }, (_, step) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += gaps[i * LOOK_AHEAD + step]!;
    return sum / count;
  });
}

/** Of orders that differ in their amount alone, the least and the most: what neither does, those between hardly do. */
function extremesOf(options: readonly Order[]): readonly Order[] {
  const families = new Map<string, Order[]>();
  for (const order of options) {
    const family = families.get(familyOf(order));
    if (family === undefined) families.set(familyOf(order), [order]);
    else family.push(order);
  }
  return [...families.values()].flatMap((family) => {
    const sorted = [...family].sort((a, b) => (amountIn(a) ?? 0) - (amountIn(b) ?? 0));
    const [least] = sorted;
    const most = sorted.at(-1);
    return [most, ...(least === most ? [] : [least])].filter((order) => order !== undefined);
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
  const gaps = trial.gaps(orders, count);
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

/** The change that the orders bring, in every world; undefined if the decision stays where it is. */
function judge({ trial, means }: Search, orders: readonly Order[]): ChangeOfMind | undefined {
  const { view } = trial;
  const gaps = trial.gaps(orders, SAMPLES);
  const moved = meansOf(gaps);
  for (let step = 0; step < LOOK_AHEAD; step++) {
    const before = means[step]! > 0;
    if (moved[step]! > 0 === before) continue;
    let agree = 0;
    for (let i = 0; i < SAMPLES; i++) if (gaps[i * LOOK_AHEAD + step]! > 0 !== before) agree++;
    if (agree < AGREEMENT * SAMPLES) continue;
    return changeAt(view, orders, step, means[step]!, moved[step]!, agree / SAMPLES);
  }
  return undefined;
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

/** What brings the decision nearest to the threshold of those given; undefined if all push it away. */
function closestOf({ trial, means }: Search, tried: readonly (readonly Order[])[]): ChangeOfMind | undefined {
  let best: ChangeOfMind | undefined;
  for (const orders of tried) {
    const moved = meansOf(trial.gaps(orders, SAMPLES));
    for (let step = 0; step < LOOK_AHEAD; step++) {
      const [without, gap] = [means[step]!, moved[step]!];
      const nearer = without > 0 ? gap < without : gap > without;
      if (nearer && (best === undefined || Math.abs(gap) < Math.abs(best.gap)))
        best = changeAt(trial.view, orders, step, without, gap, 0);
    }
  }
  return best;
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

/** Options of the same family with other amounts, the closest to `held` first. */
function awayFrom(options: readonly Order[], order: Order, held: number) {
  const family = familyOf(order);
  return options
    .filter((option) => option.kind === order.kind && familyOf(option) === family)
    .map((option) => ({ option, value: amountIn(option) ?? 0 }))
    .filter(({ value }) => value !== held)
    .sort((a, b) => Math.abs(a.value - held) - Math.abs(b.value - held));
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
