import { type ChangeOfMind, type MindReport, MOST_PAIRED } from '../../analysis/minds/change-of-mind.ts';
import { LOOK_AHEAD } from '../../analysis/minds/trial.ts';
import { type View } from '../../engine/index.ts';
import { listOf, percent, signed, t } from '../../words/index.ts';
import { type Naming } from '../../words/naming.ts';
import { orderTitle } from '../../words/orders.ts';
import { Button } from '../kit/button.tsx';
import { attentionText, billText } from './order-prices.ts';
import { RuleSource } from './rule-source.tsx';
import { useMind } from './use-mind.ts';
import { useNames } from './use-match.ts';

/** The cheapest orders of the seat that move the challenger's decision across the threshold, or that none does. */
export function MindChange({ view, dyad }: { readonly view: View; readonly dyad: number }) {
  const state = useMind(view, dyad);
  const names = useNames();
  const { setup } = view.look;
  const power = names.power(setup.powers[view.seat] ?? '');
  if (state.kind === 'none') return null;
  const own = setup.dyads[dyad]?.challenger === view.seat;
  return (
    <div className="mind-change">
      <h3 className="group-head">{t(own ? 'ledger.mindOwn' : 'ledger.mind')}</h3>
      {state.kind === 'off' ? (
        <Button size="small" onPress={state.ask}>
          {t('ledger.mindAsk')}
        </Button>
      ) : null}
      {state.kind === 'working' ? <p className="second">{t('ledger.mindWait', { power })}</p> : null}
      {state.kind === 'failed' ? <p className="second">{t('ledger.mindFailed', { reason: state.reason })}</p> : null}
      {state.kind === 'ready' ? <Report report={state.report} power={power} names={names} /> : null}
    </div>
  );
}

interface ReportProps {
  readonly report: MindReport;
  readonly power: ReturnType<Naming['power']>;
  readonly names: Naming;
}

function Report({ report, power, names }: ReportProps) {
  const { without, changes, closest, singles, pairs, samples, confirmed } = report;
  const pays = without.filter((gap) => gap > 0).length;
  const base = pays === 0 ? 'ledger.mindStays' : pays === without.length ? 'ledger.mindPays' : 'ledger.mindTurns';
  const [first] = changes;
  return (
    <>
      <p className="second">
        {t(base, { count: without.length, values: listOf(without.map((gap) => signed(gap, 3))) })}
      </p>
      {first === undefined ? (
        <p>
          {t('ledger.mindNone', { power, singles, pairs })}{' '}
          {closest === undefined
            ? null
            : t('ledger.mindClosest', {
                orders: ordersOf(closest, names),
                from: signed(closest.without, 3),
                to: signed(closest.gap, 3),
                share: percent(closest.agree),
              })}
        </p>
      ) : (
        <>
          <p>{t(first.without > 0 ? 'ledger.mindDeter' : 'ledger.mindInvite', { power })}</p>
          <ul className="mind-changes">
            {changes.map((change) => (
              <li key={JSON.stringify(change.orders)}>
                <b>{ordersOf(change, names)}</b>
                <span className="caption block">{priceOf(change)}</span>
                <span className="caption block figures">
                  {t('ledger.mindCross', {
                    ...{ count: change.after, from: signed(change.without, 3), to: signed(change.gap, 3) },
                    share: percent(change.agree),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{t('ledger.mindHow')}</summary>
        <p className="caption">
          {t('ledger.mindHowText', { samples, confirmed, turns: LOOK_AHEAD, best: MOST_PAIRED })}
        </p>
        <RuleSource rule="R12.17" />
      </details>
    </>
  );
}

function ordersOf({ orders }: ChangeOfMind, names: Naming): string {
  return orders.map((order) => orderTitle(order, names)).join(' + ');
}

function priceOf({ attention, monthlyBn }: ChangeOfMind): string {
  const bill = billText(monthlyBn);
  const points = attentionText(attention);
  return bill === undefined ? points : `${points} · ${bill}`;
}
