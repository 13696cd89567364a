/** The deterrence ledger taken apart, and what would change the challenger's mind. */
export const ledger = {
  helpOf: 'How “{{name}}” is worked out',
  formulaAttack:
    'For every set of guarantors that might fight: its chance × (success − cost of war − cost of sanctions − cost of those who fight), all added up.',
  formulaLater:
    'The same sum once documents on their way are in force and ordered troops have arrived. Where it is lower than now, a window is closing.',
  formulaProbe:
    'Gain of a probe (less in tension, more against a side that restrains itself) − chance of being seen × (cost of being seen + nearness to the threshold of a pattern × belief that somebody would fight).',
  formulaQuo: 'All of these added up. A minus speaks for attack.',
  formulaFights:
    'Chance that it is firm × (chance that its leader fights if firm × chance of the vote) + chance that it is soft × (the same if soft).',
  formulaSomebody: '1 − the product of the chances that each guarantor stays out.',
  formulaThreshold:
    '(attack that nobody answers − status quo) ÷ (attack that nobody answers − attack that somebody answers). Attack pays exactly while the belief that somebody would fight is below it.',
  stepOf: 'the ledger',
  successAlone: 'Success if nobody helps',
  successAgainstAll: 'Success if everybody helps',
  unanswered: 'Attack that nobody answers',
  answered: 'Attack that somebody answers',
  termFighting: '{{power}}: cost of its fighting × its chance',
  fightsOf: 'Chance that it fights: {{power}}',
  attribution: 'Chance of being seen',
  threatLevel: 'How threatened it feels, before its weight',
  line: '{{belief}}; attack stops paying from {{threshold}}',
  lineNone: '{{belief}}; attack does not pay at any belief',
  lineNever: '{{belief}}; attack pays at any belief',
  firm: 'Belief that it is firm',
  ifFirm: 'Would fight if firm, with the vote',
  ifSoft: 'Would fight if soft, with the vote',
  vote: 'Vote of its legislature',
  fightsLater: 'Once what is ordered has arrived',
  badMood: 'Threshold in its worst likely mood',
  // change of mind
  mind: 'What would change its mind',
  mindOwn: 'What would change the decision',
  mindWait: 'Trying the orders of {{power, gen}} in worlds that agree with what you know',
  mindFailed: 'The orders could not be tried: {{reason}}',
  mindAsk: 'Try the orders',
  mindStays_one: 'If you order nothing, attack does not pay after this turn, the last ({{values}}).',
  mindStays_other: 'If you order nothing, attack does not pay in the next {{count}} turns ({{values}}).',
  mindPays_one: 'If you order nothing, attack pays after this turn, the last ({{values}}).',
  mindPays_other: 'If you order nothing, attack pays in the next {{count}} turns ({{values}}).',
  mindTurns: 'If you order nothing, the decision crosses the threshold within {{count}} turns ({{values}}).',
  mindDeter: 'The cheapest orders of {{power, gen}} after which attack no longer pays:',
  mindInvite: 'The cheapest orders of {{power, gen}} after which attack would pay; mind them:',
  mindNone:
    'No order of {{power, gen}} moves the decision across the threshold in three worlds of four: {{singles}} were tried alone, and the {{pairs}} most promising pairs.',
  mindClosest: 'Closest: {{orders}} ({{from}} → {{to}}), across in {{share}} of the worlds.',
  mindCross_one: 'after {{count}} turn: {{from}} → {{to}}, in {{share}} of the worlds tried',
  mindCross_other: 'after {{count}} turns: {{from}} → {{to}}, in {{share}} of the worlds tried',
  mindHow: 'How this is found',
  mindHowText:
    'The figures are attack less status quo, in units of the prize; above 0 attack pays. Every legal order is tried by the rules in {{samples}} worlds that agree with what you know, on the same luck, while machine players order for the others as in the forecast; the ledger is read after 1, 2 and {{turns}} turns. What is found must hold in {{confirmed}} other worlds: in three of four, the orders must bring the decision across, on your ledger and in the world itself. Cost counts attention first, then money; of each order the smallest amount that does is shown. Pairs are made of the {{best}} orders that move the decision most. Stake and mood of the challenger count as 0 where you cannot know them.',
};
