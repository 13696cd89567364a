/**
 * Every quantity of the world, listed once. From this table come the columns of {@link World}, cloning, the digest,
 * the range checks, what a seat may know, and the glossary on screen.
 *
 * What to notice: a world is one buffer of doubles; a field is a run of it, one cell for each thing of its kind (`per`).
 * Cells are laid out row by row: a force is `power * regions + region`, a pair is `from * powers + to`, a signatory is
 * `document * powers + power`, a window cell is `thing * windowTurns + turn % windowTurns`.
 */

export const PER = [
  'world',
  'power',
  'pair',
  'powerWindow',
  'region',
  'force',
  'dyad',
  'dyadWindow',
  'document',
  'signatory',
  'clause',
  'duty',
  'proposalTerm',
  'proposalAnswer',
  'treatyTerm',
  'inject',
] as const;
/** What a field has one cell for. */
export type Per = (typeof PER)[number];

/**
 * Who may know a cell.
 * - `public`: every seat, exactly.
 * - `own`: the power the cell belongs to (for pairs the first, for dyads the challenger); others see nothing.
 * - `friends`: the owner and the powers that guarantee it or are guaranteed by it; others see nothing.
 * - `fog`: the owner and its friends exactly; others a figure rounded to the grain that their reconnaissance allows.
 * - `hidden`: nobody before the debrief.
 */
export type Knowledge = 'public' | 'own' | 'friends' | 'fog' | 'hidden';

/** One quantity of the world. `min` and `max` bound every legal value; `start` is the value where a scenario says nothing. */
export interface Field {
  readonly per: Per;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  readonly knowledge: Knowledge;
  readonly meaning: string;
}

const BIG = 1e9;
const field = (
  per: Per,
  unit: string,
  min: number,
  max: number,
  start: number,
  knowledge: Knowledge,
  meaning: string,
): Field => ({ per, unit, min, max, start, knowledge, meaning });
const flag = (per: Per, knowledge: Knowledge, meaning: string): Field =>
  field(per, '0 or 1', 0, 1, 0, knowledge, meaning);
const index = (per: Per, knowledge: Knowledge, meaning: string): Field =>
  field(per, '0..100', 0, 100, 50, knowledge, meaning);
const share = (per: Per, start: number, knowledge: Knowledge, meaning: string): Field =>
  field(per, 'share', 0, 1, start, knowledge, meaning);
const count = (per: Per, knowledge: Knowledge, meaning: string): Field =>
  field(per, 'count', 0, BIG, 0, knowledge, meaning);
const thousand = (per: Per, knowledge: Knowledge, meaning: string): Field =>
  field(per, 'thousand', 0, BIG, 0, knowledge, meaning);
const billion = (per: Per, knowledge: Knowledge, meaning: string): Field =>
  field(per, 'bn EUR', -BIG, BIG, 0, knowledge, meaning);
const turnNo = (per: Per, start: number, knowledge: Knowledge, meaning: string): Field =>
  field(per, 'turn', -1000, BIG, start, knowledge, meaning);

export const FIELDS = {
  // the world
  turn: turnNo('world', 0, 'public', 'Turns resolved so far; the turn being ordered is this plus one'),
  rung: field('world', 'rung', 0, 8, 0, 'public', 'Position on the escalation ladder, 0 peace to 8 nuclear use'),
  actRung: field('world', 'rung', 0, 8, 0, 'public', 'Highest rung reached by the acts of the last turn'),
  tension: index('world', 'public', 'How close the situation is to getting out of hand'),
  precedent: field(
    'world',
    'index',
    -10,
    10,
    0,
    'public',
    'What this case has taught others about guarantees outside alliances',
  ),
  signalTurns: count('world', 'public', 'Nuclear signals given so far'),
  ended: flag('world', 'public', 'The match is over'),
  outcome: field('world', 'outcome', -1, 1000, -1, 'public', 'Index of the named outcome, -1 while undecided'),

  // power: means
  treasuryBn: billion('power', 'own', 'Money in hand'),
  incomeBn: billion('power', 'friends', 'Income of the last turn per 30 days, after sanctions and grants'),
  spentBn: billion('power', 'friends', 'Spent in the last turn, per 30 days'),
  spentTotalBn: billion('power', 'friends', 'Spent on this case since the start, without upkeep of own garrisons'),
  incomeShiftBn: billion('power', 'friends', 'Lasting change of income per 30 days since the start, by injects'),
  unpaidShare: share('power', 0, 'friends', 'Share of the last bill that could not be paid'),
  paidSupply: share('power', 1, 'own', 'Share paid of upkeep and supply in the last turn'),
  paidOperations: share('power', 1, 'own', 'Share paid of deployments, reconnaissance and monitors in the last turn'),
  paidTraining: share('power', 1, 'own', 'Share paid of training places in the last turn'),
  paidAid: share('power', 1, 'own', 'Share paid of aid to others in the last turn'),
  equipmentBn: billion('power', 'friends', 'Equipment received in the last turn per 30 days: own and from partners'),
  paidRest: share('power', 1, 'own', 'Share paid of everything else in the last turn'),
  lawAidBn: billion(
    'power',
    'public',
    'Aid per 30 days beyond what was ordered, given because documents in force commit it',
  ),
  procureBn: billion('power', 'own', 'Ordered for own equipment, per 30 days'),
  recruitLevel: field(
    'power',
    'factor',
    0,
    1.5,
    1,
    'friends',
    'Recruitment or mobilisation ordered, as a factor of the base intake',
  ),
  trainingPlacesK: thousand('power', 'friends', 'Training places per 30 days, own and at home'),
  offeredPlacesK: thousand('power', 'public', 'Training places per 30 days offered to a partner'),
  queueK: thousand('power', 'friends', 'Recruits waiting for a training place'),
  pipe1K: thousand('power', 'friends', 'Recruits in the first half of the course'),
  pipe2K: thousand('power', 'friends', 'Recruits in the second half of the course'),
  graduatesK: thousand('power', 'friends', 'Graduates of the last turn'),
  hospitalK: thousand('power', 'own', 'Casualties who will return to duty'),
  demobCapK: thousand('power', 'public', 'Strength above which troops are released, 0 = none'),
  lossesK: thousand('power', 'public', 'Casualties since the start'),
  lossesTurnK: thousand('power', 'public', 'Casualties of the last turn'),
  startStrength: field(
    'power',
    'index',
    0,
    BIG,
    0,
    'friends',
    'Personnel times training times equipment at the start; base of the security dilemma',
  ),
  reconOrdered: share('power', 0, 'friends', 'Reconnaissance level ordered'),
  recon: share('power', 0, 'public', 'Reconnaissance level at work'),
  monitorOrdered: share('power', 0, 'public', 'Monitoring effort ordered'),
  monitor: share('power', 0, 'public', 'Monitoring effort at work'),
  heavyOrdered: share('power', 0, 'friends', 'Heavy share ordered for troops abroad (heavy ground and air defence)'),
  heavyShare: share('power', 0, 'public', 'Heavy share of troops abroad'),
  fortifyOrders: count('power', 'own', 'Regions being fortified'),
  mediation: field('power', 'level', 0, 2, 0, 'public', 'Mediation effort: 0 none, 1 normal, 2 double'),
  answerRule: field('power', '0 restrain, 1 reciprocate, 2 always', 0, 2, 1, 'friends', 'How violations are answered'),
  alert: flag('power', 'public', 'Strategic forces on high alert'),
  shieldBn: billion('power', 'own', 'Spent on shielding own opinion, per 30 days'),
  resilienceBn: billion('power', 'own', 'Spent on civil resilience, per 30 days'),

  // power: politics
  will: index('power', 'friends', 'Political will to carry the costs of its commitments'),
  stability: index('power', 'friends', 'Stability of the regime (challenger) or resilience of society (protege)'),
  reputation: index('power', 'public', 'Public record of promises kept and broken'),
  firm: flag('power', 'own', 'Resolve: 1 firm, 0 soft. Drawn from the prior; its own secret'),
  pledge: share('power', 0, 'public', 'Strength of the standing public pledge; fades'),
  pledged: flag('power', 'public', 'A public pledge was made at some time'),
  fighting: flag('power', 'public', 'Fights beside the protege'),
  foughtTurns: count('power', 'public', 'Turns fought beside the protege'),
  everFought: flag('power', 'public', 'Fought at some time in this match'),
  sanctionBite: share('power', 0, 'public', 'How hard sanctions bite on this power'),
  refugeesM: field('power', 'million', 0, BIG, 0, 'public', 'Refugees abroad'),
  idpM: field('power', 'million', 0, BIG, 0, 'public', 'Displaced inside the country'),
  returnedM: field('power', 'million', -BIG, BIG, 0, 'public', 'Refugees returned since the start, net'),
  civiliansK: thousand('power', 'public', 'Civilian casualties since the start'),
  score: field('power', '0..100', 0, 100, 0, 'public', 'Score by objectives as matters stand'),
  killedWindowK: thousand(
    'powerWindow',
    'public',
    'Own troops killed abroad in attributed acts, per turn of the window',
  ),

  // pair: from -> to
  sanction: share('pair', 0, 'public', 'Level of sanctions of the first power on the second'),
  aidMilitaryBn: billion('pair', 'public', 'Military aid per 30 days of the first power to the second'),
  aidCivilBn: billion('pair', 'public', 'Civil aid per 30 days of the first power to the second'),
  influenceBn: billion('pair', 'own', 'Spent by the first on the opinion of the second, per 30 days'),
  belief: field('pair', 'log-odds', -20, 20, 0, 'public', 'Log-odds, held by the first, that the second is firm'),
  troopTerm: field('pair', 'log-odds', -20, 20, 0, 'public', 'Part of the belief that rests on troops present now'),
  lawTerm: field('pair', 'log-odds', -20, 20, 0, 'public', 'Part of the belief that rests on law in force now'),
  fightBelief: share('pair', 0, 'public', 'Probability, believed by the first, that the second would fight if called'),

  // region
  infrastructure: share('region', 1, 'public', 'Share of infrastructure that works'),
  populationM: field('region', 'million', 0, BIG, 0, 'public', 'Population present'),
  displacedM: field('region', 'million', 0, BIG, 0, 'public', 'Displaced people hosted'),
  intensity: share('region', 0, 'public', 'Intensity of combat in the last turn, 1 assault, 0.25 skirmish'),
  struck: field('region', 'index', 0, BIG, 0, 'public', 'Strike packages that leaked through in the last turn'),
  takenShare: field(
    'region',
    'share',
    -1,
    1,
    0,
    'public',
    'Share that changed hands in the last turn, positive = the challenger gained',
  ),
  incident: count('region', 'public', 'Serious incidents and grey-zone acts of the last turn'),

  // force: power x region
  control: share('force', 0, 'public', 'Share of the region that the power controls'),
  personnelK: thousand('force', 'fog', 'Troops'),
  training: share('force', 0, 'fog', 'Training'),
  equipment: share('force', 0, 'fog', 'Equipment and its modernisation'),
  supply: share('force', 1, 'fog', 'Supply'),
  stance: field(
    'force',
    '0 garrison, 1 hold, 2 probe, 3 assault, 4 withdraw',
    0,
    4,
    1,
    'fog',
    'What the force is told to do',
  ),
  fortification: share('force', 0, 'public', 'Prepared positions of the power in the region'),
  fortifyTarget: share('force', 0, 'friends', 'Fortification ordered'),
  rotationK: thousand('force', 'public', 'Rotation ordered: troops to be present'),
  rotationEnd: turnNo('force', 0, 'public', 'Last turn of the rotation, 0 = no rotation'),
  attackK: thousand('force', 'public', 'Troops sent across the line in the last turn'),
  movedK: field('force', 'thousand', -BIG, BIG, 0, 'fog', 'Troops that arrived (positive) or left in the last turn'),
  lostK: thousand('force', 'public', 'Casualties of the last turn'),

  // dyad: challenger and protege
  ceasefire: field('dyad', '0 none, 1 agreed, 2 monitored, 3 broken', 0, 3, 0, 'public', 'Status of the ceasefire'),
  ceasefireSince: turnNo('dyad', 0, 'public', 'Turn of the last agreement'),
  violationsPerDay: field('dyad', 'per day', 0, BIG, 0, 'public', 'Ceasefire violations'),
  violationsTurn: count('dyad', 'public', 'Violations of the last turn'),
  attributedTurn: count('dyad', 'public', 'Violations of the last turn that were attributed'),
  monitors: share('dyad', 0, 'public', 'Coverage by monitors'),
  strip: share('dyad', 0, 'public', 'Demilitarised strip in place'),
  enforcement: share('dyad', 0, 'public', 'How far the ceasefire is enforced'),
  reconShared: share('dyad', 0, 'public', 'Reconnaissance at the service of the protege'),
  detectionHours: field('dyad', 'hours', 0, BIG, 72, 'public', 'Time to detect an attack'),
  massing: flag('dyad', 'public', 'The challenger masses openly'),
  massingMonths: field('dyad', 'months', 0, BIG, 0, 'public', 'How long it has massed'),
  crises: count('dyad', 'public', 'Serious crises (open massing) so far'),
  crisesHeld: count('dyad', 'public', 'Crises that ended without a large attack'),
  crisisOpen: flag('dyad', 'public', 'A crisis is under way'),
  war: flag('dyad', 'public', 'A war is on'),
  warMonths: field('dyad', 'months', 0, BIG, 0, 'public', 'Months of war so far'),
  warTurnsNow: count('dyad', 'public', 'Turns since this war began'),
  largeAttacks: count('dyad', 'public', 'Large attacks of the challenger so far'),
  incursions: count('dyad', 'public', 'Limited incursions so far'),
  greyActs: count('dyad', 'public', 'Grey-zone acts so far'),
  provocations: count('dyad', 'public', 'Attributed provocations of the protege so far'),
  lastProvocation: turnNo('dyad', -1000, 'public', 'Turn of the last attributed provocation of the protege'),
  seriousIncidents: count('dyad', 'public', 'Serious incidents so far'),
  breakdowns: count('dyad', 'public', 'Times the ceasefire broke down'),
  brokenTurns: count('dyad', 'public', 'Turns with a broken ceasefire'),
  attacked: flag('dyad', 'public', 'A large attack happened in this match (not the war it opened with)'),
  settlement: field('dyad', '0 none, 1 negotiated, 2 coerced', 0, 2, 0, 'public', 'Political settlement'),
  definitive: flag('dyad', 'public', 'The ceasefire rests on definitive terms'),
  imposed: flag('dyad', 'public', 'The terms were imposed under threat'),
  grievance: field(
    'dyad',
    'index',
    0,
    20,
    0,
    'public',
    'Grievance of the challenger over provocations and false alarms',
  ),
  threat: field('dyad', 'index', -1, 3, 0, 'public', 'How threatened the challenger feels (security dilemma)'),
  areaTakenKm2: field('dyad', 'km2', -BIG, BIG, 0, 'public', 'Area gained by the challenger since the start, net'),
  areaTurnKm2: field('dyad', 'km2', -BIG, BIG, 0, 'public', 'Area gained by the challenger in the last turn'),
  hotline: flag('dyad', 'public', 'A hotline is open'),
  stake: field('dyad', 'prize = 1', -5, 5, 0, 'own', 'Hidden stake of the challenger'),
  mood: field(
    'dyad',
    'prize = 1',
    -5,
    5,
    0,
    'own',
    'Mood of the challenger: what the situation is worth beyond the ledger',
  ),
  valueAttack: field('dyad', 'prize = 1', -20, 20, 0, 'own', 'Challenger: expected value of attacking now'),
  valueQuo: field('dyad', 'prize = 1', -20, 20, 0, 'own', 'Challenger: expected value of the status quo'),
  valueProbe: field('dyad', 'prize = 1', -20, 20, 0, 'own', 'Challenger: expected value of a limited probe'),
  valueLater: field('dyad', 'prize = 1', -20, 20, 0, 'own', 'Challenger: expected value of attacking later'),
  somebodyFights: share('dyad', 0, 'own', 'Challenger: believed probability that at least one guarantor fights'),
  threshold: field('dyad', 'probability', -20, 20, 0, 'own', 'Credibility at which attack stops paying'),
  acrossK: thousand(
    'dyadWindow',
    'public',
    'Largest attributed crossing of the line by the challenger, per turn of the window',
  ),
  acrossP: share('dyadWindow', 0, 'public', 'Probability at which that crossing was attributed'),
  takenMax: share(
    'dyadWindow',
    0,
    'public',
    'Largest share of a region taken by the challenger, per turn of the window',
  ),
  strikesWindow: field(
    'dyadWindow',
    'index',
    0,
    BIG,
    0,
    'public',
    'Attributed strikes on cities of the protege, per turn of the window',
  ),
  actsWindow: count('dyadWindow', 'public', 'Attributed acts of the challenger, per turn of the window'),
  brokeWindow: flag('dyadWindow', 'public', 'The challenger broke a treaty, attributed, per turn of the window'),
  incidentsWindow: field(
    'dyadWindow',
    'per day',
    0,
    BIG,
    0,
    'public',
    'Attributed violations per day, per turn of the window',
  ),

  // documents
  legal: field(
    'signatory',
    '0 none, 1 signed, 2 ratifying, 3 in force, 4 suspended, 5 terminated',
    0,
    5,
    0,
    'public',
    'Legal status for the signatory',
  ),
  push: field('signatory', 'level', 0, 2, 0, 'public', 'How hard ratification is pushed'),
  votePause: turnNo('signatory', 0, 'public', 'First turn in which the legislature votes again'),
  votesLost: count('signatory', 'public', 'Votes lost so far'),
  clauseMet: flag('clause', 'public', 'The trigger is met by attributed facts'),
  clauseCalled: flag('clause', 'public', 'Invoked and running'),
  clauseTurn: turnNo('clause', -1000, 'public', 'Turn of the last invocation'),
  clauseOwed: share(
    'clause',
    0,
    'public',
    'Fraction of the obligation owed: 1 if met, the attribution if only claimed',
  ),
  clauseGauge: field('clause', 'ratio', 0, BIG, 0, 'public', 'Fact over threshold of the nearest condition'),
  invocations: count('clause', 'public', 'Times invoked'),
  dutyOpen: flag('duty', 'public', 'The obligation runs'),
  dutyDue: turnNo('duty', 0, 'public', 'Turn at whose end it is due'),
  dutyDone: share('duty', 0, 'public', 'Done over owed, as measured'),
  dutyBase: field(
    'duty',
    'as the duty',
    -BIG,
    BIG,
    0,
    'public',
    'Level when the clause was called; the duty counts from there',
  ),
  dutyAnswer: field('duty', '0 refuse, 1 assist, 2 fight', 0, 2, 1, 'own', 'Standing answer given beforehand'),
  dutyKept: count('duty', 'public', 'Times kept'),
  dutyPartly: count('duty', 'public', 'Times partly kept'),
  dutyBroken: count('duty', 'public', 'Times broken'),
  dutySum: field('duty', 'share', 0, BIG, 0, 'public', 'Sum of compliance over the times it fell due'),

  // diplomacy
  proposed: field(
    'proposalTerm',
    'as the term',
    -BIG,
    BIG,
    0,
    'public',
    'Terms of the open proposal of a power; 0 = not in it',
  ),
  proposalTurn: turnNo('power', -1000, 'public', 'Turn in which the open proposal of a power was made'),
  proposalOpen: flag('power', 'public', 'The power has an open proposal'),
  proposalDyad: field('power', 'dyad', -1, 1000, -1, 'public', 'Dyad that the open proposal of a power is about'),
  answered: field(
    'proposalAnswer',
    '0 none, 1 accept, 2 refuse',
    0,
    2,
    0,
    'public',
    'Answer of the second power to the proposal of the first',
  ),
  agreed: field('treatyTerm', 'as the term', -BIG, BIG, 0, 'public', 'Terms in force in a dyad; 0 = none'),
  agreedSince: turnNo('treatyTerm', -1000, 'public', 'Turn since which a term is in force'),
  injected: count('inject', 'hidden', 'Times an inject has fired'),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];
