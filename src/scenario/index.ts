/** The public door of the scenario reader. */
export { type Assumption } from './assumptions.ts';
export { isShippedId, RULES_ADDRESS, scenarioAddress, shippedPath } from './address.ts';
export { FINDING_CODES, type FindingCode, SEVERITY_OF } from './codes.ts';
export { type Finding, isError } from './finding.ts';
export { type Load } from './layers.ts';
export { preload, type Preloaded, type ReadText } from './preload.ts';
export { readScenario, type ReadScenario } from './read-scenario.ts';
