/** The public door of the rules. Everything above the engine imports from here. */
export { adjudicate, type Resolution } from './adjudicate.ts';
export { applyEvents } from './apply.ts';
export { type Chance, createChance, OPENING_TURN, type SeededChance } from './chance.ts';
export { clip, exp, sigmoid } from './exact.ts';
export { canonicalJson, digestJson, digestNumbers, digestText } from './digest.ts';
export { FAULT_CODES, type Fault, type FaultCode, type Result } from './fault.ts';
export { COEFFICIENTS, COEFFICIENT_GROUPS, type CoefficientGroup, type Rules } from './model/coefficients/index.ts';
export { DUTIES, DUTY_KINDS, type DutyKind } from './model/duties.ts';
export {
  type Change,
  EVENT_KINDS,
  type EventArgs,
  type EventKind,
  type GameEvent,
  type Why,
} from './model/event-kinds.ts';
export { type Condition, type FactCondition, FACTS, type FactName } from './model/facts.ts';
export { FIELDS, FIELD_NAMES, type FieldName } from './model/fields.ts';
export { METRICS, METRIC_NAMES, type MetricName } from './model/metrics.ts';
export * from './model/names.ts';
export {
  type CheckedOrder,
  type Order,
  type OrderKind,
  type OrderOf,
  ORDER_KINDS,
  ORDER_KIND_NAMES,
} from './model/order-kinds.ts';
export { type Coefficient, POWER_PARAMETERS, type PowerParameter } from './model/power-parameters.ts';
export {
  type Clause,
  type Guarantee,
  type Obligation,
  type Outcome,
  type PowerSpec,
  type RegionSpec,
  type Scenario,
} from './model/scenario.ts';
export { TERMS, TERM_NAMES, type TermName } from './model/terms.ts';
export { openingWorld } from './opening.ts';
export {
  attentionOf,
  checkOrders,
  fitsBeside,
  legalOrders,
  parseOrder,
  sampleOrders,
  standingOf,
} from './orders/index.ts';
export { standingBillBn } from './rules/economy.ts';
export { type Ledger, attackIsDue, newLedger, readLedger } from './rules/ledger.ts';
export { leadChance } from './rules/ledger-resolve.ts';
export { type Term as LedgerTerm, type LedgerAccount, explainLedger } from './rules/ledger-terms.ts';
export {
  continueValue,
  type DealValues,
  dealValues,
  newDealValues,
  provocationValue,
  yieldHazard,
} from './rules/ledger-values.ts';
export { agreedTerm, lawOf, orderedTroopsIn, strengthOf, troopsIn, wellTrainedOf } from './rules/presence.ts';
export { addedBn } from './orders/together.ts';
export { troopsAroundK } from './orders/reach.ts';
export { mustAnswer } from './orders/terms-of-proposal.ts';
export { attributedActs, patternThreshold } from './rules/acts.ts';
export {
  type ClauseSetup,
  type DocumentSetup,
  type DutySetup,
  type Dyad,
  perSetup,
  type Setup,
  setUp,
} from './setup.ts';
export { RULES_VERSION } from './version.ts';
export { AUDIENCE, type Certainty, certaintyOf, eventsFor, type View, viewFor } from './view.ts';
export { cellAt, copyWorld, emptyWorld, forceOf, pairOf, signatoryOf, type World } from './world.ts';
