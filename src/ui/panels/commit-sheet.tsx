import { useEffect, useRef } from 'react';
import { type Due, isAnswered } from '../../store/dues.ts';
import { draftOf, persons } from '../../store/match-store.ts';
import { t } from '../../words/index.ts';
import { dutyName } from '../../words/labels.ts';
import { clauseNumber, type Naming } from '../../words/naming.ts';
import { orderTitle } from '../../words/orders.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { attentionText, billText, priceOf, totalPrice } from './order-prices.ts';
import { BudgetLines } from './budget-lines.tsx';
import { useDues } from './use-dues.ts';
import { useDesk, useMatch, useNames, useView } from './use-match.ts';

/** Looks once more at what is sealed: orders, their cost, what is due and not answered. */
export function CommitSheet() {
  const open = useDesk((state) => state.committing);
  const { orders } = useMatch(draftOf);
  const shared = useMatch((state) => persons(state).length > 1);
  const view = useView();
  const names = useNames();
  const unanswered = useDues().filter((due) => due.urgent && !isAnswered(due, orders));
  const { attention, bn } = totalPrice(view, orders);
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The sheet was opened to commit: Enter does, Escape goes back.
    if (open) primary.current?.focus();
  }, [open]);
  const close = () => desk.getState().arrange({ committing: false });
  const commit = () => {
    close();
    desk.getState().clear();
    game.getState().act.commit();
  };
  return (
    <Dialog
      title={t('play.commitTitle')}
      open={open}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('play.keepDrafting')}</Button>
          <Button ref={primary} kind="primary" onPress={commit}>
            {orders.length === 0 ? t('play.commitNonePurpose') : t('play.commit', { count: orders.length })}
          </Button>
        </>
      }
    >
      {orders.length === 0 ? <p>{t('play.commitNothing')}</p> : null}
      <ul className="sheet-orders">
        {orders.map((order, at) => (
          <li key={`${at}${order.kind}`}>
            <span>{orderTitle(order, names)}</span>
            <span className="muted figures">{priceOf(view, order)}</span>
          </li>
        ))}
      </ul>
      {orders.length === 0 ? null : (
        <p className="sheet-total figures">
          {t('play.commitTotal', {
            attention: attentionText(attention),
            money: billText(bn) ?? t('play.commitMoneyNone'),
          })}
        </p>
      )}
      <BudgetLines />
      {unanswered.length === 0 ? null : (
        <div className="sheet-due">
          <h3>{t('play.commitDue')}</h3>
          <ul>
            {unanswered.map((due) => (
              <li key={dueText(due, names)}>{dueText(due, names)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="second">{t(shared ? 'play.commitTextShared' : 'play.commitText')}</p>
    </Dialog>
  );
}

function dueText(due: Due, names: Naming): string {
  switch (due.kind) {
    case 'duty':
      return t('play.commitDueDuty', { number: clauseNumber(names.scenario, due.clause), duty: dutyName(due.duty) });
    case 'call':
      return t('play.commitDueCall', { number: clauseNumber(names.scenario, due.clause) });
    case 'proposal':
      return t('play.commitDueProposal', { power: names.power(due.proposer) });
    case 'rotation':
      return t('play.commitDueRotation', { region: names.region(due.region) });
  }
}
