/**
 * What follows from what among conditions, as far as their form shows it: used for outcomes that hide one another. Unsure
 * is no.
 */
import { type Condition, type FactCondition } from '../../engine/model/facts.ts';

/** Whether `a` holds whenever `b` holds. */
export function follows(a: Condition, b: Condition): boolean {
  // Two draws of one chance are two draws.
  if (drawn(a) || drawn(b)) return false;
  if (same(a, b)) return true;
  if ('all' in a && a.all.length > 0 && a.all.every((inner) => follows(inner, b))) return true;
  if ('any' in a && a.any.some((inner) => follows(inner, b))) return true;
  if ('any' in b && b.any.length > 0) return b.any.every((inner) => follows(a, inner));
  if ('all' in b) return b.all.some((inner) => follows(a, inner));
  return 'fact' in a && 'fact' in b && factFollows(a, b);
}

function drawn(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(drawn);
  if ('any' in condition) return condition.any.some(drawn);
  return 'not' in condition ? drawn(condition.not) : 'chance' in condition;
}

function factFollows(a: FactCondition, b: FactCondition): boolean {
  if (!sameNumber(a, b)) return false;
  if (a.atLeast !== undefined) return b.atLeast !== undefined && b.atLeast >= a.atLeast;
  if (a.atMost !== undefined) return b.atMost !== undefined && b.atMost <= a.atMost;
  return b.atLeast === undefined && b.atMost === undefined;
}

/** The same fact with the same arguments, whatever it is compared with. */
function sameNumber(a: FactCondition, b: FactCondition): boolean {
  const { atLeast: _a, atMost: _b, ...one } = a;
  const { atLeast: _c, atMost: _d, ...other } = b;
  return same(one, other);
}

export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)));
}
