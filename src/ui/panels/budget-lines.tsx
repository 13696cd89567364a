import { budgetOf } from '../../analysis/order-cost.ts';
import { draftOf } from '../../store/match-store.ts';
import { money, t } from '../../words/index.ts';
import { useMatch, useView } from './use-match.ts';

/** A treasury that carries the bill for longer than this is not worth a line. */
const SOON_TURNS = 6;

/** The next bill against income and treasury, and what would stay unpaid. `brief`: only where there is something amiss. */
export function BudgetLines({ brief = false }: { readonly brief?: boolean }) {
  const view = useView();
  const { orders } = useMatch(draftOf);
  if (view.seat < 0) return null;
  const { incomeBn, billBn, treasuryBn, shortBn, turns } = budgetOf(view.look, view.seat, orders);
  const soon = shortBn === 0 && turns !== undefined && turns <= SOON_TURNS;
  if (brief && shortBn === 0) return null;
  return (
    <div className={shortBn > 0 ? 'budget budget-short' : 'budget'}>
      <p className="second figures">
        {t('play.budget', { bill: money(billBn), income: money(incomeBn), treasury: money(treasuryBn) })}
      </p>
      {shortBn > 0 ? <p className="hot">{t('play.budgetShort', { short: money(shortBn) })}</p> : null}
      {soon ? <p className="second">{t('play.budgetSoon', { count: Math.max(1, turns) })}</p> : null}
    </div>
  );
}
