/**
 * One sentence per kind of event. Names of powers and places come as nouns with cases: `{{by, nom}}`, `{{region, in}}`;
 * figures come formatted. A kind with a flag or a choice has one sentence for each: `voteOnForce.yes`.
 */
export const events = {
  orderGiven: '{{power, nom}} {{power, verb(one: has; many: have)}} an order carried out: {{order}}',
  orderFailed: '{{power, nom}} cannot carry out an order: {{order}}. {{fault}}',
  stoodDown: '{{power, nom}} {{power, verb(one: stands; many: stand)}} down',
  massed: '{{by, nom}} {{by, verb(one: masses; many: mass)}} troops openly against {{of, nom}}',
  stepDone: 'Quiet changes of the step: {{step}}',

  paid: '{{power, nom}} {{power, verb(one: pays; many: pay)}} {{billBn}} a month from an income of {{incomeBn}}',
  unpaid:
    '{{power, nom}} {{power, verb(one: leaves; many: leave)}} {{share}} of {{power, verb(one: its; many: their)}} bill unpaid; first to fall short: {{line}}',
  sanctionsBite: 'Sanctions on {{power, nom}}: bite {{bite}}, joint level {{level}}',

  trained: '{{power, nom}}: {{graduatesK}} recruits finish training, {{queueK}} wait for a place',
  strengthChanged: 'The strength of {{power, nom}} goes from {{fromK}} to {{toK}}',
  released:
    '{{power, nom}} {{power, verb(one: releases; many: release)}} {{personnelK}} troops above {{power, verb(one: its; many: their)}} cap',

  moved: '{{by, nom}} {{by, verb(one: moves; many: move)}} {{personnelK}} troops from {{from, nom}} to {{to, nom}}',
  moveShort:
    '{{by, nom}} {{by, verb(one: moves; many: move)}} {{personnelK}} of the {{orderedK}} troops ordered from {{from, nom}} to {{to, nom}}',
  deployed:
    '{{by, nom}} {{by, verb(one: has; many: have)}} {{personnelK}} troops {{region, in}}, of {{orderedK}} ordered',
  lapsed: 'The rotation of {{by, nom}} {{region, in}} lapses; {{personnelK}} troops leave',
  deployRefused:
    'The legislature of {{by, nom}} refuses a larger deployment {{region, in}}: will {{will}}, floor {{floor}}',
  stanceSet:
    '{{by, nom}} {{by, verb(one: sets; many: set)}} {{by, verb(one: its; many: their)}} troops {{region, in}} to: {{stance}}',

  reconChanged: 'Reconnaissance of {{power, nom}} is now at level {{level}} of 5',
  monitorsChanged: 'Monitors now cover {{coverage}} of the line of {{of, nom}}',
  enforcementChanged: 'The ceasefire of {{of, nom}} is now enforced to {{enforcement}}',

  violations: 'Violations between {{by, nom}} and {{of, nom}}: {{perDay}} a day, {{attributed}} attributed',
  seriousIncident_one: '{{count}} serious incident between {{by, nom}} and {{of, nom}} {{region, in}}',
  seriousIncident_other: '{{count}} serious incidents between {{by, nom}} and {{of, nom}} {{region, in}}',
  'greyZoneAct.yes':
    '{{by, nom}} {{by, verb(one: tries; many: try)}} a grey-zone act against {{of, nom}} {{region, in}}; it is foiled',
  'greyZoneAct.no':
    '{{by, nom}} {{by, verb(one: carries; many: carry)}} out a grey-zone act against {{of, nom}} {{region, in}}',
  'greyZoneSeen.yes': 'A grey-zone act against {{of, nom}} {{region, in}} is foiled; its author is not known yet',
  'greyZoneSeen.no': 'A grey-zone act strikes {{of, nom}} {{region, in}}; its author is not known yet',
  provocation:
    '{{by, nom}} {{by, verb(one: raids; many: raid)}} across the line {{region, in}}, a provocation of {{of, nom}}',
  incursion:
    '{{by, nom}} {{by, verb(one: probes; many: probe)}} the line {{region, in}} with {{personnelK}} troops against {{of, nom}}',
  largeAttack:
    '{{by, nom}} {{by, verb(one: attacks; many: attack)}} {{of, nom}} {{region, in}} with {{personnelK}} troops',
  ceasefireBroke: 'The ceasefire between {{by, nom}} and {{of, nom}} breaks down',
  recommitted: '{{by, nom}} and {{of, nom}} recommit to the ceasefire',
  falseAlarm: 'False alarm: the guarantors of {{of, nom}} react to an incident with {{by, nom}} that is no attack',

  battle:
    '{{by, nom}} and {{of, nom}} fight {{region, in}}: {{lossesByK}} and {{lossesOfK}} casualties, strength {{ratio}} to 1',
  advanced: '{{by, nom}} {{by, verb(one: gains; many: gain)}} {{share}} {{region, in}} from {{of, nom}}: {{areaKm2}}',
  struckCity:
    '{{by, nom}} {{by, verb(one: strikes; many: strike)}} infrastructure of {{of, nom}} {{region, in}}: {{leaked}} of {{packages}} packages get through',
  withdrew: '{{by, nom}} {{by, verb(one: leaves; many: leave)}} {{areaKm2}} {{region, in}} to {{of, nom}}',

  attributed: 'Attributed to {{by, nom}}: {{act}} against {{of, nom}} {{region, in}} (probability {{probability}})',
  notAttributed: 'Not attributed to anybody: {{act}} against {{of, nom}} {{region, in}} (probability {{probability}})',

  triggerMet: 'The trigger of {{clause, nom}} is met: {{fact}} {{value}}, threshold {{threshold}}',
  invoked: '{{by, nom}} {{by, verb(one: invokes; many: invoke)}} {{clause, nom}}; {{owed}} of its obligations are owed',
  claimed:
    '{{by, nom}} {{by, verb(one: claims; many: claim)}} {{clause, nom}}, not met: {{value}} of {{threshold}}; {{owed}} of its obligations are owed',
  voided: 'The call of {{by, nom}} upon {{clause, nom}} is void after a provocation',
  'answeredCall.refuse': '{{by, nom}} {{by, verb(one: refuses; many: refuse)}} the call upon {{clause, nom}}',
  'answeredCall.assist':
    '{{by, nom}} {{by, verb(one: assists; many: assist)}} without fighting when called upon {{clause, nom}}',
  'answeredCall.fight':
    '{{by, nom}} {{by, verb(one: answers; many: answer)}} the call upon {{clause, nom}}: {{by, verb(one: it; many: they)}} will fight',
  'voteOnForce.yes': 'The legislature of {{by, nom}} votes for the use of force under {{clause, nom}}',
  'voteOnForce.no': 'The legislature of {{by, nom}} votes against the use of force under {{clause, nom}}',
  dutyKept:
    '{{by, nom}} {{by, verb(one: keeps; many: keep)}} an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  dutyPartly:
    '{{by, nom}} {{by, verb(one: keeps; many: keep)}} part of an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  dutyBroken:
    '{{by, nom}} {{by, verb(one: breaks; many: break)}} an obligation of {{clause, nom}}: {{duty}}, {{done}} done',
  joinedFight: '{{by, nom}} {{by, verb(one: fights; many: fight)}} beside {{of, nom}}',
  leftFight: '{{by, nom}} {{by, verb(one: stops; many: stop)}} fighting',

  willChanged: 'Will of {{power, nom}}: {{from}} → {{to}}',
  ratified: '{{document, nom}} comes into force for {{power, nom}}',
  voteLost: '{{power, nom}} {{power, verb(one: loses; many: lose)}} a vote on the ratification of {{document, nom}}',
  pushed: '{{power, nom}} {{power, verb(one: pushes; many: push)}} the ratification of {{document, nom}}',
  terminated: '{{power, nom}} {{power, verb(one: leaves; many: leave)}} {{document, nom}}',
  election: 'A change of government or a crisis in {{power, nom}} moves its political will by {{change}}',
  'resolveRedrawn.yes': 'The new government of {{power, nom}} is firm',
  'resolveRedrawn.no': 'The new government of {{power, nom}} is soft',
  stabilityChanged: 'Stability or resilience of {{power, nom}}: {{from}} → {{to}}',

  pledged: '{{power, nom}} {{power, verb(one: makes; many: make)}} a public pledge',
  beliefMoved:
    '{{by, nom}} {{by, verb(one: holds; many: hold)}} {{of, nom}} to be firm with probability {{to}}, before {{from}}',
  reputationMoved: 'Reputation of {{power, nom}}: {{from}} → {{to}}',
  ledgerRead:
    '{{by, nom}} {{by, verb(one: reads; many: read)}} {{by, verb(one: its; many: their)}} ledger on {{of, nom}}: attack {{attack}}, status quo {{quo}}, a probe adds {{probe}}; chance that somebody fights {{pi}}, attack stops paying at {{threshold}}',

  rungRose: 'The escalation rung rises from {{from}} to {{to}}: {{rungName}}',
  rungFell: 'The escalation rung falls from {{from}} to {{to}}: {{rungName}}',
  nuclearSignal: '{{by, nom}} {{by, verb(one: gives; many: give)}} a nuclear signal',
  'alertSet.yes':
    '{{power, nom}} {{power, verb(one: puts; many: put)}} {{power, verb(one: its; many: their)}} strategic forces on high alert',
  'alertSet.no':
    '{{power, nom}} {{power, verb(one: ends; many: end)}} the high alert of {{power, verb(one: its; many: their)}} strategic forces',
  hotlineOpened: '{{by, nom}} {{by, verb(one: opens; many: open)}} a hotline with {{of, nom}}',
  accident: 'An accident escalates the situation from rung {{from}} to {{to}}',
  catastrophe: 'Nuclear weapons are used: everybody loses',

  proposed: '{{by, nom}} {{by, verb(one: proposes; many: propose)}} to {{of, nom}}: {{terms}}',
  'proposalAnswered.yes': '{{by, nom}} {{by, verb(one: accepts; many: accept)}} the proposal of {{of, nom}}',
  'proposalAnswered.no': '{{by, nom}} {{by, verb(one: refuses; many: refuse)}} the proposal of {{of, nom}}',
  agreed: '{{by, nom}} and {{of, nom}} agree: {{terms}}',
  blockedByLaw:
    'Terms between {{by, nom}} and {{of, nom}} touch {{document, nom}} and wait for its procedure: {{terms}}',
  lapsedProposal: 'The proposal of {{by, nom}} lapses',
  'settled.negotiated': '{{by, nom}} and {{of, nom}} reach a negotiated settlement',
  'settled.coerced': '{{of, nom}} {{of, verb(one: gives; many: give)}} way to {{by, nom}}: a coerced settlement',
  warEnded: 'The war between {{by, nom}} and {{of, nom}} ends',
  termBroken: '{{by, nom}} {{by, verb(one: breaks; many: break)}} a term agreed with {{of, nom}}: {{term}}',

  'returned.yes': '{{peopleM}} refugees return to {{power, nom}}',
  'returned.no': '{{peopleM}} people leave {{power, nom}} as refugees',
  civilianCasualties: 'Civilian casualties in {{power, nom}}: {{peopleK}}',

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
