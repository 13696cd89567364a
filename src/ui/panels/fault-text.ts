/** Faults of orders as sentences, and the nearest value that would mend them. */
import { type Fault, type Order } from '../../engine/index.ts';
import { valueOf } from '../../store/order-form.ts';
import { faultSentence } from '../../words/faults.ts';
import { t } from '../../words/index.ts';
import { type Naming } from '../../words/naming.ts';

/** The sentence with its rule: "Rail carries 15,000 a turn (R3.2)." */
export function faultText(fault: Fault, names: Naming): string {
  return t('play.withRule', { reason: faultSentence(fault, names), rule: fault.rule });
}

/** Facts that say how far an argument may go. */
const REACH = ['presentK', 'minimumK', 'capacityK'] as const;

/** The nearest value of the argument at fault, where the fault tells it. */
export function nearestValue(order: Order, fault: Fault): number | undefined {
  if (fault.argument === undefined) return undefined;
  const now = valueOf(order, fault.argument);
  if (typeof now !== 'number') return undefined;
  const { facts } = fault;
  const { limit, wanted, min, max } = facts;
  const reach = REACH.map((name) => facts[name]).find((fact) => typeof fact === 'number');
  if (typeof reach === 'number') return positive(reach);
  if (typeof limit === 'number' && typeof wanted === 'number') return positive(now - (wanted - limit));
  if (typeof min === 'number' && now < min) return min;
  return typeof max === 'number' && now > max ? max : undefined;
}

function positive(value: number): number | undefined {
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
