/**
 * What can be said of a condition from its form and from what its facts can be at all: that it never holds, that it always
 * does, and which part of it is to blame. Unsure is undefined.
 */
import { type Condition, type FactCondition, FACTS } from '../../engine/model/facts.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { type Path } from '../tree.ts';
import { same } from './implication.ts';

export type Truth = 'always' | 'never' | undefined;
type Calendar = ScenarioFile['calendar'];

/** Both ends belong to it. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** Largest value that a fact of a unit can take; the least is 0. */
const MOST: Readonly<Record<string, number>> = {
  share: 1,
  '0..1': 1,
  '0..100': 100,
  rung: 8,
  '0 or 1': 1,
  '0 none, 1 negotiated, 2 coerced': 2,
};
/** Facts that count gains against losses. */
const BELOW_ZERO: ReadonlySet<string> = new Set(['areaLostKm2', 'precedent']);
const MONTH = 30;

/** What a fact can be. */
export function reachOf(fact: FactCondition['fact'], { turns, turnDays }: Calendar): Range {
  if (fact === 'turn') return { least: 1, most: turns };
  const most = MOST[FACTS[fact].unit] ?? Infinity;
  // In a short turn, a share that is counted per month can be larger than the whole.
  const factor = fact === 'shareOfRegionTaken' ? Math.max(1, MONTH / turnDays) : 1;
  return { least: BELOW_ZERO.has(fact) ? -Infinity : 0, most: most * factor };
}

/** What a comparison asks for. */
function askedOf({ fact, atLeast, atMost }: FactCondition): Range {
  const flag = atLeast === undefined && atMost === undefined && FACTS[fact].unit === '0 or 1';
  return { least: atLeast ?? (flag ? 1 : -Infinity), most: atMost ?? Infinity };
}

const not = (truth: Truth): Truth => (truth === 'always' ? 'never' : truth === 'never' ? 'always' : undefined);

export function truthOf(condition: Condition, calendar: Calendar): Truth {
  if ('fact' in condition) {
    const [reach, asked] = [reachOf(condition.fact, calendar), askedOf(condition)];
    if (asked.least > reach.most || asked.most < reach.least) return 'never';
    return asked.least <= reach.least && asked.most >= reach.most ? 'always' : undefined;
  }
  if ('turn' in condition) return condition.turn > calendar.turns ? 'never' : undefined;
  if ('chance' in condition) return condition.chance === 0 ? 'never' : condition.chance === 1 ? 'always' : undefined;
  if ('not' in condition) return not(truthOf(condition.not, calendar));
  if ('all' in condition) {
    const inner = condition.all.map((one) => truthOf(one, calendar));
    if (inner.includes('never') || clashIn(condition.all) !== undefined) return 'never';
    return inner.every((one) => one === 'always') ? 'always' : undefined;
  }
  const inner = condition.any.map((one) => truthOf(one, calendar));
  if (inner.includes('always') || hasOpposites(condition.any)) return 'always';
  return inner.every((one) => one === 'never') ? 'never' : undefined;
}

/** The name of a fact of which conditions that are joined by `all` ask what no value meets. */
export function clashIn(all: readonly Condition[]): string | undefined {
  const parts = flat(all);
  if (hasOpposites(parts))
    return nameOf(parts.find((one, i) => parts.some((other, j) => i < j && areOpposites(one, other))));
  const asked: { readonly about: object; readonly range: Range; readonly name: string }[] = [];
  for (const part of parts) {
    const one = demandOf(part);
    if (one === undefined) continue;
    const before = asked.find(({ about }) => same(about, one.about));
    const range = before === undefined ? one.range : meet(before.range, one.range);
    if (range.least > range.most) return one.name;
    if (before === undefined) asked.push(one);
    else asked[asked.indexOf(before)] = { ...before, range };
  }
  return undefined;
}

const flat = (all: readonly Condition[]): readonly Condition[] =>
  all.flatMap((one) => ('all' in one ? flat(one.all) : [one]));
const meet = (a: Range, b: Range): Range => ({ least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) });

/** A comparison, or a turn, as a demand on one number. */
function demandOf(condition: Condition): { about: object; range: Range; name: string } | undefined {
  if ('turn' in condition)
    return { about: { fact: 'turn' }, range: { least: condition.turn, most: condition.turn }, name: 'turn' };
  const denied = 'not' in condition;
  const fact = denied ? condition.not : condition;
  if (!('fact' in fact)) return undefined;
  const { atLeast: _, atMost: __, ...about } = fact;
  return { about, range: denied ? outside(askedOf(fact)) : askedOf(fact), name: fact.fact };
}

/** What is left outside a range with one end; that end itself is counted in, which is the doubtful case. */
function outside({ least, most }: Range): Range {
  if (least === -Infinity) return { least: most, most: Infinity };
  return most === Infinity ? { least: -Infinity, most: least } : { least: -Infinity, most: Infinity };
}

const hasOpposites = (parts: readonly Condition[]): boolean =>
  parts.some((one, i) => parts.some((other, j) => i < j && areOpposites(one, other)));
const isDrawn = (condition: Condition): boolean => JSON.stringify(condition).includes('"chance"');
/** One is the other with `not` before it. Two draws of one chance are two draws. */
const areOpposites = (a: Condition, b: Condition): boolean =>
  !isDrawn(a) && (('not' in a && same(a.not, b)) || ('not' in b && same(b.not, a)));

function nameOf(condition: Condition | undefined): string {
  if (condition === undefined) return '';
  if ('fact' in condition) return condition.fact;
  return 'not' in condition ? nameOf(condition.not) : (Object.keys(condition)[0] ?? '');
}

/** The part of a condition that makes it what it is. */
export interface Part {
  readonly path: Path;
  /** Whether the path leads to a value, or to a key over several parts. */
  readonly at: 'value' | 'key';
  /** What is asked for, where it is one number. */
  readonly value?: number;
  /** The fact that is compared. */
  readonly fact?: FactCondition['fact'];
  /** The fact of which several parts ask what no value meets. */
  readonly clash?: string;
}

/** Why a condition never (always) holds: the innermost part that never (always) does. */
export function reasonFor(condition: Condition, truth: 'always' | 'never', calendar: Calendar, path: Path): Part {
  if ('fact' in condition) return comparisonOf(condition, path);
  if ('turn' in condition) return { path: [...path, 'turn'], at: 'value', value: condition.turn };
  if ('chance' in condition) return { path: [...path, 'chance'], at: 'value', value: condition.chance };
  if ('not' in condition)
    return reasonFor(condition.not, truth === 'always' ? 'never' : 'always', calendar, [...path, 'not']);
  const [key, inner] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const guilty = inner.findIndex((one) => truthOf(one, calendar) === truth);
  // Where no single part is enough, or each of them is needed, it is all of them together.
  const single = guilty >= 0 && ((key === 'all') === (truth === 'never') || inner.length === 1);
  if (single) return reasonFor(inner[guilty]!, truth, calendar, [...path, key, guilty]);
  const clash = key === 'all' && truth === 'never' ? clashIn(inner) : undefined;
  return { path: [...path, key], at: 'key', ...(clash === undefined ? {} : { clash }) };
}

/** The number that a comparison compares with, or its fact where it is true or false. */
export function comparisonOf({ fact, atLeast, atMost }: FactCondition, path: Path): Part {
  const value = atLeast ?? atMost;
  return value === undefined
    ? { path: [...path, 'fact'], at: 'value', fact }
    : { path: [...path, atLeast === undefined ? 'atMost' : 'atLeast'], at: 'value', value, fact };
}
