/**
 * Differences of products without cancellation: when two forces are almost equal, `alpha a^2 - beta b^2` computed in
 * plain doubles keeps only rounding noise, and who wins and when would be noise too. Here the products are carried
 * as unevaluated sums of two doubles. Source: Dekker, "A floating-point technique for extending the available
 * precision", Numerische Mathematik 18 (1971).
 */

/** Splits a 53-bit significand into two halves (2^27 + 1). */
const SPLITTER = 134217729;
/** Six half-ulp roundings of inputs may move a true tie by about 7e-16 of its terms. */
const TIE = 8.881784197001252e-16;

/**
 * `alpha a - beta b` for non-negative numbers, rounded once; 0 when the two products agree within the rounding of the
 * inputs, so that 0.3 x 0.1 against 0.1 x 0.3 is a tie. Infinite or overflowing products give what doubles give.
 */
export function productDifference(alpha: number, a: number, beta: number, b: number): number {
  const left = alpha * a;
  const right = beta * b;
  const difference = left - right + (productError(alpha, a, left) - productError(beta, b, right));
  return settle(difference, left, right);
}

/** `alpha a^2 - beta b^2` for non-negative numbers, with the same care. */
export function squareDifference(alpha: number, a: number, beta: number, b: number): number {
  const leftRate = alpha * a;
  const rightRate = beta * b;
  const left = leftRate * a;
  const right = rightRate * b;
  const leftRest = productError(leftRate, a, left) + productError(alpha, a, leftRate) * a;
  const rightRest = productError(rightRate, b, right) + productError(beta, b, rightRate) * b;
  return settle(left - right + (leftRest - rightRest), left, right);
}

function settle(difference: number, left: number, right: number): number {
  // Splitting overflows near the largest double; there the plain difference has to do.
  const settled = Number.isFinite(difference) ? difference : left - right;
  return Math.abs(settled) <= TIE * Math.max(left, right) ? 0 : settled;
}

/** What rounding `x y` to `product` lost. */
function productError(x: number, y: number, product: number): number {
  const xBig = SPLITTER * x;
  const xHigh = xBig - (xBig - x);
  const xLow = x - xHigh;
  const yBig = SPLITTER * y;
  const yHigh = yBig - (yBig - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}
