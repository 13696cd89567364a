import {
  credibilityThreshold,
  deterrenceFaults,
  solveDeterrence,
  type DeterrenceGame,
} from '../../../../engine/formulas/deterrence.ts';
import { input, type LabModel, sampled, type Values } from './model.ts';

/** The one-line test of credibility, the same that the ledger of a match asks. */
export const THRESHOLD: LabModel = {
  id: 'threshold',
  rules: ['R12.17'],
  formula: ['pt = (DC − SQ) / (DC − DD)', 'p < pt'],
  inputs: [
    input('dc', -1, 2, 0.01, 1),
    input('sq', -1, 2, 0.01, 0.6),
    input('dd', -2, 1, 0.01, -0.2),
    input('p', 0, 1, 0.01, 0.25),
  ],
  run: ({ dc = 0, sq = 0, dd = 0, p = 0 }) => {
    if (!(dd < sq && sq < dc)) return undefined;
    const pt = credibilityThreshold(dc, sq, dd);
    return {
      figures: [
        { id: 'pt', value: pt },
        { id: 'pays', value: p < pt ? 'yes' : 'no' },
      ],
      chart: {
        ...{ x: [0, 1], at: p },
        lines: [
          { id: 'attack', points: sampled(0, 1, (belief) => belief * dd + (1 - belief) * dc) },
          {
            id: 'quo',
            points: [
              [0, sq],
              [1, sq],
            ],
          },
        ],
      },
    };
  },
};

/** The unilateral game: who defies, who resists, who gives way. */
export const DETERRENCE: LabModel = {
  id: 'deterrence',
  rules: [],
  formula: [
    'ct = (DC − SQ) / (DC − DD₊),  cs = (DC − SQ) / (DC − CD)',
    'dn = (CD − DC) / (CD − DD₋)',
    'x = pC (1 − dn) / (dn (1 − pC)),  y = (cs − pD) / (1 − pD)',
  ],
  inputs: [
    input('pC', 0.01, 0.99, 0.01, 0.3),
    input('pD', 0, 1, 0.01, 0.55),
    input('cSQ', 0, 1, 0.01, 0.6),
    input('cDD', 0, 1, 0.01, 0.4),
    input('cCD', 0, 1, 0.01, 0.2),
    input('dCD', 0, 1, 0.01, 0.8),
    input('dDD', 0, 1, 0.01, 0.6),
    input('dDC', 0, 1, 0.01, 0.4),
  ],
  run: (values) => {
    const game = gameOf(values);
    if (deterrenceFaults(game).length > 0) return undefined;
    const { ct, cs, dn, equilibrium, x, y, outcomes } = solveDeterrence(game);
    const chance = (outcome: keyof typeof outcomes) =>
      sampled(0, 1, (pD) => solveDeterrence({ ...game, pD }).outcomes[outcome], 200);
    return {
      figures: [
        { id: 'equilibrium', value: equilibrium },
        { id: 'ct', value: ct },
        { id: 'cs', value: cs },
        { id: 'dn', value: dn },
        { id: 'x', value: x },
        { id: 'y', value: y },
        { id: 'conflict', value: outcomes.DD },
      ],
      chart: {
        ...{ x: [0, 1], y: [0, 1], at: game.pD },
        lines: (['SQ', 'DC', 'CD', 'DD'] as const).map((id) => ({ id, points: chance(id) })),
      },
    };
  },
};

/** The best outcome of each side counts 1, the worst 0; the scale of a worth is free. */
function gameOf({ pC = 0, pD = 0, cSQ = 0, cDD = 0, cCD = 0, dCD = 0, dDD = 0, dDC = 0 }: Values): DeterrenceGame {
  return {
    c: { DC: 1, SQ: cSQ, DDhard: cDD, CD: cCD, DDsoft: 0 },
    d: { SQ: 1, CD: dCD, DDhard: dDD, DC: dDC, DDsoft: 0 },
    pC,
    pD,
  };
}
