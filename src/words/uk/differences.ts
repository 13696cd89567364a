/** Чим різняться два сценарії, українською. Описи полів у схемі англійські, тому тут є лише назви коефіцієнтів і одиниці. */
import { differenceLine } from '../difference-line.ts';
import { coefficients } from './coefficients.ts';
import { units } from './places.ts';

const LABELS: Readonly<Record<string, string>> = coefficients;

export const sayDifference = differenceLine({
  language: 'uk',
  sides: {
    files: { added: 'лише в другому', removed: 'лише в першому' },
    base: { added: 'нове', removed: 'з основи не взято' },
  },
  about: ({ path }) => (path[0] === 'rules' ? LABELS[path.slice(1, 3).join('.')] : undefined),
  unit: (unit) => units[unit],
});
