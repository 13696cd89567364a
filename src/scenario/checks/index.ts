/** Checks of names and meaning, after the shape is right: one file per topic. */
import { type Finding } from '../finding.ts';
import { type Check, type Checked } from './check.ts';
import { checkRegions } from './regions.ts';

const CHECKS: readonly Check[] = [checkRegions];

export const checkScenario = (checked: Checked): Finding[] => CHECKS.flatMap((check) => check(checked));
