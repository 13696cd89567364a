/** What the figures of a study are, and in which units: for the captions and axes of reports. */
import { isShare } from '../../analysis/study/point.ts';
import { COEFFICIENTS, type CoefficientGroup } from '../../engine/model/coefficients/index.ts';
import { FIELDS } from '../../engine/model/fields.ts';
import { POWER_PARAMETERS } from '../../engine/model/power-parameters.ts';

interface Meaning {
  readonly unit: string;
  readonly meaning: string;
}

const SHARE_OF_GAMES = 'share of games';

/** A figure as studies name it: `outcome.ID`, `score.EU`, `attacked.RU>UA`. */
export function meaningOf(figure: string): Meaning {
  const [name = ''] = figure.split('.');
  if (name === 'outcome') return { unit: SHARE_OF_GAMES, meaning: 'Games that end so' };
  if (name === 'fought') return { unit: SHARE_OF_GAMES, meaning: 'This guarantor fights at some time' };
  const table: Readonly<Record<string, Meaning>> = FIELDS;
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) return { unit: '', meaning: '' };
  const { unit, meaning } = found;
  return { unit: isShare(figure) ? SHARE_OF_GAMES : unit, meaning };
}

/** What stands at a path, as far as the tables of the rules know it. */
export function meaningAt(path: string): Meaning {
  const [head = '', group = '', name = ''] = path.split('.');
  const table: Readonly<Record<string, Meaning>> =
    head === 'rules' ? (COEFFICIENTS[group as CoefficientGroup] ?? {}) : head === 'powers' ? POWER_PARAMETERS : {};
  return Object.hasOwn(table, name) ? (table[name] as Meaning) : { unit: '', meaning: '' };
}

/** "rules.ledger.quoRelief (prize = 1)". */
export function axisName(path: string): string {
  const { unit } = meaningAt(path);
  return unit === '' ? path : `${path} (${unit})`;
}

/** "Area gained since the start, km2". */
export function noteOf({ meaning, unit }: Meaning): string {
  return [meaning, unit].filter((part) => part !== '').join(', ');
}
