/** Назви графіків за ходами: величина з одиницею або межами шкали. */
import { type charts as english } from '../en/charts.ts';
import { type Translation } from '../noun.ts';

export const charts: Translation<{ charts: typeof english }>['charts'] = {
  rung: 'Ескалація, щабель від 0 до 8',
  tension: 'Напруга, від 0 до 100',
  violationsPerDay: 'Порушення перемир’я на день',
  areaTakenKm2: 'Територія, здобута претендентом від початку, чисто, км²',
  somebodyFights: 'Віра претендента, що хтось воюватиме, імовірність',
  will: 'Політична воля, від 0 до 100',
  score: 'Бал за цілями, від 0 до 100',
};
