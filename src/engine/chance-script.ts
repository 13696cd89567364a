/**
 * Chance under control: rolls forced for tests and adjudication cases, and rolls written down for the event log.
 * Both wrap another chance and leave it untouched.
 */
import type { Chance, RollId, RollNames } from './chance.ts';

/** One roll that is to come out as told. */
export interface ScriptedRoll {
  readonly name: string;
  readonly turn: number;
  /** Which fraction of the name in that turn (0 if omitted). */
  readonly k?: number;
  /** What the roll gives: a fraction for `uniform` and `happens`, a standard normal draw, or a Poisson count. */
  readonly value: number;
}

export interface ScriptedChance extends Chance {
  /** Scripted rolls that nobody made: a test whose script is not used up tests something else than it says. */
  readonly unused: () => readonly ScriptedRoll[];
}

/** Forces the scripted rolls and takes all others from `base`. Throws on a name that the scenario does not know. */
export function scriptChance(base: Chance, names: RollNames, script: readonly ScriptedRoll[]): ScriptedChance {
  const waiting = new Map<string, ScriptedRoll>();
  const used = new Set<string>();
  for (const roll of script) {
    const id = names.find(roll.name);
    if (id === undefined) throw new Error(`the script forces "${roll.name}", which this scenario never rolls`);
    const key = keyOf(id, roll.turn, roll.k ?? 0);
    if (waiting.has(key)) throw new Error(`the script forces "${roll.name}" twice in turn ${roll.turn}`);
    waiting.set(key, roll);
  }
  const forced = (id: RollId, turn: number, k: number): number | undefined => {
    const key = keyOf(id, turn, k);
    const roll = waiting.get(key);
    if (roll !== undefined) used.add(key);
    return roll?.value;
  };
  return {
    uniform: (id, turn, k = 0) => forced(id, turn, k) ?? base.uniform(id, turn, k),
    happens: (id, turn, odds, k = 0) => (forced(id, turn, k) ?? base.uniform(id, turn, k)) < odds,
    normal: (id, turn, k = 0) => forced(id, turn, k) ?? base.normal(id, turn, k),
    poisson: (id, turn, mean, k = 0) => forced(id, turn, k) ?? base.poisson(id, turn, mean, k),
    nameOf: base.nameOf,
    unused: () => [...waiting].filter(([key]) => !used.has(key)).map(([, roll]) => roll),
  };
}

/** One roll that was made. */
export interface RollRecord {
  readonly name: string;
  readonly turn: number;
  readonly k: number;
  readonly kind: 'uniform' | 'happens' | 'normal' | 'poisson';
  /** The odds it was held against (`happens`) or the mean (`poisson`); null for the others. */
  readonly parameter: number | null;
  /** The fraction (`uniform`, `happens`), the standard normal draw or the count. */
  readonly value: number;
}

/** A chance that writes every roll into `rolls`, in the order in which they were made. */
export function recordRolls(base: Chance, rolls: RollRecord[]): Chance {
  const note = (id: RollId, turn: number, k: number, kind: RollRecord['kind'], parameter: number | null) => {
    return (value: number): number => {
      rolls.push({ name: base.nameOf(id), turn, k, kind, parameter, value });
      return value;
    };
  };
  return {
    uniform: (id, turn, k = 0) => note(id, turn, k, 'uniform', null)(base.uniform(id, turn, k)),
    happens: (id, turn, odds, k = 0) => note(id, turn, k, 'happens', odds)(base.uniform(id, turn, k)) < odds,
    normal: (id, turn, k = 0) => note(id, turn, k, 'normal', null)(base.normal(id, turn, k)),
    poisson: (id, turn, mean, k = 0) => note(id, turn, k, 'poisson', mean)(base.poisson(id, turn, mean, k)),
    nameOf: base.nameOf,
  };
}

function keyOf(id: RollId, turn: number, k: number): string {
  return `${id}/${turn}/${k}`;
}
