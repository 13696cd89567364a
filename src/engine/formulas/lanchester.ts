/**
 * Lanchester's laws of attrition in closed form. `a` and `b` are the two forces, `alpha` the rate at which one unit of
 * A destroys B, `beta` the rate at which one unit of B destroys A, `t` a time in the unit of the rates.
 *
 * | law | equations | conserved |
 * | --- | --- | --- |
 * | square (aimed fire) | A' = -beta B, B' = -alpha A | alpha A^2 - beta B^2 |
 * | linear (area fire) | A' = -beta A B, B' = -alpha A B | alpha A - beta B |
 * | logarithmic (Peterson) | A' = -beta A, B' = -alpha B | alpha ln A - beta ln B |
 *
 * All three are exact flows: two half steps give one whole step. Sources: Lanchester, "Aircraft in Warfare" (1916);
 * Peterson, "On the Logarithmic Law of Attrition", Operations Research 15 (1967); Taylor, "Lanchester Models of
 * Warfare" (1983).
 */
import { atanh, cosh, exp, expm1, ln, sinh } from '../exact.ts';
import { productDifference, squareDifference } from './products.ts';

export type AttritionLaw = 'square' | 'linear' | 'logarithmic';

export const ATTRITION_LAWS: readonly AttritionLaw[] = ['square', 'linear', 'logarithmic'];

export interface Strengths {
  readonly a: number;
  readonly b: number;
}

export interface BattleEnd extends Strengths {
  /** The side that alone is left in the end (or in the limit of long times); `draw` if neither or both are. */
  readonly winner: 'A' | 'B' | 'draw';
  /** When the loser is gone; Infinity if never. */
  readonly tEnd: number;
  /** The conserved quantity of the law. */
  readonly invariant: number;
}

/**
 * Strengths after time `t` (0..Infinity), all arguments non-negative. A force that is gone stays gone, and the other
 * keeps what it had then.
 */
export function attrition(law: AttritionLaw, a: number, b: number, alpha: number, beta: number, t: number): Strengths {
  // Nobody left to fight, and no infinity times zero below.
  if (a === 0 || b === 0 || t === 0) return { a, b };
  switch (law) {
    case 'square':
      return squareAttrition(a, b, alpha, beta, t);
    case 'linear':
      return linearAttrition(a, b, alpha, beta, t);
    case 'logarithmic':
      return { a: beta === 0 ? a : a * exp(-beta * t), b: alpha === 0 ? b : b * exp(-alpha * t) };
  }
}

/** How the battle ends if nobody breaks it off. All arguments non-negative. */
export function battleEnd(law: AttritionLaw, a: number, b: number, alpha: number, beta: number): BattleEnd {
  const invariant = invariantOf(law, a, b, alpha, beta);
  if (a === 0 || b === 0) {
    return { winner: a > 0 ? 'A' : b > 0 ? 'B' : 'draw', tEnd: 0, a, b, invariant };
  }
  const end = attrition(law, a, b, alpha, beta, Infinity);
  if (law === 'logarithmic') {
    return { winner: sideOf(alpha - beta), tEnd: Infinity, ...end, invariant };
  }
  const tEnd = law === 'square' ? squareEnd(a, b, alpha, beta, invariant) : Infinity;
  return { winner: sideOf(invariant), tEnd, ...end, invariant };
}

function sideOf(advantage: number): 'A' | 'B' | 'draw' {
  return advantage > 0 ? 'A' : advantage < 0 ? 'B' : 'draw';
}

function invariantOf(law: AttritionLaw, a: number, b: number, alpha: number, beta: number): number {
  switch (law) {
    case 'square':
      return squareDifference(alpha, a, beta, b);
    case 'linear':
      return productDifference(alpha, a, beta, b);
    case 'logarithmic':
      return alpha * ln(a) - beta * ln(b);
  }
}

/**
 * In the square law the sum `sqrt(alpha) A + sqrt(beta) B` decays and the difference grows, both at r = sqrt(alpha
 * beta). The difference is taken from the conserved quantity, so that it is right for almost equal forces. While r t
 * is small the textbook form with cosh and sinh is the accurate one (it holds for rates near zero too).
 */
function squareAttrition(a: number, b: number, alpha: number, beta: number, t: number): Strengths {
  if (alpha === 0 || beta === 0) return oneSided(a, b, alpha, beta, t);
  const rootAlpha = Math.sqrt(alpha);
  const rootBeta = Math.sqrt(beta);
  const x = rootAlpha * rootBeta * t;
  const conserved = squareDifference(alpha, a, beta, b);
  const sum = rootAlpha * a + rootBeta * b;
  if (conserved === 0) {
    // Paths of a tie never part: both sides shrink by one factor.
    const left = exp(-x);
    return { a: a * left, b: b * left };
  }
  let aLeft: number;
  let bLeft: number;
  if (x < 1) {
    const c = cosh(x);
    const s = sinh(x);
    aLeft = a * c - (rootBeta / rootAlpha) * b * s;
    bLeft = b * c - (rootAlpha / rootBeta) * a * s;
  } else {
    const shrunk = sum * exp(-x);
    const grown = (conserved / sum) * exp(x);
    aLeft = (shrunk + grown) / (2 * rootAlpha);
    bLeft = (shrunk - grown) / (2 * rootBeta);
  }
  if (conserved > 0 && !(bLeft > 0)) return { a: Math.sqrt(conserved / alpha), b: 0 };
  if (conserved < 0 && !(aLeft > 0)) return { a: 0, b: Math.sqrt(-conserved / beta) };
  return { a: aLeft, b: bLeft };
}

/** Only one side is able to destroy: its strength stands still, the other falls along a straight line. */
function oneSided(a: number, b: number, alpha: number, beta: number, t: number): Strengths {
  return {
    a: beta === 0 ? a : Math.max(0, a - beta * b * t),
    b: alpha === 0 ? b : Math.max(0, b - alpha * a * t),
  };
}

function squareEnd(a: number, b: number, alpha: number, beta: number, conserved: number): number {
  if (conserved === 0) return Infinity;
  const aWins = conserved > 0;
  const rootAlpha = Math.sqrt(alpha);
  const rootBeta = Math.sqrt(beta);
  const ratio = aWins ? (rootBeta * b) / (rootAlpha * a) : (rootAlpha * a) / (rootBeta * b);
  // The time that a straight line would take, stretched because the loser's fire thins the winner.
  const straight = aWins ? b / (alpha * a) : a / (beta * b);
  if (ratio === 0) return straight;
  if (ratio < 0.5) return (straight * atanh(ratio)) / ratio;
  const sum = rootAlpha * a + rootBeta * b;
  return (0.5 * ln((sum / Math.abs(conserved)) * sum)) / (rootAlpha * rootBeta);
}

/** A(t) = A / (1 + beta B g) with g = (1 - e^(-d t)) / d, which is t in a tie (d = 0). */
function linearAttrition(a: number, b: number, alpha: number, beta: number, t: number): Strengths {
  const d = productDifference(alpha, a, beta, b);
  return {
    a: beta === 0 ? a : a / (1 + beta * b * fading(d, t)),
    b: alpha === 0 ? b : b / (1 + alpha * a * fading(-d, t)),
  };
}

function fading(d: number, t: number): number {
  const dt = d * t;
  // Below this the answer is t to the last bit, while the quotient would fall among the smallest doubles.
  return d === 0 || Math.abs(dt) < 1e-20 ? t : -expm1(-dt) / d;
}
