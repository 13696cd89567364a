/** The public door of the scenario reader. */
export { type Assumption } from './assumptions.ts';
export { mapAddress, RULES_ADDRESS, scenarioAddress, shippedPath } from './address.ts';
export { FINDING_CODES, type FindingCode, SEVERITY_OF } from './codes.ts';
export { type Finding, type FindingArgs, isError, type Severity } from './finding.ts';
export { type Load } from './layers.ts';
export { CURRENT_VERSION } from './migrations.ts';
export { preload, type Preloaded, type ReadText } from './preload.ts';
export { readScenario, type ReadOptions, type ReadScenario } from './read-scenario.ts';
