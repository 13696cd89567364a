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

export function pairLevel<K extends OrderKind>(parts: PairLevel<K>): OrderRule<K> {
  const { kind, rule, partners, levels, make, toOf, levelOf, column } = parts;
  const noChange = illegal('no-change', rule);
  const otherwise = illegal('no-dyad', rule);
  // Where the column lies: one chosen by name anew for each call would be a search.
  const start = perSetup((setup: Setup) => setup.offset[column]);
  const cellOf = (setup: Setup, from: number, to: number): number => start(setup) + pairOf(setup, from, to);
  return {
    kind,
    slot: (look, _power, order) => powerAt(look, toOf(order)),
    otherwise,
    check(look, power, order) {
      const to = powerAt(look, toOf(order));
      const ground = groundOf(look.setup, power);
      if (!ground[partners].includes(to)) {
        const ownSide = partners !== 'receivers' && ground.friends.includes(to);
        return ownSide || to === power ? illegal('own-side', rule, { power: toOf(order) }) : otherwise;
      }
      return levelOf(order) === look.buffer[cellOf(look.setup, power, to)] ? noChange : undefined;
    },
    candidates(look: World, power) {
      const { setup } = look;
      return groundOf(setup, power)[partners].flatMap((to) => levels.map((level) => make(setup.powers[to]!, level)));
    },
    sample(look, power, pick) {
      const list = groundOf(look.setup, power)[partners];
      if (list.length === 0) return undefined;
      const to = list[pickIndex(pick, list.length)] as number;
      const level = levels[pickIndex(pick, levels.length)] as number;
      if (level === look.buffer[cellOf(look.setup, power, to)]) return undefined;
      return make(look.setup.powers[to]!, level);
    },
    standing: (look, power, order) => look.buffer[cellOf(look.setup, power, powerAt(look, toOf(order)))] as number,
    carryOut(turn, power, order: CheckedOrder<K>) {
      const { setup, world } = turn;
      const to = setup.powerIndex.get(toOf(order)) as number;
      world.buffer[cellOf(setup, power, to)] = levelOf(order);
      reportGiven(turn, power, kind);
    },
  };
}
