/** A number with the unit of its table entry, as the screens print it. One switch for orders, events, facts and terms. */
import { area, fifths, figure, million, money, people, percent, signed, upTo } from './figures.ts';

/** @param unit unit as the tables of the engine name it */
export function amount(value: number, unit: string): string {
  switch (unit) {
    case 'thousand':
    case 'thousand per 30 days':
      return people(value);
    case 'bn EUR':
    case 'bn EUR per 30 days':
      return money(value);
    case 'million':
      return million(value);
    case 'km2':
      return area(value);
    case 'share':
    case 'share of held area':
    case '0..1':
    case '1 = agreed':
    case '1 = definitive':
    case 'factor':
    case 'factor of base intake':
      return shareOf(value);
    case 'probability':
      return figure(value, 2);
    case 'prize = 1':
      return signed(value, 2);
    case 'points':
      return signed(value, 0);
    case 'ratio':
    case 'index':
    case 'packages':
    case 'months':
      return upTo(value, 1);
    default:
      return upTo(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
  }
}

/** Whole per cent; less than one is not printed as none. */
function shareOf(value: number): string {
  const small = Math.abs(value) >= 0.0005 && Math.abs(value) < 0.0095;
  return percent(value, small ? 1 : 0);
}

/** What a number typed in the unit that {@link amount} prints is to be divided by. */
export function printedPer(unit: string): number {
  switch (unit) {
    case 'thousand':
    case 'thousand per 30 days':
      return 1000;
    case 'share':
    case 'share of held area':
    case '0..1':
    case 'factor':
    case 'factor of base intake':
      return 100;
    default:
      return 1;
  }
}

/** Levels that documents and orders give in fifths rather than per cent. */
export function levelOf(value: number): string {
  return fifths(value);
}
