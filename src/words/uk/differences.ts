/** Чим різняться два сценарії, українською. Описи полів у схемі англійські, тому тут є лише назви коефіцієнтів і одиниці. */
import { type Compared, type SayDifference, shownValue } from '../en/differences.ts';
import { coefficients } from './coefficients.ts';

const UNITS: Readonly<Record<string, string>> = {
  '0..1': 'за шкалою 0–1',
  '0..100': 'за шкалою 0–100',
  thousand: 'тис.',
  'thousand per 30 days': 'тис. за 30 днів',
  million: 'млн',
  turns: 'ходів',
  days: 'днів',
  months: 'міс.',
  share: 'частка',
  'share of held area': 'частка утримуваної площі',
  points: 'пунктів',
  percent: '%',
  probability: 'імовірність',
  km2: 'км²',
  'bn EUR': 'млрд євро',
  'bn EUR per 30 days': 'млрд євро за 30 днів',
  level: 'рівень',
  packages: 'пакетів',
};

const SIDES: Readonly<Record<Compared, { readonly added: string; readonly removed: string }>> = {
  files: { added: 'лише в другому', removed: 'лише в першому' },
  base: { added: 'нове', removed: 'з основи не взято' },
};

const LABELS: Readonly<Record<string, string>> = coefficients;

/** Один рядок: де саме, що було і що є. */
export const sayDifference: SayDifference = ({ path, kind, from, to, unit }, compared = 'files') => {
  const label = path[0] === 'rules' ? LABELS[path.slice(1, 3).join('.')] : undefined;
  const where = `${path.join(' › ')}${label === undefined ? '' : ` (${label})`}`;
  const measure = unit === undefined ? undefined : UNITS[unit];
  const value = (said: unknown): string => {
    const shown = shownValue(said, 'uk');
    return measure === undefined || !/^-?[\d.]/.test(shown) ? shown : `${shown} ${measure}`;
  };
  switch (kind) {
    case 'added':
      return `${where}: ${SIDES[compared].added}, ${value(to)}`;
    case 'removed':
      return `${where}: ${SIDES[compared].removed}, ${value(from)}`;
    case 'changed':
      return `${where}: ${shownValue(from, 'uk')} → ${value(to)}`;
  }
};
