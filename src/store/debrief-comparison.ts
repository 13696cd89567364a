/** Several matches of one scenario side by side: how they ended, their scores and key figures, and quantities over the turns. */
import { type FieldName, type World } from '../engine/index.ts';
import { currentWorld, isOver, type Match } from '../match/match.ts';
import { keyFiguresOf, type KeyFigures, scoresOf, worldsOf } from './debrief.ts';
import { oracleOf } from './debrief-oracle.ts';

export interface MatchSummary {
  /** Id of the outcome, or "" for none. */
  readonly outcome: string;
  readonly turns: number;
  /** By power, in the scenario's order. */
  readonly scores: readonly { readonly power: string; readonly score: number }[];
  readonly figures: KeyFigures;
  /** Brier score of the forecasts that were kept; undefined without any. */
  readonly brier: number | undefined;
}

export function summaryOf(match: Match): MatchSummary {
  const world = currentWorld(match);
  return {
    outcome: match.setup.outcomes[world.outcome[0]!]?.id ?? '',
    turns: match.turns.length,
    scores: scoresOf(match).map(({ power, score }) => ({ power, score })),
    figures: keyFiguresOf(match),
    brier: oracleOf(match)?.brier.score,
  };
}

/** A quantity that may be followed over the turns of every match. */
export interface Followed {
  readonly field: FieldName;
  /** Power that it is of; undefined for the world and the first dyad. */
  readonly power: string | undefined;
}

export function followedOf({ setup }: Match): readonly Followed[] {
  const guarantors = new Set(setup.dyads.flatMap((dyad) => dyad.guarantors));
  const ofDyad: readonly FieldName[] =
    setup.dyads.length === 0 ? [] : ['somebodyFights', 'violationsPerDay', 'areaTakenKm2'];
  return [
    ...(['rung', 'tension', ...ofDyad] as const).map((field) => ({ field, power: undefined })),
    ...setup.powers.map((power) => ({ field: 'score' as const, power })),
    ...[...guarantors].map((power) => ({ field: 'will' as const, power: setup.powers[power] })),
  ];
}

/** The quantity at the opening and after each turn. */
export function courseOf(match: Match, { field, power }: Followed): readonly number[] {
  const index = power === undefined ? 0 : match.setup.powers.indexOf(power);
  return worldsOf(match).map((world: World) => world[field][index] ?? NaN);
}

/** Why a match cannot stand beside another. */
export function cannotCompare(match: Match, other: Match): 'other-scenario' | 'not-over' | undefined {
  if (other.setup.scenario.id !== match.setup.scenario.id) return 'other-scenario';
  const same = other.setup.powers.length === match.setup.powers.length;
  if (!same || match.setup.powers.some((id, i) => other.setup.powers[i] !== id)) return 'other-scenario';
  return isOver(other) ? undefined : 'not-over';
}

/** Whether both were played on the same figures: assumptions can be changed before a match, and a scenario between two. */
export function haveSameRules(match: Match, other: Match): boolean {
  return JSON.stringify(match.setup.scenario.rules) === JSON.stringify(other.setup.scenario.rules);
}
