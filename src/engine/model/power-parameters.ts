/**
 * Numbers that describe a power. A scenario gives them on the power itself; where it is silent, the defaults of the
 * power's role in the rule file hold (`roles.<role>`).
 */
export interface Coefficient {
  readonly unit: string;
  /** What the rules accept; the plausible range and the source stand in the data. */
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
}
export const coefficient = (unit: string, min: number, max: number, meaning: string): Coefficient => ({
  unit,
  min,
  max,
  meaning,
});

export const POWER_PARAMETERS = {
  attention: coefficient('points', 0, 20, 'Attention points a turn'),
  treasuryBn: coefficient('bn EUR', 0, 1000, 'Money in hand at the start'),
  incomeBn: coefficient('bn EUR per 30 days', 0, 500, 'Income available for this case'),
  upkeepBnPerK: coefficient('bn EUR per thousand and 30 days', 0, 0.2, 'Upkeep of own troops'),
  intakeWarK: coefficient('thousand per 30 days', 0, 100, 'Base intake in war'),
  intakePeaceK: coefficient('thousand per 30 days', 0, 100, 'Base intake in peace'),
  lossWarK: coefficient('thousand per 30 days', 0, 50, 'Absence minus return in war'),
  lossPeaceK: coefficient('thousand per 30 days', 0, 50, 'Absence minus return, and releases, in peace'),
  capK: coefficient('thousand', 0, 5000, 'Own strength aimed at in peace, 0 = none'),
  recruitLevel: coefficient('factor', 0, 1.5, 'Recruitment at the start'),
  trainingPlacesK: coefficient('thousand per 30 days', 0, 100, 'Own training places at the start'),
  offeredPlacesK: coefficient('thousand per 30 days', 0, 60, 'Training places offered to the partner at the start'),
  courseMonths: coefficient('months', 0.25, 12, 'Length of the course'),
  courseQuality: coefficient('0..1', 0, 1, 'Training of a graduate'),
  quietTraining: coefficient('0..1', 0, 1, 'Training reached by exercise in quiet'),
  equipmentBnPerK: coefficient('bn EUR per thousand', 0.001, 10, 'Full equipment of a thousand troops'),
  wearWar: coefficient('per 30 days', 0, 1, 'Wear of equipment in war'),
  wearQuiet: coefficient('per 30 days', 0.0001, 1, 'Wear of equipment in quiet'),
  procureBn: coefficient('bn EUR per 30 days', 0, 50, 'Own equipment bought at the start'),
  airDefence: coefficient('index', 0, 10, 'Air defence over its own territory'),
  ownRecon: coefficient('0..1', 0, 1, 'Own reconnaissance at the start'),
  railK: coefficient('thousand per 30 days', 0, 1000, 'Rail capacity'),
  will: coefficient('0..100', 0, 100, 'Will at the start'),
  willBase: coefficient('0..100', 0, 100, 'Will it drifts to'),
  stability: coefficient('0..100', 0, 100, 'Stability or resilience at the start'),
  reputation: coefficient('0..100', 0, 100, 'Reputation at the start'),
  sanctionWeight: coefficient('share', 0, 1, 'Weight of its sanctions'),
  crisisHazard: coefficient('per 30 days', 0, 1, 'Elections or government crisis'),
  supportBase: coefficient('share', 0.01, 0.99, 'Support of a legislature or member for fighting'),
  members: coefficient('count', 1, 50, 'Members that vote'),
  membersNeeded: coefficient('count', 1, 50, 'Members needed to act'),
  airSupport: coefficient('factor', 1, 3, 'Factor on the protege when it fights from the air'),
  reinforceBelievedK: coefficient('thousand', 0, 500, 'Reinforcement that others believe in'),
  reinforceK: coefficient('thousand per 30 days', 0, 500, 'Reinforcement when it fights'),
  reinforceMaxK: coefficient('thousand', 0, 1000, 'Most it would send'),
  challengerCost: coefficient('prize = 1', 0, 3, 'Cost to the challenger of fighting this guarantor'),
  monitorBase: coefficient('0..1', 0, 1, 'Monitoring ordered at the start'),
  reconBase: coefficient('0..1', 0, 1, 'Reconnaissance ordered at the start'),
  heavyShare: coefficient('share', 0, 1, 'Heavy share at the start'),
  refugeesM: coefficient('million', 0, 100, 'Refugees at the start'),
  idpM: coefficient('million', 0, 100, 'Displaced inside at the start'),
  strikePackages: coefficient('packages per 30 days', 0, 20, 'Strike packages it can send'),
} as const satisfies Record<string, Coefficient>;

export type PowerParameter = keyof typeof POWER_PARAMETERS;
export const POWER_PARAMETER_NAMES = Object.keys(POWER_PARAMETERS) as readonly PowerParameter[];
