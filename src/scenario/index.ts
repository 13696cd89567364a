/** The public door of the scenario reader. */
export { type Assumption } from './assumptions.ts';
export { isShippedId, RULES_ADDRESS, scenarioAddress, shippedPath } from './address.ts';
export { FINDING_CODES, type FindingCode, SEVERITY_OF } from './codes.ts';
export { differencesOf } from './differences.ts';
export { type Finding, FIX_KINDS, isError } from './finding.ts';
export { applyFixes } from './fix.ts';
export { type Load } from './layers.ts';
export { CURRENT_VERSION, migrateText } from './migrations.ts';
export { nearest } from './nearest.ts';
export { preload, type Preloaded, type ReadText } from './preload.ts';
export { readScenario, type ReadScenario } from './read-scenario.ts';
export { resolveFile, type ResolvedFile } from './resolve.ts';
export { settingsOfFigures } from './vary-figures.ts';
export { sortFigures } from './variable-figures.ts';
export {
  preloadVariation,
  readVariation,
  type ScenarioTexts,
  type Setting,
  textsOfVariations,
} from './variation.ts';
