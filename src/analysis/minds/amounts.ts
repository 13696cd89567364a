/** The one amount that an order has, and the smallest of it that does what is wanted. */
import { fitsBeside, type Order, ORDER_KINDS, type OrderKind, type View } from '../../engine/index.ts';

interface Amount {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The first figure among a kind's arguments; undefined for kinds that have none. */
export function amountOf(kind: OrderKind): Amount | undefined {
  for (const [name, argument] of Object.entries(ORDER_KINDS[kind].args)) {
    if (argument.type === 'number')
      return { name, min: argument.min, max: argument.max, step: argument.step ?? (argument.max - argument.min) / 20 };
  }
  return undefined;
}

export function amountIn(order: Order): number | undefined {
  const amount = amountOf(order.kind);
  return amount === undefined ? undefined : (order as unknown as Readonly<Record<string, number>>)[amount.name];
}

/** The order with another amount. */
function withAmount(order: Order, value: number): Order {
  const amount = amountOf(order.kind);
  return amount === undefined ? order : { ...order, [amount.name]: value };
}

/** What two orders that differ in their amount alone have in common. */
export function familyOf(order: Order): string {
  const amount = amountOf(order.kind);
  return JSON.stringify(Object.entries(order).filter(([name]) => name !== amount?.name));
}

/** Halvings of the distance between an amount that does and one that does not. */
const HALVINGS = 10;

/**
 * The amount closest to `far` with which the order still does what is wanted, on the grid of the kind's step: `near` does
 * it, `far` does not, and in between it is taken to change once. `does` is asked only about legal orders.
 */
export function* smallestAmount(
  view: View,
  beside: readonly Order[],
  near: Order,
  far: number,
  does: (order: Order) => boolean,
): Generator<undefined, Order> {
  const amount = amountOf(near.kind);
  const start = amountIn(near);
  if (amount === undefined || start === undefined) return near;
  let [best, held, lost] = [near, start, far];
  for (let k = 0; k < HALVINGS && Math.abs(held - lost) > amount.step * 1.0001; k++) {
    // Rounded twice: to the grid, and to what a person would write.
    const steps = Math.round((held + lost) / 2 / amount.step);
    const middle = Math.round(steps * amount.step * 1000) / 1000;
    if (middle === held || middle === lost || middle < amount.min || middle > amount.max) break;
    const order = withAmount(near, middle);
    const holds = fitsBeside(view.look, view.seat, beside, order) && does(order);
    if (holds) [best, held] = [order, middle];
    else lost = middle;
    yield undefined;
  }
  return best;
}

/** Of orders that differ in their amount alone, the least and the most: what neither does, those between hardly do. */
export function extremesOf(options: readonly Order[]): readonly Order[] {
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

/** Options of the same family with other amounts, the closest to `held` first. */
export function awayFrom(options: readonly Order[], order: Order, held: number) {
  const family = familyOf(order);
  return options
    .filter((option) => option.kind === order.kind && familyOf(option) === family)
    .map((option) => ({ option, value: amountIn(option) ?? 0 }))
    .filter(({ value }) => value !== held)
    .sort((a, b) => Math.abs(a.value - held) - Math.abs(b.value - held));
}
