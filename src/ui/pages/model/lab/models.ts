/**
 * The models of the lab: inputs with their ranges, and what the functions that the rules call make of them. Names of
 * inputs, figures and lines are keys of the words: `lab.<model>_<name>`.
 */
import { winChance } from '../../../../engine/formulas/battle.ts';
import { posterior } from '../../../../engine/formulas/belief.ts';
import { atLeast } from '../../../../engine/formulas/coalition.ts';
import { deterringCost, tiedFight } from '../../../../engine/formulas/hands.ts';
import { collapse, survival } from '../../../../engine/formulas/hazard.ts';
import { concessionRate, halfLife, stillStanding } from '../../../../engine/formulas/nerves.ts';
import { DETERRENCE, THRESHOLD } from './deterrence.ts';
import { LANCHESTER } from './lanchester.ts';
import { input, type LabModel, over, sampled } from './model.ts';
import { RICHARDSON } from './richardson.ts';

const BELIEF: LabModel = {
  id: 'belief',
  rules: ['R10.1'],
  formula: ['ln(p / (1 − p)) = ln(p₀ / (1 − p₀)) + ln LR₁ + ln LR₂ + ln LR₃'],
  inputs: [
    input('prior', 0.01, 0.99, 0.01, 0.45),
    input('first', 0.1, 10, 0.1, 1.6),
    input('second', 0.1, 10, 0.1, 2.2),
    input('third', 0.1, 10, 0.1, 0.2),
  ],
  run: ({ prior = 0, first = 1, second = 1, third = 1 }) => {
    const ratios = [first, second, third];
    const points = [0, 1, 2, 3].map((seen) => [seen, posterior(prior, ratios.slice(0, seen))] as const);
    return {
      figures: [{ id: 'posterior', value: posterior(prior, ratios) }],
      chart: { x: [0, 3], y: [0, 1], steps: true, lines: [{ id: 'belief', points }] },
    };
  },
};

const COALITION: LabModel = {
  id: 'coalition',
  rules: ['R12.14', 'R8.9'],
  formula: ['P = Σ C(n, j) pʲ (1 − p)ⁿ⁻ʲ,  j = k … n'],
  inputs: [input('n', 1, 30, 1, 5), input('k', 0, 30, 1, 3), input('p', 0, 1, 0.01, 0.74)],
  run: ({ n = 1, k = 0, p = 0 }) => ({
    figures: [
      { id: 'probability', value: atLeast(k, n, p) },
      { id: 'alarm', value: atLeast(k, n, 0.1) },
    ],
    chart: {
      ...{ x: [0, 1], y: [0, 1], at: p },
      lines: [
        { id: 'chance', points: sampled(0, 1, (share) => atLeast(k, n, share)) },
        {
          id: 'one',
          points: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    },
  }),
};

const HAZARD: LabModel = {
  id: 'hazard',
  rules: ['R5.4', 'R9.3', 'R11.4'],
  formula: ['S(t) = exp(−λ · HR₁ · HR₂ · t)'],
  inputs: [
    input('rate', 0, 0.5, 0.005, 0.035),
    input('time', 0, 60, 1, 24),
    input('first', 0, 3, 0.05, 0.4),
    input('second', 0, 3, 0.05, 1.5),
  ],
  run: ({ rate = 0, time = 0, first = 1, second = 1 }) => ({
    figures: [
      { id: 'survival', value: survival(rate, time, [first, second]) },
      { id: 'collapse', value: collapse(rate, time, [first, second]) },
    ],
    chart: {
      ...{ x: [0, 60], y: [0, 1], at: time },
      lines: [
        { id: 'changed', points: sampled(0, 60, (t) => survival(rate, t, [first, second])) },
        { id: 'plain', points: sampled(0, 60, (t) => survival(rate, t)) },
      ],
    },
  }),
};

const HANDS: LabModel = {
  id: 'hands',
  rules: [],
  formula: ['P = min(1, (1 + a) / 2)', 'a* = max(0, 2 pt − 1)'],
  inputs: [input('a', 0, 2, 0.05, 0.4), input('pt', 0, 1, 0.01, 0.6)],
  run: ({ a = 0, pt = 0 }) => ({
    figures: [
      { id: 'probability', value: tiedFight(a) },
      { id: 'cost', value: deterringCost(pt) },
    ],
    chart: {
      ...{ x: [0, 2], y: [0, 1], at: a },
      lines: [
        { id: 'fights', points: sampled(0, 2, tiedFight) },
        {
          id: 'deters',
          points: [
            [0, pt],
            [2, pt],
          ],
        },
      ],
    },
  }),
};

const NERVES: LabModel = {
  id: 'nerves',
  rules: [],
  formula: ['S(t) = v / (v + a t)', 'h(t) = a / (v + a t)'],
  inputs: [input('v', 0.1, 5, 0.1, 1), input('a', 0, 1, 0.01, 0.1), input('t', 0, 60, 1, 10)],
  run: ({ v = 1, a = 0, t = 0 }) => ({
    figures: [
      { id: 'stands', value: stillStanding(v, a, t) },
      { id: 'rate', value: concessionRate(v, a, t) },
      { id: 'half', value: halfLife(v, a) },
    ],
    chart: {
      ...{ x: [0, 60], y: [0, 1], at: t },
      lines: [{ id: 'stands', points: sampled(0, 60, (time) => stillStanding(v, a, time)) }],
    },
  }),
};

/** Strengths over which a battle is drawn. */
const RATIOS = [0.25, 8] as const;

const BATTLE: LabModel = {
  id: 'battle',
  rules: [],
  formula: ['P = 1 / (1 + exp(−(c + s · ln r)))'],
  inputs: [
    input('ratio', ...RATIOS, 0.05, 3),
    input('intercept', -1, 1, 0.001, 0.012),
    input('slope', 0, 3, 0.001, 0.774),
  ],
  run: ({ ratio = 1, intercept = 0, slope = 0 }) => ({
    figures: [{ id: 'probability', value: winChance(ratio, intercept, slope) }],
    chart: {
      ...{ x: RATIOS, y: [0, 1], at: ratio },
      lines: [
        { id: 'wins', points: over(RATIOS, (r) => winChance(r, intercept, slope)) },
        {
          id: 'step',
          points: [
            [RATIOS[0], 0],
            [3, 0],
            [3, 1],
            [RATIOS[1], 1],
          ],
        },
      ],
    },
  }),
};

/** Those that decide most first. */
export const LAB_MODELS: readonly LabModel[] = [
  THRESHOLD,
  DETERRENCE,
  BELIEF,
  COALITION,
  HANDS,
  NERVES,
  LANCHESTER,
  BATTLE,
  HAZARD,
  RICHARDSON,
];
