/** Every order kind and its rules. A kind that is missing here does not compile. */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, ORDER_KINDS, type Order, type OrderKind } from '../model/order-kinds.ts';
import { type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { alert } from './alert.ts';
import { answerRule } from './answer-rule.ts';
import { answer } from './answer.ts';
import { attack } from './attack.ts';
import { declare } from './declare.ts';
import { demobilise } from './demobilise.ts';
import { deploy } from './deploy.ts';
import { equip } from './equip.ts';
import { fortify } from './fortify.ts';
import { fund } from './fund.ts';
import { greyZone } from './grey-zone.ts';
import { heavy } from './heavy.ts';
import { hotline } from './hotline.ts';
import { influence } from './influence.ts';
import { invoke } from './invoke.ts';
import { mass } from './mass.ts';
import { mediate } from './mediate.ts';
import { monitor } from './monitor.ts';
import { move } from './move.ts';
import { nuclearSignal } from './nuclear-signal.ts';
import { type OrderRule } from './order-rule.ts';
import { procure } from './procure.ts';
import { propose } from './propose.ts';
import { provoke } from './provoke.ts';
import { ratify } from './ratify.ts';
import { recon } from './recon.ts';
import { recruit } from './recruit.ts';
import { renew } from './renew.ts';
import { resilience } from './resilience.ts';
import { sanction } from './sanction.ts';
import { shield } from './shield.ts';
import { stance } from './stance.ts';
import { standDown } from './stand-down.ts';
import { standingAnswer } from './standing-answer.ts';
import { strike } from './strike.ts';
import { terminate } from './terminate.ts';
import { train } from './train.ts';

const RULES: { readonly [K in OrderKind]: OrderRule<K> } = {
  ...{ recruit, demobilise, train, procure, move, stance, fortify, deploy, renew, heavy, recon, monitor, fund, equip },
  ...{ sanction, ratify, terminate, declare, mediate, propose, answer, answerRule, greyZone, provoke, mass },
  ...{
    nuclearSignal,
    attack,
    strike,
    standDown,
    alert,
    hotline,
    invoke,
    standingAnswer,
    influence,
    shield,
    resilience,
  },
};

/** The rules of some kind; the order given must be of that kind. */
export interface AnyRule {
  readonly kind: OrderKind;
  readonly attention?: (look: World, power: number, order: Order) => number;
  readonly slot: (look: World, power: number, order: Order) => number;
  readonly check: (look: World, power: number, order: Order) => Fault | undefined;
  readonly candidates: (look: World, power: number) => readonly Order[];
  readonly otherwise: Fault;
  readonly sample: (look: World, power: number, pick: () => number) => Order | undefined;
  readonly standing?: (look: World, power: number, order: Order) => number;
  readonly carryOut: (turn: Turn, power: number, order: CheckedOrder) => void;
}

// An order always meets the rule of its own kind, which the compiler cannot follow through a table.
const BY_KIND = RULES as unknown as Readonly<Record<OrderKind, AnyRule>>;

export function ruleOf(kind: OrderKind): AnyRule {
  return BY_KIND[kind];
}

/**
 * The figure that stands now of what an order sets: aid a month, recruitment as a factor, a level of reconnaissance.
 * Undefined for kinds that set no standing figure.
 */
export function standingOf(look: World, power: number, order: Order): number | undefined {
  return BY_KIND[order.kind].standing?.(look, power, order);
}

/** Attention points that an order costs its power (R0.5). */
export function attentionOf(look: World, power: number, order: Order): number {
  const { attention } = BY_KIND[order.kind];
  return attention === undefined ? ORDER_KINDS[order.kind].attention : attention(look, power, order);
}
