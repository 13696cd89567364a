import { useEffect, useRef } from 'react';
import { type Fault, type Order } from '../../engine/index.ts';
import { draftFaults, draftOf, type MatchState, seatAttention, seatView } from '../../store/match-store.ts';
import { t } from '../../words/index.ts';
import { orderEffect, orderTitle } from '../../words/orders.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { Button } from '../kit/button.tsx';
import { announce } from '../kit/live-region.tsx';
import { OrderCard } from '../kit/order-card.tsx';
import { BudgetLines } from './budget-lines.tsx';
import { DraftEffect } from './draft-effect.tsx';
import { DueCards } from './due-cards.tsx';
import { faultText } from './fault-text.ts';
import { OrderForm } from './order-form.tsx';
import { priceOf } from './order-prices.ts';
import { useDesk, useMatch, useNames, useView } from './use-match.ts';

/** What the seat orders this turn. */
export function OrdersPanel() {
  const form = useDesk((state) => state.form);
  const draft = useMatch(draftOf);
  const used = useMatch((state) => seatAttention(state).used);
  const all = useMatch((state) => seatAttention(state).all);
  const add = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form took the focus; closing it gives it back.
    if (wasOpen.current && form === undefined) add.current?.focus();
    wasOpen.current = form !== undefined;
  }, [form]);
  if (form !== undefined && !draft.committed) return <OrderForm form={form} />;
  return (
    <section aria-labelledby="orders-head" className="panel">
      <div className="panel-head">
        <h2 id="orders-head">{t('play.orders')}</h2>
        <span className="figures">{t('play.attention', { used, all })}</span>
      </div>
      <Attention used={used} all={all} />
      <BudgetLines brief />
      <div className="cards">
        <DueCards />
        <Drafts />
        {draft.orders.length === 0 ? <p className="second">{t('play.noOrders')}</p> : null}
        {draft.committed ? null : (
          <Button ref={add} wide keys="n" onPress={() => desk.getState().arrange({ form: {} })}>
            <span aria-hidden="true">+</span> {t('play.addOrder')} <kbd className="key desk-only">N</kbd>
          </Button>
        )}
      </div>
      <DraftEffect />
    </section>
  );
}

/** Points of attention as pips; the figure beside the heading says the same. */
function Attention({ used, all }: { readonly used: number; readonly all: number }) {
  return (
    <div className="pips" aria-hidden="true">
      {Array.from({ length: Math.max(all, used) }, (_, at) => (
        <span key={at} className={at < used ? 'pip pip-used' : 'pip'} />
      ))}
    </div>
  );
}

/** Orders drafted so far, or only those that name a region. */
export function Drafts({ only }: { readonly only?: ((order: Order) => boolean) | undefined }) {
  const { orders, committed } = useMatch(draftOf);
  const view = useView();
  const names = useNames();
  const faults = faultsNow(game.getState());
  return orders.map((order, index) => {
    if (only !== undefined && !only(order)) return null;
    const title = orderTitle(order, names);
    const warnings = faults.filter((fault) => fault.order === index);
    return (
      <OrderCard
        key={`${index}${title}`}
        title={title}
        cost={priceOf(view, order)}
        state={committed ? 'committed' : 'draft'}
        effect={
          warnings.length === 0
            ? orderEffect(order)
            : warnings.map((fault) => (
                <Warning key={fault.code} text={faultText(fault, names)} hard={fault.severity !== 'unwise'} />
              ))
        }
        actions={
          <>
            <Button
              size="small"
              label={`${t('play.change')}: ${title}`}
              onPress={() => desk.getState().arrange({ form: { kind: order.kind, order, index }, panel: 'orders' })}
            >
              {t('play.change')}
            </Button>
            <Button size="small" label={`${t('play.remove')}: ${title}`} onPress={() => removeOrder(index, title)}>
              {t('play.remove')}
            </Button>
          </>
        }
      />
    );
  });
}

function Warning({ text, hard }: { readonly text: string; readonly hard: boolean }) {
  return <span className={hard ? 'hot block' : 'block'}>{hard ? text : `${t('play.warning')}: ${text}`}</span>;
}

function removeOrder(index: number, title: string): void {
  game.getState().act.remove(index);
  announce(t('play.removed', { order: title }));
}

function faultsNow(state: MatchState): readonly Fault[] {
  return seatView(state) === undefined ? [] : draftFaults(state);
}
