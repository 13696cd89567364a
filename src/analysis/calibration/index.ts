/** Calibration: bands, signs and dilemmas against which the rules and the shipped scenarios are measured. */
import { crises, forcesAndEyes, honoured } from './bands-crisis.ts';
import { outcomes, support } from './bands-outcomes.ts';
import { bareTruce, collapse, enforcedTruce } from './bands-truce.ts';
import { war } from './bands-war.ts';
import { dilemmaStudies } from './dilemmas.ts';
import { forcedSigns } from './forced-signs.ts';
import { askedOf, type Asking, CALIBRATED } from './homes.ts';
import { type Place } from './places.ts';
import { playedSigns } from './signs.ts';
import { sizesOf, type Study } from './study.ts';

export { closedForms } from './closed-forms.ts';
export { CALIBRATED } from './homes.ts';
export { type Place, placeOf } from './places.ts';
export { playExperiment } from './play.ts';
export { explained } from './reasons.ts';
export { type Experiment, type Results, type Row, type Study } from './study.ts';

type Make = (place: Place, asking: Asking) => readonly Study[];

const OF_TRUCES: readonly Make[] = [
  crises,
  honoured,
  collapse,
  bareTruce,
  enforcedTruce,
  support,
  forcesAndEyes,
  forcedSigns,
];
const OF_WARS: readonly Make[] = [war];
const OF_BOTH: readonly Make[] = [outcomes, playedSigns];

/**
 * Every study that plays, for `games` games where a study is at home; elsewhere, and for pairs, sweeps and tables, a part
 * of that.
 */
export function studies(games: number, places: readonly Place[]): readonly Study[] {
  const own = places.flatMap((place) => {
    const asking: Asking = (study) => askedOf(study, place.id, games);
    const makes = [...(place.kind === 'war' ? OF_WARS : OF_TRUCES), ...OF_BOTH];
    return makes.flatMap((make) => make(place, asking));
  });
  const known = CALIBRATED.every((id) => places.some((place) => place.id === id));
  return [...own, ...(known ? dilemmaStudies(sizesOf(games, true)) : [])];
}
