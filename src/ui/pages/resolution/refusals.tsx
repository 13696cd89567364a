import { type Fault } from '../../../engine/index.ts';
import { t } from '../../../words/index.ts';
import { faultText } from '../../panels/fault-text.ts';
import { useMatch, useNames } from '../../panels/use-match.ts';

const NONE: readonly Fault[] = [];

/** Orders of the seat that the rules did not accept at the end. */
export function Refusals() {
  const names = useNames();
  const faults = useMatch((state) => (state.seat === undefined ? NONE : (state.refusals[state.seat] ?? NONE)));
  if (faults.length === 0) return null;
  return (
    <section className="panel refused-orders" aria-label={t('play.refusals')}>
      <h2>{t('play.refusals')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.order ?? ''}${fault.code}`} className="second">
            {faultText(fault, names)}
          </li>
        ))}
      </ul>
    </section>
  );
}
