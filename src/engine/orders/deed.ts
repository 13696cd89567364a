/** How orders report deeds that later steps foil, fight out and attribute. */
import { type Act, type Turn } from '../turn.ts';

export function pushAct(turn: Turn, kind: Act['kind'], dyad: number, by: number, region: number, size: number): void {
  const { challenger, protege } = turn.setup.dyads[dyad]!;
  const of = by === protege ? challenger : by === challenger ? protege : challenger;
  turn.acts.push({ kind, dyad, by, of, region, size, foiled: false, given: NaN, attributed: false, probability: 0 });
}
