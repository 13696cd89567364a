/** Prices of orders in words: attention and the change of the monthly bill. */
import { attentionOf, type Order, type View } from '../../engine/index.ts';
import { monthlyCost } from '../../analysis/order-cost.ts';
import { money, t } from '../../words/index.ts';

/** Less than this is not worth a figure. */
const TRIFLE_BN = 0.005;

export function attentionText(points: number): string {
  return points === 0 ? t('play.noAttention') : t('play.attentionPoints', { count: points });
}

/** "2 attention · +€0.4 bn a month". */
export function priceOf(view: View, order: Order): string {
  const points = attentionText(attentionOf(view.look, view.seat, order));
  const bill = billText(monthlyCost(view.look, view.seat, order));
  return bill === undefined ? points : `${points} · ${bill}`;
}

/** Change of the monthly bill with its sign; undefined when there is none. */
export function billText(bn: number | undefined): string | undefined {
  if (bn === undefined || !Number.isFinite(bn) || Math.abs(bn) < TRIFLE_BN) return undefined;
  return t('play.costMonth', { amount: `${bn > 0 ? '+' : '−'}${money(Math.abs(bn))}` });
}

export function totalPrice(view: View, orders: readonly Order[]): { readonly attention: number; readonly bn: number } {
  return {
    attention: orders.reduce((sum, order) => sum + attentionOf(view.look, view.seat, order), 0),
    bn: orders.reduce((sum, order) => sum + (monthlyCost(view.look, view.seat, order) ?? 0), 0),
  };
}
