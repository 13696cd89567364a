/**
 * What the debrief tells of a match that is over, as rows of figures: promises, beliefs, scores, key figures. Only here
 * are hidden facts read on a screen, because nobody can use them any more.
 */
import { type DutyKind, type Setup, sigmoid, type World } from '../engine/index.ts';
import { readLedger } from '../engine/rules/ledger.ts';
import { objectiveScores } from '../engine/rules/scores.ts';
import { currentWorld, type Match } from '../match/match.ts';

/** Worlds of a match: the opening, then one after each turn. */
export function worldsOf(match: Match): readonly World[] {
  return [match.opening, ...match.turns.map(({ world }) => world)];
}

export interface PromiseRow {
  readonly power: string;
  readonly kind: DutyKind;
  /** "document/clause". */
  readonly clause: string;
  readonly standing: boolean;
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
  /** Mean of done over owed over the times it fell due, 0..1; undefined if it never did. */
  readonly done: number | undefined;
  /** Called and not yet measured when the match ended. */
  readonly open: boolean;
  /** Turns (from 0) in which it was measured, with what was found. */
  readonly measured: readonly { readonly turn: number; readonly done: number }[];
}

/** Every duty of every signatory, those that fell due first. */
export function promisesOf(match: Match): readonly PromiseRow[] {
  const { setup } = match;
  const world = currentWorld(match);
  const rows = setup.duties.map((duty): PromiseRow => {
    const [kept, partly, broken] = [
      world.dutyKept[duty.index]!,
      world.dutyPartly[duty.index]!,
      world.dutyBroken[duty.index]!,
    ];
    const times = kept + partly + broken;
    return {
      power: setup.powers[duty.power]!,
      kind: duty.kind,
      clause: setup.clauses[duty.clause]!.id,
      standing: duty.spec.runs === 'standing',
      ...{ kept, partly, broken },
      done: times > 0 ? world.dutySum[duty.index]! / times : undefined,
      open: world.dutyOpen[duty.index] === 1,
      measured: measuredIn(match, duty.index),
    };
  });
  return [...rows.filter(({ done }) => done !== undefined), ...rows.filter(({ done }) => done === undefined)];
}

function measuredIn(match: Match, duty: number): PromiseRow['measured'] {
  const worlds = worldsOf(match);
  const times = (world: World): number => world.dutyKept[duty]! + world.dutyPartly[duty]! + world.dutyBroken[duty]!;
  return match.turns.flatMap(({ world }, turn) =>
    times(world) > times(worlds[turn]!) ? [{ turn, done: world.dutyDone[duty]! }] : [],
  );
}

export interface BeliefSeries {
  readonly of: string;
  /** The hidden type as it was at the end. */
  readonly firm: boolean;
  /** True if a new government brought another type during the match. */
  readonly changed: boolean;
  readonly points: readonly {
    /** Turns resolved. */
    readonly turn: number;
    readonly belief: number;
    /** Belief in this power at which attack stops paying, the others as they stood; undefined if none would do. */
    readonly deters: number | undefined;
  }[];
}

export interface DyadBeliefs {
  readonly challenger: string;
  readonly protege: string;
  readonly guarantors: readonly BeliefSeries[];
  /** Believed chance that somebody fights, and the level at which attack stops paying where there is one. */
  readonly somebody: readonly { readonly turn: number; readonly belief: number; readonly deters: number | undefined }[];
  readonly stake: number;
  readonly stakeSpread: number;
  readonly mood: number;
}

/** What each challenger believed, turn by turn, against what was true. */
export function beliefsOf(match: Match): readonly DyadBeliefs[] {
  const { setup } = match;
  const worlds = worldsOf(match);
  const last = currentWorld(match);
  return setup.dyads.map((dyad) => {
    const ledgers = worlds.map((world) => readLedger(world, dyad.index));
    return {
      challenger: setup.powers[dyad.challenger]!,
      protege: setup.powers[dyad.protege]!,
      guarantors: dyad.guarantors.map((power, i) => ({
        of: setup.powers[power]!,
        firm: last.firm[power] === 1,
        changed: worlds.some((world) => world.firm[power] !== last.firm[power]),
        points: worlds.map((world, turn) => ({
          turn,
          belief: sigmoid(world.belief[dyad.challenger * setup.powers.length + power]!),
          deters: beliefThatDeters(ledgers[turn]!, i),
        })),
      })),
      somebody: ledgers.map(({ pi, threshold }, turn) => ({ turn, belief: pi, deters: withinReach(threshold) })),
      stake: last.stake[dyad.index]!,
      stakeSpread: setup.rules.ledger.stakeSpread,
      mood: last.mood[dyad.index]!,
    };
  });
}

/**
 * The belief that guarantor `i` is firm at which somebody's fighting becomes just likely enough: others fight as
 * believed, and the guarantor's own chance lies between that of a soft and that of a firm one.
 */
function beliefThatDeters(ledger: ReturnType<typeof readLedger>, i: number): number | undefined {
  let nobodyElse = 1;
  for (let j = 0; j < ledger.fights.length; j++) if (j !== i) nobodyElse *= 1 - ledger.fights[j]!;
  if (!(nobodyElse > 0) || !Number.isFinite(ledger.threshold)) return undefined;
  const needed = 1 - (1 - ledger.threshold) / nobodyElse;
  const [firm, soft] = [ledger.fightsIfFirm[i]!, ledger.fightsIfSoft[i]!];
  return firm > soft ? withinReach((needed - soft) / (firm - soft)) : undefined;
}

function withinReach(p: number): number | undefined {
  return p >= 0 && p <= 1 ? p : undefined;
}

export interface SeatScore {
  readonly power: string;
  /** 0..100. */
  readonly score: number;
  readonly objectives: readonly {
    readonly id: string;
    readonly weight: number;
    /** The metric at the end. */
    readonly value: number;
    /** 0..100 at the end and at the opening. */
    readonly end: number;
    readonly opening: number;
  }[];
}

/** Scores of every power taken apart, in the scenario's order. A catastrophe leaves nobody a score. */
export function scoresOf(match: Match): readonly SeatScore[] {
  const { setup } = match;
  const world = currentWorld(match);
  return setup.powers.map((id, power) => {
    const before = objectiveScores(match.opening, power);
    return {
      power: id,
      score: world.score[power]!,
      objectives: objectiveScores(world, power).map(({ id: name, value, reached, weight }, i) => ({
        ...{ id: name, weight, value, end: 100 * reached, opening: 100 * (before[i]?.reached ?? 0) },
      })),
    };
  });
}

export interface KeyFigures {
  readonly largeAttacks: number;
  readonly incursions: number;
  /** Mean of done over owed over everything that fell due, 0..1; undefined if nothing did. */
  readonly compliance: number | undefined;
  readonly highestRung: number;
  /** Millions; negative = people left. */
  readonly returnedM: number;
  readonly areaTakenKm2: number;
  readonly warTurns: number;
}

/** The match in a few numbers. `power` narrows compliance to one seat. */
export function keyFiguresOf(match: Match, power?: string): KeyFigures {
  const { setup } = match;
  const world = currentWorld(match);
  const worlds = worldsOf(match);
  const sum = (cells: Float64Array): number => cells.reduce((total, cell) => total + cell, 0);
  return {
    largeAttacks: sum(world.largeAttacks),
    incursions: sum(world.incursions),
    compliance: complianceOf(setup, world, power),
    highestRung: worlds.reduce((most, { rung }) => Math.max(most, rung[0]!), 0),
    returnedM: sum(match.opening.refugeesM) - sum(world.refugeesM),
    areaTakenKm2: sum(world.areaTakenKm2),
    warTurns: match.turns.filter(({ world: after }) => after.war.some((war) => war === 1)).length,
  };
}

function complianceOf(setup: Setup, world: World, power: string | undefined): number | undefined {
  let [sum, times] = [0, 0];
  for (const duty of setup.duties) {
    if (power !== undefined && setup.powers[duty.power] !== power) continue;
    sum += world.dutySum[duty.index]!;
    times += world.dutyKept[duty.index]! + world.dutyPartly[duty.index]! + world.dutyBroken[duty.index]!;
  }
  return times > 0 ? sum / times : undefined;
}
