/** What the table of bands says of a row, without the page around it. */
import type { KeptRow } from '../../../analysis/calibration/file.ts';
import { t, tMaybe, upTo } from '../../../words/index.ts';

/** Name of a power of the scenario by its id. */
export type NameOf = (power: string) => string;

/** A row by its words; one that has none goes by its id. */
export function bandName({ id }: KeptRow, nameOf: NameOf): string {
  const whole = tMaybe(`modelBands.${id.replaceAll('.', '_')}`);
  if (whole !== undefined) return whole;
  // The last part names a power.
  const at = id.lastIndexOf('.');
  return tMaybe(`modelBands.${id.slice(0, at).replaceAll('.', '_')}`, { power: nameOf(id.slice(at + 1)) }) ?? id;
}

/** S3.mean comes from where S3 comes from. */
export const bandSource = ({ id }: KeptRow): string | undefined => tMaybe(`modelFrom.${id.split('.')[0] ?? id}`);

/** As many digits as the size deserves. */
export const written = (value: number): string => upTo(value, decimalsOf(Math.abs(value)));

const decimalsOf = (size: number): number => (size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 3 : 4);

export function askedOf({ id, low, high }: KeptRow): string {
  const sign = id.startsWith('R') || id === 'S14';
  if (low === null && high === null) return '';
  if (low === null) return sign && high === 0 ? t('model.below') : t('model.atMost', { high: written(high ?? 0) });
  if (high === null) return sign && low === 0 ? t('model.above') : t('model.atLeast', { low: written(low) });
  return t('model.between', { low: written(low), high: written(high) });
}

/** S before R, by number: S2 before S10. */
export function inOrder(rows: readonly KeptRow[]): readonly KeptRow[] {
  const key = ({ id }: KeptRow): number => {
    const number = Number(/^[SR](\d+)/.exec(id)?.[1] ?? 99);
    return (id.startsWith('S') ? 0 : id.startsWith('R') ? 1000 : 2000) + number;
  };
  return [...rows].sort((a, b) => key(a) - key(b));
}
