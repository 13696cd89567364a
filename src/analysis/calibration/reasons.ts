/** Why a row is out, as far as its figures tell. Where a band is at home nothing is excused. */
import { type Reason, type Row } from './study.ts';

/** The row with its reason, unless it is in, has one already, or has none to give. */
export function explained(row: Row, home: boolean): Row {
  if (row.verdict === 'in' || row.reason !== undefined || home) return row;
  return { ...row, reason: reasonOf(row) };
}

function reasonOf({ measured, interval, low, high, n }: Row): Reason {
  if (Number.isNaN(measured) || n === 0) return 'no-cases';
  const [from, to] = interval ?? [measured, measured];
  const oneSided = low === null || high === null;
  if (oneSided && from === 0 && to === 0) return 'no-room';
  if (from <= (high ?? Infinity) && to >= (low ?? -Infinity)) return 'few-games';
  return oneSided ? 'contrary' : 'premise';
}
