/** Orders that set one standing level of the power towards another: aid, sanctions, influence. */
import { type CheckedOrder, type OrderKind, type OrderOf } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { pairOf } from '../world.ts';
import { perSetup, type Setup } from '../setup.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex, powerAt } from './situation.ts';

interface PairLevel<K extends OrderKind> {
  readonly kind: K;
  readonly rule: string;
  /** Whom it may be aimed at. */
  readonly partners: 'receivers' | 'targets' | 'foreign';
  readonly levels: readonly number[];
  readonly make: (to: string, level: number) => OrderOf<K>;
  readonly toOf: (order: OrderOf<K>) => string;
  readonly levelOf: (order: OrderOf<K>) => number;
  readonly column: 'aidCivilBn' | 'aidMilitaryBn' | 'sanction' | 'influenceBn';
}

/** The columns of all kinds, and whom each may be aimed at. */
const columns: Pick<PairLevel<OrderKind>, 'column' | 'partners'>[] = [];

/** Where the columns lie, and whom each power may aim at, kind by kind: chosen by name for each call they would be a search. */
const plan = perSetup((setup: Setup) => ({
  starts: Int32Array.from(columns, ({ column }) => setup.offset[column]),
  partners: columns.flatMap(({ partners }) => setup.powers.map((_, power) => groundOf(setup, power)[partners])),
}));

function cellOf(setup: Setup, nth: number, from: number, to: number): number {
  return plan(setup).starts[nth]! + pairOf(setup, from, to);
}

function partnersOf(setup: Setup, nth: number, power: number): readonly number[] {
  return plan(setup).partners[nth * setup.powers.length + power]!;
}

export function pairLevel<K extends OrderKind>(parts: PairLevel<K>): OrderRule<K> {
  const { kind, rule, partners, levels, make, toOf, levelOf } = parts;
  const noChange = illegal('no-change', rule);
  const otherwise = illegal('no-dyad', rule);
  const nth = columns.push(parts) - 1;
  return {
    kind,
    slot: (look, _power, order) => powerAt(look, toOf(order)),
    otherwise,
    check(look, power, order) {
      const to = powerAt(look, toOf(order));
      if (!partnersOf(look.setup, nth, power).includes(to)) {
        const ownSide = partners !== 'receivers' && groundOf(look.setup, power).friends.includes(to);
        return ownSide || to === power ? illegal('own-side', rule, { power: toOf(order) }) : otherwise;
      }
      return levelOf(order) === look.buffer[cellOf(look.setup, nth, power, to)] ? noChange : undefined;
    },
    candidates(look: World, power) {
      const { setup } = look;
      return partnersOf(setup, nth, power).flatMap((to) => levels.map((level) => make(setup.powers[to]!, level)));
    },
    sample(look, power, pick) {
      const list = partnersOf(look.setup, nth, power);
      if (list.length === 0) return undefined;
      const to = list[pickIndex(pick, list.length)] as number;
      const level = levels[pickIndex(pick, levels.length)] as number;
      if (level === look.buffer[cellOf(look.setup, nth, power, to)]) return undefined;
      return make(look.setup.powers[to]!, level);
    },
    standing: (look, power, order) => look.buffer[cellOf(look.setup, nth, power, powerAt(look, toOf(order)))] as number,
    carryOut(turn, power, order: CheckedOrder<K>) {
      const { setup, world } = turn;
      const to = setup.powerIndex.get(toOf(order)) as number;
      world.buffer[cellOf(setup, nth, power, to)] = levelOf(order);
      reportGiven(turn, power, kind);
    },
  };
}
