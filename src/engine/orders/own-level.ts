/** Orders that set one standing level of the power itself: recruitment, places, spending, reconnaissance. */
import { type Fault } from '../fault.ts';
import { type FieldName } from '../model/fields.ts';
import { type CheckedOrder, type OrderKind, type OrderOf } from '../model/order-kinds.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex } from './situation.ts';

interface OwnLevel<K extends OrderKind> {
  readonly kind: K;
  /** Rule that the level feeds, as R4.1. */
  readonly rule: string;
  /** Levels shown as options and drawn in playouts. */
  readonly levels: readonly number[];
  readonly make: (level: number) => OrderOf<K>;
  readonly levelOf: (order: OrderOf<K>) => number;
  readonly column: (setup: Setup, power: number) => FieldName;
  /** What is wrong besides "that is the level already". */
  readonly check?: (look: World, power: number, level: number) => Fault | undefined;
}

/** The columns of all kinds. */
const columns: ((setup: Setup, power: number) => FieldName)[] = [];

/**
 * Where the level of each power lies, kind by kind: a column chosen by name anew for each call would be a search, and one
 * function for all kinds is a function that is known where it is called.
 */
const cells = perSetup((setup: Setup) =>
  Int32Array.from(
    columns.flatMap((column) => setup.powers.map((_, power) => setup.offset[column(setup, power)] + power)),
  ),
);

function levelNow({ setup, buffer }: World, nth: number, power: number): number {
  return buffer[cells(setup)[nth * setup.powers.length + power]!]!;
}

export function ownLevel<K extends OrderKind>(parts: OwnLevel<K>): OrderRule<K> {
  const { kind, rule, levels, make, levelOf, column } = parts;
  const noChange = illegal('no-change', rule);
  const nth = columns.push(column) - 1;
  return {
    kind,
    slot: () => 0,
    otherwise: noChange,
    check(look, power, order) {
      const level = levelOf(order);
      return level === levelNow(look, nth, power) ? noChange : parts.check?.(look, power, level);
    },
    candidates: () => levels.map(make),
    sample(look, power, pick) {
      const level = levels[pickIndex(pick, levels.length)] as number;
      return level === levelNow(look, nth, power) ? undefined : make(level);
    },
    standing: (look, power) => levelNow(look, nth, power),
    carryOut(turn, power, order: CheckedOrder<K>) {
      const { setup, world } = turn;
      world.buffer[cells(setup)[nth * setup.powers.length + power]!] = levelOf(order);
      reportGiven(turn, power, kind);
    },
  };
}
