export const modelReasons = {
  premise: 'The scenario departs on purpose from what this band was measured on.',
  'few-games': 'Too few games to tell: the interval reaches what is asked.',
  'no-room': 'The change makes no difference in any of the games compared.',
  'no-cases': 'What is counted does not happen in this scenario.',
  contrary: 'In this scenario the effect goes the other way: other things outweigh it here.',
  'not-linked': 'No rule of the model leads from what is changed here to what is counted.',
  'one-partner': 'The model has no challenger that chooses between two partners, so it cannot express this.',
};
