import { afterAll, describe, expect, it } from 'vitest';
import {
  area,
  figure,
  listOf,
  million,
  money,
  people,
  percent,
  preferredLanguage,
  setLanguage,
  signed,
  thousand,
  turnDate,
  turnDateShort,
} from '../../src/words/index.ts';

afterAll(() => setLanguage('en'));

describe('figures', () => {
  it('write a true minus and keep units on the line', async () => {
    await setLanguage('en');
    expect(signed(-0.14, 2)).toBe('−0.14');
    expect(signed(0.06, 2)).toBe('+0.06');
    expect(figure(-0.001)).toBe('0');
    expect(percent(0.574)).toBe('57\u00a0%');
    expect(money(0.4)).toBe('€0.4\u00a0bn');
    expect(money(0)).toBe('€0\u00a0bn');
    expect(people(12.34)).toBe('12,000');
    expect(people(0.01)).toBe('10');
    expect(thousand(8)).toBe('8\u00a0thousand');
    expect(million(1.28)).toBe('1.3\u00a0m');
    expect(area(1234)).toBe('1,234\u00a0km²');
    expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('name what is not known, never blank and never zero', async () => {
    await setLanguage('en');
    expect(figure(NaN)).toBe('not known to you');
  });

  it('date turns by calendar months, or by days where they are shorter', async () => {
    await setLanguage('en');
    const monthly = { start: '2026-01-01', turnDays: 30 };
    expect([0, 5, 12, 23].map((turn) => turnDate(monthly, turn))).toEqual([
      'January 2026',
      'June 2026',
      'January 2027',
      'December 2027',
    ]);
    expect(turnDateShort(monthly, 23)).toBe('Dec 27');
    expect(turnDate({ start: '2026-01-01', turnDays: 7 }, 2)).toBe('15 January 2026');
  });

  it('follow the language', async () => {
    await setLanguage('uk');
    expect(money(0.4)).toBe('0,4\u00a0млрд\u00a0€');
    expect(turnDate({ start: '2026-01-01', turnDays: 30 }, 5)).toBe('червень 2026');
  });

  it('choose the first language that the app speaks', () => {
    expect(preferredLanguage(['de-DE', 'uk-UA', 'en'])).toBe('uk');
    expect(preferredLanguage(['fr'])).toBe('en');
  });
});
