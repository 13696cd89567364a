/** What a machine player had in mind, one sentence for each name of a consideration in its doctrine. */
export const reasons = {
  ledger:
    'Its ledger against {{against, nom}}: attack {{attack}}, status quo {{quo}}, what a probe adds {{probe}}. It takes the chance that somebody fights to be {{pi}}; attack stops paying at {{threshold}}',
  'stop-war': 'It offers a ceasefire: fighting on is worth {{attack}} to it, the status quo {{quo}}',
  'go-on': 'It fights on: attack is worth {{attack}} to it, the status quo {{quo}}',
  'open-axis': 'It opens an axis {{region, in}}, where it is strong for what stands against it',
  'probe-axis': 'It probes the line {{region, in}} without opening an axis',
  'back-down': 'It ends the crisis: attack is worth {{attack}} to it, the status quo {{quo}}',
  signal: 'It gives a nuclear signal while it masses: attack is worth {{attack}}, the status quo {{quo}}',
  'keep-massing': 'It keeps its troops massed: attack is worth {{attack}}, the status quo {{quo}}',
  mass: 'It masses openly: attack is worth {{attack}} to it, the status quo {{quo}}',
  slice: 'It acts below the threshold {{region, in}}: a probe adds {{probe}} for it',
  wait: 'It keeps still: attack is worth {{attack}} to it, the status quo {{quo}}, and a probe would add {{probe}}',
  attack:
    'It attacks {{region, in}}: attack is worth {{attack}} to it, the status quo {{quo}}; it takes the chance that somebody fights to be {{pi}}',
  strike: 'It strikes {{region, in}}, where many people live behind the line',
  accept:
    'It accepts the proposal of {{proposer, gen}}: worth {{challenger}} to the challenger and {{protege}} to the protégé, as far as it can tell',
  refuse:
    'It refuses the proposal of {{proposer, gen}}: worth {{challenger}} to the challenger and {{protege}} to the protégé, as far as it can tell',
  invoke: 'It calls on {{clause, nom}}, since the facts meet it',
  mobilise: 'It sets mobilisation to {{level}} of the base intake',
  'answer-rule': 'It sets how violations are answered: {{rule}}',
  'offer-truce': 'It offers a ceasefire, because it fights at a loss',
  hold: 'It tells its troops to hold {{region, in}}',
  fortify: 'It fortifies the line {{region, in}}',
  resilience: 'It pays for resilience, since society stands at {{stability}} of 100',
  provoke: 'It provokes, since being attacked now is worth {{value}} more to it than waiting',
  pledge: 'It repeats its promise in public, so that breaking it would cost it dear',
  hotline: 'It opens a hotline, because a crisis may get out of hand',
  sanction: 'It sets sanctions to level {{level}} of 5',
  monitor: 'It sets monitoring to level {{level}} of 5',
  recon: 'It sets reconnaissance to level {{level}} of 5',
  push: 'It pushes {{document, nom}} through its legislature: will {{will}}, needed {{floor}}',
  'hold-back':
    'It holds {{document, nom}} back: will {{will}} is too near the floor of {{floor}}, and a lost vote costs months',
  deploy: 'It wants {{personnelK}} troops {{region, in}}: they shield, and they put own lives in the way',
  heavy: 'It wants {{share}} of its troops abroad heavy',
  renew: 'It renews the rotation {{region, in}} before it lapses',
  equip: 'It equips its partner with {{amountBn}} a month',
  fund: 'It funds its partner with {{amountBn}} a month',
  mediate: 'It sets its mediation to level {{level}} of 2',
  'standing-answer':
    'Its leaders decide beforehand how they would answer a call: {{answer}}. The chance that they would fight was {{chance}}',
  offer:
    'It offers terms to {{against, dat}}: worth {{challenger}} to the challenger and {{protege}} to the protégé, as far as it can tell',
  'no-terms': 'It would offer terms, and finds none from which both sides gain',
  'offered-lately': 'It would offer terms, and waits: it has asked lately',
  believes: 'It takes the chance that {{power, nom}} {{power, verb(one: is; many: are)}} firm to be {{chance}}',
  'expects-attack': 'Playing on by what it chose, it meets a large attack with a chance of {{chance}}',
  'plan-chosen':
    'It chose “{{plan}}”, the surest gain: {{gain}} points of score against its doctrine (± {{error}}; it counts on {{sure}}), {{score}} in all, over {{draws}} truths that agree with what it sees; the search played it {{share}} of the time',
  'plan-weighed': 'It weighed “{{plan}}”: {{gain}} points (± {{error}}; sure: {{sure}}), played {{share}} of the time',
  'plan-kept':
    'It kept to “{{plan}}”, the course that it is on, since nothing else was surely better: {{gain}} points of score against its doctrine (± {{error}}), {{score}} in all, over {{draws}} truths that agree with what it sees; the search played it {{share}} of the time',
  'doctrine-chosen':
    'It went back to its doctrine, surely better than the course that it was on: {{score}} points over {{draws}} truths that agree with what it sees; the search played it {{share}} of the time',
  'doctrine-kept':
    'It kept to its doctrine, since no plan was surely better: {{score}} points over {{draws}} truths that agree with what it sees; the search played it {{share}} of the time',
  'doctrine-weighed': 'It weighed its doctrine: {{score}} points in all, played {{share}} of the time',
};
