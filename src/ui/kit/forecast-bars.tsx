import { figure, percent, points, t } from '../../words/index.ts';

export interface ForecastRow {
  readonly id: string;
  readonly name: string;
  /** Shares 0..1 with the ends of the 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Change of the share against submitting no orders; undefined while it is not known. */
  readonly change?: number | undefined;
  /** Ends of the 95 % interval of that change. */
  readonly changeLow?: number | undefined;
  readonly changeHigh?: number | undefined;
  /** Weight of the bar: the outcome hoped for, a pale one, or a warning. Decoration only. */
  readonly tone?: 'strong' | 'pale' | 'warm' | 'hot' | undefined;
}

interface ForecastBarsProps {
  readonly rows: readonly ForecastRow[];
  /** Futures behind the figures. */
  readonly futures: number;
}

/** Probability of each outcome with its uncertainty. "About" below 200 futures. */
export function ForecastBars({ rows, futures }: ForecastBarsProps) {
  const scale = Math.max(0.01, ...rows.map((row) => row.high));
  const width = (share: number) => `${(Math.max(0, share) * 92) / scale}%`;
  return (
    <ul className="forecast">
      {rows.map((row) => {
        const value = futures < 200 ? `≈\u00a0${percent(row.share)}` : percent(row.share);
        return (
          <li key={row.id} className="forecast-row">
            <span>{row.name}</span>
            <span className="share-bar" aria-hidden="true">
              <span className={`bar-fill bar-${row.tone ?? 'pale'}`} style={{ width: width(row.share) }} />
              <span className="bar-whisker" style={{ left: width(row.low), width: width(row.high - row.low) }} />
            </span>
            <b>
              <span aria-hidden="true">{value}</span>
              <span className="unseen">
                {t('kit.intervalOf', { value, low: percent(row.low), high: percent(row.high) })}
              </span>
            </b>
            <Change value={row.change} low={row.changeLow} high={row.changeHigh} />
          </li>
        );
      })}
    </ul>
  );
}

interface ChangeProps {
  readonly value: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Direction by shape, never by green and red: what is good for one power is not for another. */
export function Change({ value, low, high }: ChangeProps) {
  if (value === undefined) return <span />;
  const whole = Math.round(value * 100);
  const shown = figure(Math.abs(whole));
  const [mark, said] =
    whole > 0
      ? ['▲', t('kit.changeUp', { value: points(Math.abs(value)) })]
      : whole < 0
        ? ['▼', t('kit.changeDown', { value: shown })]
        : ['=', t('kit.changeNone')];
  return (
    <span className="forecast-change">
      <span aria-hidden="true">
        {mark} {shown}
      </span>
      <span className="unseen">{said}</span>
      {low === undefined || high === undefined || (value === 0 && low === 0 && high === 0) ? null : (
        <span className="caption block">{t('kit.changeBetween', { low: points(low), high: points(high) })}</span>
      )}
    </span>
  );
}
