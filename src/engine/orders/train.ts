/** Training places: a guarantor's are offered to its partner, everybody else's are for the own recruits (R2.1). */
import { ownLevel } from './own-level.ts';

export const train = ownLevel({
  kind: 'train',
  rule: 'R2.1',
  levels: [0, 2, 4, 6, 10, 15, 22, 30, 40],
  make: (placesK) => ({ kind: 'train', placesK }),
  levelOf: (order) => order.placesK,
  column: (setup, power) => (setup.roles[power] === 'guarantor' ? 'offeredPlacesK' : 'trainingPlacesK'),
});
