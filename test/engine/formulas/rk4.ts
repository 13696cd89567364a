/** Classical Runge-Kutta of order four: the outside judge of the closed forms. Used by tests only. */
export function rk4(
  derivative: (state: readonly number[]) => readonly number[],
  start: readonly number[],
  t: number,
  steps = 4000,
): number[] {
  const dt = t / steps;
  let state = [...start];
  const moved = (slope: readonly number[], by: number) => state.map((x, i) => x + slope[i]! * by);
  for (let step = 0; step < steps; step++) {
    const k1 = derivative(state);
    const k2 = derivative(moved(k1, dt / 2));
    const k3 = derivative(moved(k2, dt / 2));
    const k4 = derivative(moved(k3, dt));
    state = state.map((x, i) => x + (dt / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
  }
  return state;
}

/** Whether two numbers agree to `tolerance` of `scale` (by default of the larger, at least 1e-300). */
export function gap(actual: number, expected: number, scale = Math.max(Math.abs(actual), Math.abs(expected))): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.max(scale, 1e-300);
}
