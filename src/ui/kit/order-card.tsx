import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';

interface OrderCardProps {
  readonly title: string;
  /** What it costs, as words: "€0.4 bn", "2 attention". */
  readonly cost?: string | undefined;
  /** One line of expected effect; for `refused` the reason with its rule. */
  readonly effect?: ReactNode;
  readonly state?: 'draft' | 'due' | 'committed' | 'refused' | undefined;
  readonly chosen?: boolean | undefined;
  /** Buttons; not shown once committed. */
  readonly actions?: ReactNode;
}

/** An order: what, cost, effect. */
export function OrderCard({ title, cost, effect, state = 'draft', chosen, actions }: OrderCardProps) {
  return (
    <article className={`card order-card order-${state}${chosen === true ? ' order-chosen' : ''}`}>
      <div className="card-head">
        <h3 className="card-title">
          {state === 'committed' ? <span aria-hidden="true">🔒︎ </span> : null}
          {state === 'refused' ? `${title}: ${t('kit.refused').toLowerCase()}.` : title}
          {state === 'committed' ? <span className="unseen">, {t('kit.committed')}</span> : null}
        </h3>
        {state === 'due' ? (
          <span className="hot">{cost ?? t('kit.due')}</span>
        ) : cost === undefined ? null : (
          <span className="card-cost">{cost}</span>
        )}
      </div>
      {effect === undefined ? null : <p className="second">{effect}</p>}
      {actions === undefined || state === 'committed' ? null : <div className="card-actions">{actions}</div>}
    </article>
  );
}
