/** Calibration: bands, signs and dilemmas against which the rules and the shipped scenarios are measured. */
import { type Scenario } from '../../engine/index.ts';
import { bandStudies, DEFAULT, RATIFIED, WAR } from './bands.ts';
import { dilemmaStudies } from './dilemmas.ts';
import { signStudies } from './signs.ts';
import { sizesOf, type Study } from './study.ts';

export { closedForms } from './closed-forms.ts';
export { playExperiment } from './play.ts';
export { type Experiment, type Results, type Row, type Study } from './study.ts';

/** Scenarios that the studies play. */
export const CALIBRATED = [DEFAULT, RATIFIED, WAR] as const;

/** Every study that plays, for `games` games a scenario; pairs, sweeps and tables take a part of that each. */
export function studies(games: number, scenario: (id: string) => Scenario): readonly Study[] {
  const sizes = sizesOf(games);
  return [...bandStudies(sizes, scenario), ...signStudies(sizes), ...dilemmaStudies(sizes)];
}
