import { armsAt, armsEquilibrium, armsStable } from '../../../../engine/formulas/richardson.ts';
import { input, type LabModel, sampled } from './model.ts';

const MONTHS = 40;
/** A race that runs away is cut off where it leaves every picture. */
const HIGHEST = 1000;

/** Two that arm against each other. */
export const RICHARDSON: LabModel = {
  id: 'richardson',
  rules: [],
  formula: ['x′ = k y − a x + g,  y′ = l x − b y + h', 'a b > k l'],
  inputs: [
    input('a', 0, 1, 0.01, 0.3),
    input('b', 0, 1, 0.01, 0.3),
    input('k', 0, 1, 0.01, 0.2),
    input('l', 0, 1, 0.01, 0.2),
    input('g', -2, 2, 0.1, 1),
    input('h', -2, 2, 0.1, 1),
    input('x0', 0, 30, 0.5, 2),
    input('y0', 0, 30, 0.5, 15),
  ],
  run: ({ a = 0, b = 0, k = 0, l = 0, g = 0, h = 0, x0 = 0, y0 = 0 }) => {
    const race = { a, b, k, l, g, h };
    const still = armsEquilibrium(race);
    const path = (side: 'x' | 'y') =>
      sampled(0, MONTHS, (t) => armsAt(race, { x: x0, y: y0 }, t)[side]).filter(([, y]) => Math.abs(y) <= HIGHEST);
    return {
      figures: [
        { id: 'stable', value: armsStable(race) ? 'yes' : 'no' },
        { id: 'xStill', value: still?.x ?? null },
        { id: 'yStill', value: still?.y ?? null },
      ],
      chart: {
        x: [0, MONTHS],
        lines: [
          { id: 'x', points: path('x') },
          { id: 'y', points: path('y') },
        ],
      },
    };
  },
};
