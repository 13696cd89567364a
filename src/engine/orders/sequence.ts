/** The canonical sequence of orders: by the table of kinds, then by their arguments. How they were sent never matters. */
import { type CheckedOrder, ORDER_KIND_NAMES, ORDER_KINDS, type Order, type OrderKind } from '../model/order-kinds.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Position of each kind in the table. */
export const KIND_RANK: Readonly<Record<OrderKind, number>> = Object.fromEntries(
  ORDER_KIND_NAMES.map((kind, rank) => [kind, rank]),
) as Record<OrderKind, number>;

/** The same as a map: faster where kinds vary from call to call. */
const RANKS: ReadonlyMap<OrderKind, number> = new Map(ORDER_KIND_NAMES.map((kind, rank) => [kind, rank]));

const ARGUMENT_NAMES: Readonly<Record<OrderKind, readonly string[]>> = Object.fromEntries(
  ORDER_KIND_NAMES.map((kind) => [kind, Object.keys(ORDER_KINDS[kind].args)]),
) as unknown as Record<OrderKind, readonly string[]>;

/** Negative when `a` comes before `b`, 0 when they are the same order. */
export function compareOrders(a: Order, b: Order): number {
  // Most pairs are of different kinds, or are told apart by their kind alone.
  return a.kind === b.kind ? compareArguments(a, b) : RANKS.get(a.kind)! - RANKS.get(b.kind)!;
}

/** The same for two orders of one kind. */
function compareArguments(a: Order, b: Order): number {
  for (const name of ARGUMENT_NAMES[a.kind]) {
    const sign = compareValues((a as unknown as Loose)[name], (b as unknown as Loose)[name]);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** The orders of one power in canonical sequence. */
export function inCanonicalSequence(orders: readonly CheckedOrder[]): readonly CheckedOrder[] {
  return [...orders].sort(compareOrders);
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'object' && typeof b === 'object') return compareTerms(a as Loose, b as Loose);
  // Comparison by code units, the same on every machine.
  return (a as number) < (b as number) ? -1 : 1;
}

function compareTerms(a: Loose, b: Loose): number {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  for (const name of names) {
    const sign = compareValues(a[name] ?? -1, b[name] ?? -1);
    if (sign !== 0) return sign;
  }
  return 0;
}
