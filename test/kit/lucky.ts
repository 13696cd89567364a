/** Random fractions from a small seeded generator (mulberry32), for tests that draw without fast-check. */
export type Pick = () => number;

export function lucky(seed: number): Pick {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list. */
export function pickOf<T>(pick: Pick, list: readonly T[]): T {
  return list[Math.floor(pick() * list.length)] as T;
}
