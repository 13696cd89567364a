/** On which scenario each band or sign is asked without reserve: there every game is played and nothing is excused. */
import { sizesOf, type Sizes } from './study.ts';

export const DEFAULT = 'berlin-2025';
export const RATIFIED = 'berlin-2025-ratified';
export const WAR = 'war-continues-2026';

/** Scenarios that the rules were fitted on. */
export const CALIBRATED = [DEFAULT, RATIFIED, WAR] as const;

/** Law in force, troops and monitors are what the sources of these looked at. */
const AT_RATIFIED: ReadonlySet<string> = new Set(['S1', 'S7', 'S8', 'S11', 'R13', 'R14', 'R15', 'R16', 'R21']);
const AT_WAR: ReadonlySet<string> = new Set(['S3', 'R23']);
/** Asked of every scenario that the rules were fitted on. */
const EVERYWHERE: ReadonlySet<string> = new Set(['outcomes']);

export interface Asked extends Sizes {
  readonly home: boolean;
}

/** How much of a study is played on a scenario, for `games` games where it is at home. */
export function askedOf(study: string, scenario: string, games: number): Asked {
  const home = EVERYWHERE.has(study)
    ? CALIBRATED.some((id) => id === scenario)
    : scenario === (AT_RATIFIED.has(study) ? RATIFIED : AT_WAR.has(study) ? WAR : DEFAULT);
  return { home, ...sizesOf(games, home) };
}

/** The same with scenario and games settled. */
export type Asking = (study: string) => Asked;
