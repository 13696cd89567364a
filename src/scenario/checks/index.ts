/** Checks of names and meaning, after the shape is right: one file per topic. */
import { type Finding } from '../finding.ts';
import { type Check, type Checked } from './check.ts';
import { checkConditions } from './conditions.ts';
import { checkDuties } from './duties.ts';
import { checkFigures } from './figures.ts';
import { checkForces } from './forces.ts';
import { checkGuarantees } from './guarantees.ts';
import { checkInjects } from './injects.ts';
import { checkLists } from './lists.ts';
import { checkOpening } from './opening.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkBeliefs, checkCeasefires } from './pairs.ts';
import { checkPowers } from './powers.ts';
import { checkRegions } from './regions.ts';
import { checkStory } from './story.ts';

const CHECKS: readonly Check[] = [
  checkPowers,
  checkRegions,
  checkForces,
  checkGuarantees,
  checkDuties,
  checkConditions,
  checkOpening,
  checkCeasefires,
  checkBeliefs,
  checkInjects,
  checkOutcomes,
  checkStory,
  checkLists,
  checkFigures,
];

export const checkScenario = (checked: Checked): Finding[] => CHECKS.flatMap((check) => check(checked));
