import { ATTRITION_LAWS, attrition, type AttritionLaw, battleEnd } from '../../../../engine/formulas/lanchester.ts';
import { input, type LabModel, sampled, type Values } from './model.ts';

/** Attrition of two forces until one is gone. */
export const LANCHESTER: LabModel = {
  id: 'lanchester',
  rules: ['R6.2'],
  formula: ['A′ = −β B,  B′ = −α A', 'A′ = −β A B,  B′ = −α A B', 'A′ = −β A,  B′ = −α B'],
  inputs: [
    input('a0', 0, 200, 1, 100),
    input('b0', 0, 200, 1, 60),
    input('alpha', 0, 0.2, 0.001, 0.1),
    input('beta', 0, 0.2, 0.001, 0.1),
  ],
  choice: { id: 'law', options: ATTRITION_LAWS },
  run: (values, chosen) => {
    const law = ATTRITION_LAWS.find((one) => one === chosen) ?? 'square';
    const { a0 = 0, b0 = 0, alpha = 0, beta = 0 } = values;
    const end = battleEnd(law, a0, b0, alpha, beta);
    const to = horizon(law, values, end.tEnd);
    const left = (side: 'a' | 'b') => sampled(0, to, (t) => attrition(law, a0, b0, alpha, beta, t)[side]);
    return {
      figures: [
        { id: 'winner', value: end.winner },
        { id: 'aLeft', value: end.a },
        { id: 'bLeft', value: end.b },
        { id: 'tEnd', value: Number.isFinite(end.tEnd) ? end.tEnd : null },
        { id: 'invariant', value: Number.isFinite(end.invariant) ? end.invariant : null },
      ],
      chart: {
        ...{ x: [0, to], y: [0, Math.max(1, a0, b0)] },
        lines: [
          { id: 'a', points: left('a') },
          { id: 'b', points: left('b') },
        ],
      },
    };
  },
};

/** Time in which most has happened. */
function horizon(law: AttritionLaw, { a0 = 0, b0 = 0, alpha = 0, beta = 0 }: Values, tEnd: number): number {
  if (Number.isFinite(tEnd) && tEnd > 0) return tEnd * 1.15;
  const pace =
    law === 'linear'
      ? Math.max(alpha * a0, beta * b0)
      : law === 'square'
        ? Math.sqrt(alpha * beta)
        : Math.max(alpha, beta);
  return pace > 0 ? 5 / pace : 1;
}
