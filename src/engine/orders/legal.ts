/** What a power may order now: the one source of order panel, map highlights, bots and tests. */
import { type Fault } from '../fault.ts';
import { ORDER_KIND_NAMES, ORDER_KINDS, type Order, type OrderKind } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { checkAlone, isOver } from './check.ts';
import { illegal } from './refusal.ts';
import { attentionOf, ruleOf } from './table.ts';

export interface LegalForm {
  readonly kind: OrderKind;
  /** The least attention that an order of the kind costs now; the table's figure when none is possible. */
  readonly attention: number;
  /** Representative orders: every choice of named arguments that is legal by itself, with a sensible quantity. */
  readonly options: readonly Order[];
  /** Why there are no options: what the panel says after "Not possible:". */
  readonly fault?: Fault;
}

/** Every order kind in the table's sequence, with its options or the reason why it is impossible now. */
export function legalOrders(look: World, power: number): readonly LegalForm[] {
  return ORDER_KIND_NAMES.map((kind) => legalForm(look, power, kind));
}

function legalForm(look: World, power: number, kind: OrderKind): LegalForm {
  const { attention, capability } = ORDER_KINDS[kind];
  const rule = ruleOf(kind);
  const impossible = (fault: Fault): LegalForm => ({ kind, attention, options: [], fault });
  if (isOver(look)) return impossible(illegal('match-over', 'R0.9'));
  if (!look.setup.can[power]!.has(capability)) return impossible(illegal('not-able', 'R0.10', { capability }));
  const options: Order[] = [];
  let first: Fault | undefined;
  for (const candidate of rule.candidates(look, power)) {
    const fault = checkAlone(look, power, candidate);
    if (fault === undefined || fault.severity === 'unwise') options.push(candidate);
    // "No change" says least: it only means that one of the choices is in force.
    else if (first === undefined || first.code === 'no-change') first = fault;
  }
  if (options.length === 0) return impossible(first ?? rule.otherwise);
  const costs = options.map((option) => attentionOf(look, power, option));
  return { kind, attention: Math.min(...costs), options };
}
