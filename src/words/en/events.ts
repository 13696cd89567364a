/**
 * One sentence per kind of event. Names of powers and places come as nouns with cases: `{{by, nom}}`, `{{region, in}}`;
 * figures come formatted. A kind with a flag or a choice has one sentence for each: `voteOnForce.yes`.
 */
export const events = {
  orderGiven: '{{power, nom}} has an order carried out: {{order}}',
  orderFailed: '{{power, nom}} cannot carry out an order: {{order}}. {{fault}}',
  stoodDown: '{{power, nom}} stands down',
  massed: '{{by, nom}} masses troops openly against {{of, nom}}',
  stepDone: 'Quiet changes of the step: {{step}}',

  paid: '{{power, nom}} pays {{billBn}} a month from an income of {{incomeBn}}',
  unpaid: '{{power, nom}} leaves {{share}} of its bill unpaid; first to fall short: {{line}}',
  sanctionsBite: 'Sanctions on {{power, nom}}: bite {{bite}}, joint level {{level}}',

  trained: '{{power, nom}}: {{graduatesK}} recruits finish training, {{queueK}} wait for a place',
  strengthChanged: 'The strength of {{power, nom}} goes from {{fromK}} to {{toK}}',
  released: '{{power, nom}} releases {{personnelK}} troops above its cap',

  moved: '{{by, nom}} moves {{personnelK}} troops from {{from, nom}} to {{to, nom}}',
  moveShort: '{{by, nom}} moves {{personnelK}} of the {{orderedK}} troops ordered from {{from, nom}} to {{to, nom}}',
  deployed: '{{by, nom}} has {{personnelK}} troops {{region, in}}, of {{orderedK}} ordered',
  lapsed: 'The rotation of {{by, nom}} {{region, in}} lapses; {{personnelK}} troops leave',
  deployRefused: 'The legislature of {{by, nom}} refuses a larger deployment {{region, in}}: will {{will}}, floor {{floor}}',
  stanceSet: '{{by, nom}} sets its troops {{region, in}} to: {{stance}}',

  reconChanged: 'Reconnaissance of {{power, nom}} is now at level {{level}} of 5',
  monitorsChanged: 'Monitors now cover {{coverage}} of the line of {{of, nom}}',
  enforcementChanged: 'The ceasefire of {{of, nom}} is now enforced to {{enforcement}}',

  violations: 'Violations between {{by, nom}} and {{of, nom}}: {{perDay}} a day, {{attributed}} attributed',
  seriousIncident_one: '{{count}} serious incident between {{by, nom}} and {{of, nom}} {{region, in}}',
  seriousIncident_other: '{{count}} serious incidents between {{by, nom}} and {{of, nom}} {{region, in}}',
  'greyZoneAct.yes': '{{by, nom}} tries a grey-zone act against {{of, nom}} {{region, in}}; it is foiled',
  'greyZoneAct.no': '{{by, nom}} carries out a grey-zone act against {{of, nom}} {{region, in}}',
  'greyZoneSeen.yes': 'A grey-zone act against {{of, nom}} {{region, in}} is foiled; its author is not known yet',
  'greyZoneSeen.no': 'A grey-zone act strikes {{of, nom}} {{region, in}}; its author is not known yet',
  provocation: '{{by, nom}} raids across the line {{region, in}}, a provocation of {{of, nom}}',
  incursion: '{{by, nom}} probes the line {{region, in}} with {{personnelK}} troops against {{of, nom}}',
  largeAttack: '{{by, nom}} attacks {{of, nom}} {{region, in}} with {{personnelK}} troops',
  ceasefireBroke: 'The ceasefire between {{by, nom}} and {{of, nom}} breaks down',
  recommitted: '{{by, nom}} and {{of, nom}} recommit to the ceasefire',
  falseAlarm: 'False alarm: the guarantors of {{of, nom}} react to an incident with {{by, nom}} that is no attack',

  battle: '{{by, nom}} and {{of, nom}} fight {{region, in}}: {{lossesByK}} and {{lossesOfK}} casualties, strength {{ratio}} to 1',
  advanced: '{{by, nom}} gains {{share}} {{region, in}} from {{of, nom}}: {{areaKm2}}',
  struckCity: '{{by, nom}} strikes infrastructure of {{of, nom}} {{region, in}}: {{leaked}} of {{packages}} packages get through',
  withdrew: '{{by, nom}} leaves {{areaKm2}} {{region, in}} to {{of, nom}}',

  attributed: 'Attributed to {{by, nom}}: {{act}} against {{of, nom}} {{region, in}} (probability {{probability}})',
  notAttributed: 'Not attributed to anybody: {{act}} against {{of, nom}} {{region, in}} (probability {{probability}})',

  triggerMet: 'The trigger of {{clause, nom}} is met: {{fact}} {{value}}, threshold {{threshold}}',
  invoked: '{{by, nom}} invokes {{clause, nom}}; {{owed}} of its obligations are owed',
  claimed: '{{by, nom}} claims {{clause, nom}}, not met: {{value}} of {{threshold}}; {{owed}} of its obligations are owed',
  voided: 'The call of {{by, nom}} upon {{clause, nom}} is void after a provocation',
  'answeredCall.refuse': '{{by, nom}} refuses the call upon {{clause, nom}}',
  'answeredCall.assist': '{{by, nom}} assists, without fighting, upon {{clause, nom}}',
  'answeredCall.fight': '{{by, nom}} answers the call upon {{clause, nom}}: it will fight',
  'voteOnForce.yes': 'The legislature of {{by, nom}} votes for the use of force under {{clause, nom}}',
  'voteOnForce.no': 'The legislature of {{by, nom}} votes against the use of force under {{clause, nom}}',
  dutyKept: '{{by, nom}} keeps an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  dutyPartly: '{{by, nom}} keeps part of an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  dutyBroken: '{{by, nom}} breaks an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  joinedFight: '{{by, nom}} fights beside {{of, nom}}',
  leftFight: '{{by, nom}} stops fighting',

  willChanged: 'Will of {{power, nom}}: {{from}} → {{to}}',
  ratified: '{{document, nom}} comes into force for {{power, nom}}',
  voteLost: '{{power, nom}} loses a vote on the ratification of {{document, nom}}',
  pushed: '{{power, nom}} pushes the ratification of {{document, nom}}',
  terminated: '{{power, nom}} leaves {{document, nom}}',
  election: 'A change of government or a crisis in {{power, nom}} moves its will by {{change}}',
  'resolveRedrawn.yes': 'The new government of {{power, nom}} is firm',
  'resolveRedrawn.no': 'The new government of {{power, nom}} is soft',
  stabilityChanged: 'Stability or resilience of {{power, nom}}: {{from}} → {{to}}',

  pledged: '{{power, nom}} makes a public pledge',
  beliefMoved: '{{by, nom}} holds {{of, nom}} to be firm with probability {{to}}, before {{from}}',
  reputationMoved: 'Reputation of {{power, nom}}: {{from}} → {{to}}',
  ledgerRead: '{{by, nom}} reads its ledger on {{of, nom}}: attack {{attack}}, status quo {{quo}}, probe {{probe}}; somebody fights with {{pi}}, threshold {{threshold}}',

  rungRose: 'The escalation rung rises from {{from}} to {{to}}: {{rungName}}',
  rungFell: 'The escalation rung falls from {{from}} to {{to}}: {{rungName}}',
  nuclearSignal: '{{by, nom}} gives a nuclear signal',
  'alertSet.yes': '{{power, nom}} puts its strategic forces on high alert',
  'alertSet.no': '{{power, nom}} ends the high alert of its strategic forces',
  hotlineOpened: '{{by, nom}} opens a hotline with {{of, nom}}',
  accident: 'An accident escalates the situation from rung {{from}} to {{to}}',
  catastrophe: 'Nuclear weapons are used: everybody loses',

  proposed: '{{by, nom}} proposes to {{of, nom}}: {{terms}}',
  'proposalAnswered.yes': '{{by, nom}} accepts the proposal of {{of, nom}}',
  'proposalAnswered.no': '{{by, nom}} refuses the proposal of {{of, nom}}',
  agreed: '{{by, nom}} and {{of, nom}} agree: {{terms}}',
  blockedByLaw: 'Terms between {{by, nom}} and {{of, nom}} touch {{document, nom}} and wait for its procedure: {{terms}}',
  lapsedProposal: 'The proposal of {{by, nom}} lapses',
  'settled.negotiated': '{{by, nom}} and {{of, nom}} reach a negotiated settlement',
  'settled.coerced': '{{of, nom}} gives way to {{by, nom}}: a coerced settlement',
  warEnded: 'The war between {{by, nom}} and {{of, nom}} ends',
  termBroken: '{{by, nom}} breaks a term agreed with {{of, nom}}: {{term}}',

  'returned.yes': '{{peopleM}} refugees return to {{power, nom}}',
  'returned.no': '{{peopleM}} people leave {{power, nom}} as refugees',
  civilianCasualties: '{{peopleK}} civilian casualties in {{power, nom}}',

  inject: '{{inject}}',
  scored: 'Score of {{power, nom}}: {{score}} of 100',
  ended: 'The match ends: {{outcome}}',
};

/** Kinds of act, as `events.attributed` names them. */
export const acts = {
  greyZone: 'a grey-zone act',
  provocation: 'a provocation',
  incursion: 'a limited incursion',
  largeAttack: 'a large attack',
  strike: 'a strike',
  serious: 'a serious incident',
  violations: 'violations of the ceasefire',
};
