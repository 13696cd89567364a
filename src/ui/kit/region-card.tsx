import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';

export interface RegionFact {
  readonly name: string;
  readonly value: ReactNode;
}

export interface RegionOption {
  readonly id: string;
  readonly title: string;
  readonly cost: string;
  readonly onPress: () => void;
}

interface RegionCardProps {
  readonly name: string;
  readonly tags: readonly string[];
  readonly facts: readonly RegionFact[];
  /** Order cards drafted for this place. */
  readonly orders?: ReactNode;
  readonly orderCount?: number | undefined;
  readonly options: readonly RegionOption[];
  /** What is not possible here and why, as order cards of state `refused`. */
  readonly refused?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/** A region: facts, orders drafted here, what may be ordered next, what may not and why. */
export function RegionCard({ name, tags, facts, orders, orderCount = 0, options, refused, onClose }: RegionCardProps) {
  return (
    <section className="region-card" aria-label={name}>
      <div className="region-head">
        <h2>{name}</h2>
        {tags.map((tag) => (
          <span key={tag} className="chip">
            {tag}
          </span>
        ))}
        {onClose === undefined ? null : (
          <button type="button" className="help" aria-label={t('ui.close')} onClick={onClose}>
            ✕
          </button>
        )}
      </div>
      <table className="ledger">
        <caption className="unseen">{name}</caption>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.name}>
              <th scope="row">{fact.name}</th>
              <td>{fact.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {orderCount > 0 || options.length > 0 ? (
        <div className="panel-head">
          <h3>{t('kit.ordersHere')}</h3>
          <span>{orderCount > 0 ? t('kit.drafted', { count: orderCount }) : null}</span>
        </div>
      ) : null}
      {orders}
      {options.length === 0 ? null : (
        <ul className="cards" aria-label={t('kit.legalHere')}>
          {options.map((option) => (
            <li key={option.id}>
              <button type="button" className="option" onClick={option.onPress}>
                <span>{option.title}</span>
                <span className="muted figures">{option.cost}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {refused === undefined ? null : (
        <section className="cards" aria-label={t('kit.notPossible')}>
          {refused}
        </section>
      )}
    </section>
  );
}
