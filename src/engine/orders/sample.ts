/**
 * Random legal orders for playouts. What is drawn is legal without being checked: each kind draws only what its own
 * check lets pass, and orders that could get in each other's way are not drawn together.
 */
import { type CheckedOrder, ORDER_KINDS, type Order, type OrderKind } from '../model/order-kinds.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { isOver } from './check.ts';
import { groundOf } from './ground.ts';
import { pickIndex } from './situation.ts';
import { type AnyRule, ruleOf } from './table.ts';

/** Draws per power and turn; about half of them find an order. */
const DRAWS = 8;

/** Kinds of which several may be drawn, for different regions, powers, documents or clauses. */
const REPEATABLE: ReadonlySet<OrderKind> = new Set([
  ...(['stance', 'fortify', 'greyZone', 'fund', 'equip', 'sanction', 'influence', 'ratify'] as const),
  ...(['answer', 'hotline', 'invoke', 'standingAnswer'] as const),
]);

/** Pairs of kinds that are never drawn together: they may contradict each other or claim the same troops. */
const RIVALS: readonly (readonly [OrderKind, OrderKind])[] = [
  ['move', 'attack'],
  ['standDown', 'mass'],
  ['standDown', 'attack'],
  ['standDown', 'stance'],
  ['standDown', 'alert'],
  ['terminate', 'ratify'],
  ['renew', 'deploy'],
];

interface Dish {
  /** Parts of the kind's rule: rules differ in shape, and what is read from them a million times is read here. */
  readonly sample: AnyRule['sample'];
  readonly slot: AnyRule['slot'];
  readonly attentionOf: AnyRule['attention'];
  readonly attention: number;
  readonly repeatable: boolean;
  /** Orders of the kind that may be drawn in a turn. */
  readonly most: number;
  /** Marks of kinds that must not have been drawn; see {@link menuOf}. */
  readonly bars: number;
  readonly mark: number;
}

/** What a power draws from. Each pair of rivals has a bit for each side: a kind sets its own and is barred by the other. */
const menus = perSetup((setup: Setup): readonly (readonly Dish[])[] =>
  setup.powers.map((_, power) => menuOf(setup, power)),
);

function menuOf(setup: Setup, power: number): readonly Dish[] {
  const { greyActsMax, provocationsMax } = setup.rules.play;
  const kinds = groundOf(setup, power).able.filter(
    (kind) => (kind !== 'greyZone' || greyActsMax >= 1) && (kind !== 'provoke' || provocationsMax >= 1),
  );
  return kinds.map((kind) => {
    let mark = 0;
    let bars = 0;
    RIVALS.forEach(([a, b], pair) => {
      if (kind === a) {
        mark |= 1 << (2 * pair);
        bars |= 2 << (2 * pair);
      } else if (kind === b) {
        mark |= 2 << (2 * pair);
        bars |= 1 << (2 * pair);
      }
    });
    const { sample, slot, attention: attentionOf } = ruleOf(kind);
    const { attention } = ORDER_KINDS[kind];
    const most = kind === 'greyZone' ? greyActsMax : Infinity;
    return { sample, slot, attentionOf, attention, repeatable: REPEATABLE.has(kind), most, mark, bars };
  });
}

/** Dishes of the orders drawn so far, by position: quicker to compare than the kinds of orders of many shapes. */
const taken: Dish[] = [];

/**
 * Random orders of a power within its attention, written to `into` (emptied first) and returned. `pick()` gives
 * fractions in 0..1; `look` is a world or the power's view.
 */
export function sampleOrders(
  look: World,
  power: number,
  pick: () => number,
  into: CheckedOrder[] = [],
): CheckedOrder[] {
  // A length set to 0 gives its memory back, to be asked for again with the first order.
  while (into.length > 0) into.pop();
  const menu = menus(look.setup)[power] as readonly Dish[];
  if (menu.length === 0 || isOver(look)) return into;
  const { ordersMax } = look.setup.rules.play;
  let left = look.setup.parameters.attention[power] as number;
  let drawn = 0;
  for (let draw = 0; draw < DRAWS && into.length < ordersMax; draw++) {
    const dish = menu[pickIndex(pick, menu.length)] as Dish;
    if ((drawn & dish.bars) !== 0) continue;
    const order = dish.sample(look, power, pick);
    if (order === undefined) continue;
    const cost = dish.attentionOf === undefined ? dish.attention : dish.attentionOf(look, power, order);
    if (cost > left || meets(look, power, dish, order, into)) continue;
    left -= cost;
    drawn |= dish.mark;
    taken[into.length] = dish;
    // Legal by construction; a law compares it with `checkOrders`.
    into.push(order as CheckedOrder);
  }
  return into;
}

/** Whether an order of the kind drawn before stands in its way: the same slot, one of a kind, or enough of them. */
function meets(look: World, power: number, dish: Dish, order: Order, drawn: readonly CheckedOrder[]): boolean {
  let same = 0;
  for (let i = 0; i < drawn.length; i++) {
    if (taken[i] !== dish) continue;
    if (!dish.repeatable || dish.slot(look, power, drawn[i] as Order) === dish.slot(look, power, order)) return true;
    same += 1;
  }
  return same >= dish.most;
}
