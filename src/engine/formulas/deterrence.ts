/**
 * Perfect deterrence theory: when does a threat to resist stop a challenge?
 *
 * Outcomes: SQ status quo, DC the defender concedes, CD the challenger backs down, DD conflict. `hard` players prefer
 * conflict to giving way, `soft` ones do not. Source: Zagare and Kilgour, "Perfect Deterrence" (Cambridge 2000),
 * rudimentary asymmetric and unilateral deterrence games; the solution below was derived anew from the tree
 * challenger {keep SQ | defy} -> defender {concede DC | resist} -> challenger {back down CD | fight DD}.
 */

/**
 * Credibility threshold of the rudimentary game: with believed probability p that the threat is carried out, an attack
 * pays iff p < threshold. `dc` is the value of an attack that is not answered, `sq` of the status quo, `dd` of one that
 * is answered. At most 0: not even an unanswered attack pays; above 1: attack pays whatever is believed. If an answer
 * costs the challenger nothing (dd >= dc) belief does not matter: Infinity or -Infinity.
 */
export function credibilityThreshold(dc: number, sq: number, dd: number): number {
  if (dd >= dc) return Math.max(dc, dd) > sq ? Infinity : -Infinity;
  return (dc - sq) / (dc - dd);
}

/** The challenger's worth of each outcome; DC > SQ > DDhard > CD > DDsoft. */
export interface ChallengerPayoffs {
  readonly DC: number;
  readonly SQ: number;
  readonly DDhard: number;
  readonly CD: number;
  readonly DDsoft: number;
}

/** The defender's worth of each outcome; SQ > CD > DDhard > DC > DDsoft. */
export interface DefenderPayoffs {
  readonly SQ: number;
  readonly CD: number;
  readonly DDhard: number;
  readonly DC: number;
  readonly DDsoft: number;
}

export const CHALLENGER_ORDER = ['DC', 'SQ', 'DDhard', 'CD', 'DDsoft'] as const;
export const DEFENDER_ORDER = ['SQ', 'CD', 'DDhard', 'DC', 'DDsoft'] as const;

export interface DeterrenceGame {
  readonly c: ChallengerPayoffs;
  readonly d: DefenderPayoffs;
  /** Probability that the challenger is hard, 0..1. */
  readonly pC: number;
  /** Probability that the defender is hard (the credibility of its threat), 0..1. */
  readonly pD: number;
}

export type DeterrenceEquilibrium = 'deterrence' | 'separating' | 'bluff' | 'attack';

export interface DeterrenceSolution {
  /** Credibility from which even a hard challenger keeps the status quo. */
  readonly ct: number;
  /** Credibility from which a soft challenger keeps the status quo. */
  readonly cs: number;
  /** Belief that the challenger is hard from which a soft defender concedes for certain. */
  readonly dn: number;
  readonly equilibrium: DeterrenceEquilibrium;
  /** Probability that a soft challenger defies. */
  readonly x: number;
  /** Probability that a soft defender resists. */
  readonly y: number;
  readonly outcomes: Readonly<Record<'SQ' | 'DC' | 'CD' | 'DD', number>>;
}

/** What is wrong with a game; the sentence belongs to whoever shows it. */
export type DeterrenceFault =
  | {
      readonly kind: 'ordering';
      readonly player: 'c' | 'd';
      /** The outcome that must be worth more, and the one that must be worth less. */
      readonly better: string;
      readonly worse: string;
      readonly values: readonly [number, number];
    }
  | { readonly kind: 'probability'; readonly name: 'pC' | 'pD'; readonly value: number };

/** A credibility that equals its threshold but for rounding is on the threshold. */
const ON_THRESHOLD = 1e-12;

/** Everything that keeps a game from being a unilateral deterrence game; empty if it is one. */
export function deterrenceFaults(game: DeterrenceGame): readonly DeterrenceFault[] {
  const faults: DeterrenceFault[] = [
    ...orderFaults(
      'c',
      CHALLENGER_ORDER.map((outcome) => [outcome, game.c[outcome]]),
    ),
    ...orderFaults(
      'd',
      DEFENDER_ORDER.map((outcome) => [outcome, game.d[outcome]]),
    ),
  ];
  for (const name of ['pC', 'pD'] as const) {
    const value = game[name];
    if (!(value >= 0 && value <= 1)) faults.push({ kind: 'probability', name, value });
  }
  return faults;
}

function orderFaults(player: 'c' | 'd', ranked: readonly (readonly [string, number])[]): DeterrenceFault[] {
  return ranked.slice(1).flatMap(([worse, low], i): DeterrenceFault[] => {
    const [better, high] = ranked[i]!;
    // Written so that NaN is a fault.
    return high > low && Number.isFinite(high - low)
      ? []
      : [{ kind: 'ordering', player, better, worse, values: [high, low] }];
  });
}

/**
 * The equilibrium of the unilateral deterrence game. On a threshold the more peaceful region holds (pD >= ct is
 * deterrence, pD >= cs separating), and pC >= dn is attack. Throws a RangeError for a game with faults: ask
 * {@link deterrenceFaults} first.
 */
export function solveDeterrence(game: DeterrenceGame): DeterrenceSolution {
  const faults = deterrenceFaults(game);
  if (faults.length > 0) throw new RangeError(`not a unilateral deterrence game: ${JSON.stringify(faults)}`);
  const { c, d, pC, pD } = game;
  const ct = (c.DC - c.SQ) / (c.DC - c.DDhard);
  const cs = (c.DC - c.SQ) / (c.DC - c.CD);
  const dn = (d.CD - d.DC) / (d.CD - d.DDsoft);
  const found = strategies(pC, pD, ct, cs, dn);
  const { x, y } = found;
  const hardDefies = found.equilibrium === 'deterrence' ? 0 : pC;
  const softDefies = (1 - pC) * x;
  const resisted = pD + (1 - pD) * y;
  return {
    ct,
    cs,
    dn,
    ...found,
    outcomes: {
      SQ: pC - hardDefies + (1 - pC) * (1 - x),
      DC: (hardDefies + softDefies) * (1 - pD) * (1 - y),
      CD: softDefies * resisted,
      DD: hardDefies * resisted,
    },
  };
}

function strategies(
  pC: number,
  pD: number,
  ct: number,
  cs: number,
  dn: number,
): Pick<DeterrenceSolution, 'equilibrium' | 'x' | 'y'> {
  if (pD >= ct - ON_THRESHOLD) return { equilibrium: 'deterrence', x: 0, y: 0 };
  if (pD >= cs - ON_THRESHOLD) return { equilibrium: 'separating', x: 0, y: 0 };
  if (pC >= dn - ON_THRESHOLD) return { equilibrium: 'attack', x: 1, y: 0 };
  // Each soft player mixes so that the other soft player is indifferent.
  return { equilibrium: 'bluff', x: (pC * (1 - dn)) / (dn * (1 - pC)), y: (cs - pD) / (1 - pD) };
}
