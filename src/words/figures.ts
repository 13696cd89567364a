/**
 * Numbers, money, dates and shares as the interface writes them: a true minus, no-break spaces before units,
 * whole per cent, money in billions of euro, troops in full or in thousands.
 */
import { currentLanguage, type Language, t } from './language.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };
const MINUS = '\u2212';
const NBSP = '\u00a0';
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.NumberFormat>();

/** A number with a fixed count of decimals. Values that round to zero lose their sign. */
export function figure(value: number, decimals = 0): string {
  return write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' });
}

/** A number with at most so many decimals. */
export function upTo(value: number, decimals: number): string {
  return write(value, { maximumFractionDigits: decimals, signDisplay: 'negative' });
}

/** A number with its sign, "+0.06" or "−0.14"; zero has none. */
export function signed(value: number, decimals = 0): string {
  return write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'exceptZero' });
}

/** The first number in a typed text, however it is grouped and whatever unit stands beside it; undefined without one. */
export function typedNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, '').replace(MINUS, '-');
  // A comma groups thousands in English and begins the decimals elsewhere.
  const grouped = currentLanguage() === 'en' && /\d,\d{3}(?!\d)/u.test(plain);
  const found = /-?(?:\d+\.?\d*|\.\d+)/u.exec(grouped ? plain.replaceAll(',', '') : plain.replace(',', '.'));
  return found === null ? undefined : Number(found[0]);
}

/** A share 0..1 in whole per cent, or with decimals where asked. */
export function percent(share: number, decimals = 0): string {
  return `${figure(share * 100, decimals)}${NBSP}%`;
}

/** A change of a share in percentage points, with its sign. */
export function points(change: number, decimals = 0): string {
  return signed(change * 100, decimals);
}

/** The same with the number that decides the form of the word beside it: what a sentence about such a change fills in. */
export function pointsAndCount(change: number): { readonly points: string; readonly count: number } {
  return { points: points(change), count: Math.abs(Math.round(change * 100)) };
}

/** Billions of euro: "€0.4 bn". */
export function money(billion: number): string {
  const decimals = Math.abs(billion) >= 10 || billion === 0 ? 0 : Math.abs(billion) < 0.1 && billion !== 0 ? 2 : 1;
  return t('ui.moneyBn', { amount: figure(billion, decimals) });
}

/** Thousands written out in full: 12.5 becomes "12,500". Rounded to hundreds, small numbers to tens and ones. */
export function people(thousands: number): string {
  const heads = thousands * 1000;
  const grain = Math.abs(heads) >= 10_000 ? 1000 : Math.abs(heads) >= 1000 ? 100 : Math.abs(heads) >= 100 ? 10 : 1;
  return figure(Math.round(heads / grain) * grain);
}

/** Thousands as a short figure with its word: "12 thousand". */
export function thousand(thousands: number): string {
  return t('ui.thousandShort', { amount: upTo(thousands, Math.abs(thousands) < 10 ? 1 : 0) });
}

/** Millions: "1.3 m"; less than one is written out: "60,000". */
export function million(millions: number): string {
  if (Math.abs(millions) < 0.995) return people(millions * 1000);
  return t('ui.millionShort', { amount: upTo(millions, 1) });
}

/** Square kilometres. */
export function area(km2: number): string {
  return t('ui.km2', { amount: figure(km2) });
}

/** A level 0..1 as fifths, as the documents and orders show it: "level 3 of 5". */
export function fifths(level: number): string {
  return upTo(level * 5, 1);
}

/** First day of a turn (0 = the opening one) as a month, or as a day where turns are shorter than a month. */
export function turnDate(calendar: { readonly start: string; readonly turnDays: number }, turn: number): string {
  const time = dateOfTurn(calendar, turn);
  const monthly = calendar.turnDays >= 30;
  return writeDate(
    time,
    monthly ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' },
  );
}

/** As {@link turnDate}, short, for axes: "Jan 26". */
export function turnDateShort(calendar: { readonly start: string; readonly turnDays: number }, turn: number): string {
  return writeDate(dateOfTurn(calendar, turn), { month: 'short', year: '2-digit' });
}

/** "15 December 2025". */
export function date(iso: string): string {
  return writeDate(
    Date.parse(iso.length === 7 ? `${iso}-01` : iso),
    iso.length === 7 ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' },
  );
}

/** "the EU, Ukraine and Russia". */
export function listOf(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(LOCALES[currentLanguage()], {
    type: kind === 'and' ? 'conjunction' : 'disjunction',
  }).format(items);
}

/** First letter of a sentence in upper case; a pattern may begin with a name that has an article. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LOCALES[currentLanguage()]) + text.slice(1);
}

/** Sorts words as the language does. */
export function compareWords(a: string, b: string): number {
  return a.localeCompare(b, LOCALES[currentLanguage()]);
}

function write(value: number, options: Intl.NumberFormatOptions): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? `${MINUS}∞` : t('ui.notKnown');
  const locale = LOCALES[currentLanguage()];
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format.format(value).replace('-', MINUS);
}

/**
 * Monthly scenarios step by calendar months although a turn of the rules is 30 days; the year would otherwise drift
 * by five days and June would come twice.
 */
function dateOfTurn(calendar: { readonly start: string; readonly turnDays: number }, turn: number): number {
  const start = new Date(`${calendar.start}T00:00:00Z`);
  if (calendar.turnDays % 30 !== 0) return start.getTime() + turn * calendar.turnDays * DAY_MS;
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + (turn * calendar.turnDays) / 30, start.getUTCDate());
}

function writeDate(time: number, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(LOCALES[currentLanguage()], { ...options, timeZone: 'UTC' }).format(time);
  // Ukrainian adds the word for year, which a calendar heading does not need.
  return text.replace(/[\s\u00a0]р\.$/u, '');
}
