import { t } from '../../words/index.ts';

interface GaugeProps {
  readonly label: string;
  /** Figures as printed. */
  readonly value: string;
  readonly threshold: string;
  /** Fact over threshold; 1 = met. */
  readonly ratio: number;
  /** A threshold that was reached is a warning (`trigger`) or a duty fulfilled (`duty`). */
  readonly kind?: 'trigger' | 'duty' | undefined;
  /** Printed instead of "value, threshold …". */
  readonly text?: string | undefined;
}

/** A fact against its threshold. Past the tick the fill is hatched. */
export function Gauge({ label, value, threshold, ratio, kind = 'trigger', text }: GaugeProps) {
  const safe = Number.isFinite(ratio) ? Math.max(0, ratio) : 0;
  const end = Math.max(1, safe) * (kind === 'duty' && safe <= 1 ? 1 : 1.15);
  const tick = 100 / end;
  const fill = Math.min(100, (Math.min(safe, 1) * 100) / end);
  const past = safe > 1 ? Math.min(100 - tick, ((safe - 1) * 100) / end) : 0;
  return (
    <div className={kind === 'trigger' && safe >= 1 ? 'gauge gauge-hot' : 'gauge'}>
      <div className="gauge-head">
        <span>{label}</span>
        <span className="figures">{text ?? t('kit.thresholdOf', { value, threshold })}</span>
      </div>
      <div className="gauge-trough" aria-hidden="true">
        <div className="gauge-fill" style={{ width: `${fill}%` }} />
        {past > 0 ? <div className="gauge-past" style={{ left: `${tick}%`, width: `${past}%` }} /> : null}
        <div className="gauge-tick" style={{ left: `${tick}%` }} />
      </div>
    </div>
  );
}
