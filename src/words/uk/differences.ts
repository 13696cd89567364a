/** Чим різняться два сценарії, українською. Описи полів у схемі англійські, тому тут є лише назви коефіцієнтів і одиниці. */
import { differenceLine } from '../difference-line.ts';
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

const LABELS: Readonly<Record<string, string>> = coefficients;

export const sayDifference = differenceLine({
  language: 'uk',
  sides: {
    files: { added: 'лише в другому', removed: 'лише в першому' },
    base: { added: 'нове', removed: 'з основи не взято' },
  },
  about: ({ path }) => (path[0] === 'rules' ? LABELS[path.slice(1, 3).join('.')] : undefined),
  unit: (unit) => UNITS[unit],
});
