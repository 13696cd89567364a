/**
 * Argument sets at the edges of the lab's formulas, against figures computed elsewhere: with sixty digits (mpmath), from the
 * textbook forms (hyperbolic functions, ratios of strengths, sums of binomials, the matrix exponential), rounded at the end.
 */
import { expect, test } from 'vitest';
import { runLab } from '../../src/cli/lab.ts';

type Figures = Readonly<Record<string, unknown>>;

const FIGURES: readonly (readonly [why: string, line: string, expected: Figures])[] = [
  [
    'nobody on one side',
    'lanchester --law square --a0 0 --b0 60 --alpha .1 --beta .1',
    { a: 0, b: 60, invariant: -360, winner: 'B', tEnd: 0 },
  ],
  [
    'nobody at all',
    'lanchester --law square --a0 0 --b0 0 --alpha .1 --beta .1',
    { a: 0, b: 0, invariant: 0, winner: 'draw', tEnd: 0 },
  ],
  [
    'nobody on the other side, at a time',
    'lanchester --law square --a0 60 --b0 0 --alpha .1 --beta .2 --t 5',
    { a: 60, b: 0, invariant: 360, winner: 'A', tEnd: 0 },
  ],
  [
    'equal forces',
    'lanchester --law square --a0 75 --b0 75 --alpha .3 --beta .3 --t 2',
    { a: 41.160872707051986, b: 41.160872707051986, invariant: 0, winner: 'draw', tEnd: null },
  ],
  [
    'equal but for one in a million',
    'lanchester --law square --a0 1000001 --b0 1000000 --alpha .01 --beta .01',
    { a: 1414.2139159264414, b: 0, invariant: 20000.010000000002, winner: 'A', tEnd: 725.4329119262047 },
  ],
  [
    'the same at a time',
    'lanchester --law square --a0 1000001 --b0 1000000 --alpha .01 --beta .01 --t 300',
    { a: 49797.13602985972, b: 49777.05049293653, invariant: 20000.010000000002, winner: 'A', tEnd: 725.4329119262047 },
  ],
  [
    'one side cannot hit',
    'lanchester --law square --a0 100 --b0 60 --alpha .1 --beta 0 --t 3',
    { a: 100, b: 30, invariant: 1000, winner: 'A', tEnd: 6 },
  ],
  [
    'the other cannot, to the end',
    'lanchester --law square --a0 100 --b0 60 --alpha 0 --beta .2',
    { a: 0, b: 60, invariant: -720, winner: 'B', tEnd: 8.333333333333332 },
  ],
  [
    'tiny rates',
    'lanchester --law square --a0 100 --b0 60 --alpha 1e-12 --beta 1e-12 --t 1000',
    { a: 99.99999994, b: 59.9999999, invariant: 6.4e-9, winner: 'A', tEnd: 693147180559.9453 },
  ],
  [
    'very large forces',
    'lanchester --law square --a0 3e40 --b0 2e40 --alpha 1e-3 --beta 1e-3',
    { a: 2.23606797749979e40, b: 0, invariant: 5.000000000000001e77, winner: 'A', tEnd: 804.7189562170502 },
  ],
  [
    'very large against tiny',
    'lanchester --law square --a0 1e30 --b0 1e-30 --alpha 2 --beta 3',
    { a: 1e30, b: 0, invariant: 2.0000000000000003e60, winner: 'A', tEnd: 5.0000000000000005e-61 },
  ],
  [
    'linear law to the end',
    'lanchester --law linear --a0 300 --b0 200 --alpha .01 --beta .005',
    { a: 200, b: 0, invariant: 2, winner: 'A', tEnd: null },
  ],
  [
    'linear law at a time',
    'lanchester --law linear --a0 300 --b0 200 --alpha .0001 --beta .0003 --t 4',
    { a: 239.04502408650833, b: 179.68167469550278, invariant: -0.029999999999999992, winner: 'B', tEnd: null },
  ],
  [
    'linear, nearly tied',
    'lanchester --law linear --a0 500.0000001 --b0 500 --alpha 1e-4 --beta 1e-4 --t 10',
    { a: 333.33333340555555, b: 333.3333333055555, invariant: 1.0000002248489183e-11, winner: 'A', tEnd: null },
  ],
  [
    'linear tie to the end',
    'lanchester --law linear --a0 10 --b0 20 --alpha .2 --beta .1',
    { a: 0, b: 0, invariant: 0, winner: 'draw', tEnd: null },
  ],
  [
    'logarithmic, the other side wins',
    'lanchester --law logarithmic --a0 40 --b0 90 --alpha .1 --beta .3 --t 2',
    { a: 21.952465443761056, b: 73.68576777701837, invariant: -0.9810549556876859, winner: 'B', tEnd: null },
  ],
  [
    'logarithmic tie',
    'lanchester --law logarithmic --a0 1e6 --b0 1e-6 --alpha .25 --beta .25 --t 8',
    { a: 135335.28323661268, b: 1.3533528323661268e-7, invariant: 6.907755278982137, winner: 'draw', tEnd: null },
  ],
  ['nobody is needed', 'coalition --n 5 --k 0 --p .3', { probability: 1 }],
  ['nobody ever agrees', 'coalition --n 5 --k 1 --p 0', { probability: 0 }],
  ['everybody agrees', 'coalition --n 5 --k 5 --p 1', { probability: 1 }],
  ['one member', 'coalition --n 1 --k 1 --p .37', { probability: 0.37 }],
  ['one of many, hardly ever', 'coalition --n 1000 --k 1 --p 1e-9', { probability: 9.999995005001662e-7 }],
  ['a majority of a thousand', 'coalition --n 1000 --k 501 --p .5', { probability: 0.4873874909108196 }],
  ['unanimity of three hundred', 'coalition --n 300 --k 300 --p .99', { probability: 0.04904089407128572 }],
  ['more than half of 101 at three tenths', 'coalition --n 101 --k 51 --p .3', { probability: 1.2942554335154227e-5 }],
  ['certainty stays', 'belief --prior 1 --lr 0.2', { posterior: 1 }],
  ['impossibility stays', 'belief --prior 0 --lr 1e9', { posterior: 0 }],
  ['a signal that only a bluffer sends', 'belief --prior .9 --lr 0', { posterior: 0 }],
  ['many weak signals', 'belief --prior .3 --lr 1.1,1.2,.9,1.05,.8,1.3', { posterior: 0.3573198696130552 }],
  ['overwhelming evidence', 'belief --prior 1e-12 --lr 1e12,10', { posterior: 0.9090909090909918 }],
  ['no rate', 'hazard --rate 0 --time 10', { survival: 1, collapse: 0 }],
  ['no time', 'hazard --rate .4 --time 0', { survival: 1, collapse: 0 }],
  ['a tiny rate', 'hazard --rate 1e-14 --time 2', { survival: 0.99999999999998, collapse: 1.99999999999998e-14 }],
  ['a ratio of nothing', 'hazard --rate .3 --time 4 --hr 2,0', { survival: 1, collapse: 0 }],
  [
    'a ratio of nothing among overflowing ones',
    'hazard --rate 1e100 --time 1e100 --hr 1e100,1e100,0',
    { survival: 1, collapse: 0 },
  ],
  [
    'a long time',
    'hazard --rate .105 --time 120 --hr .4,1.5,1.3',
    { survival: 5.39204902083715e-5, collapse: 0.9999460795097916 },
  ],
  ['a cost beyond certainty', 'hands --a 7 --pt .2', { probability: 1, deterringCost: 0 }],
  ['a threshold of one', 'hands --a .999 --pt 1', { probability: 0.9995, deterringCost: 1 }],
  ['at once', 'nerves --v 2 --a .5 --t 0', { survival: 1, hazard: 0.25, halfLife: 4 }],
  [
    'a prize of almost nothing',
    'nerves --v 1e-9 --a 3 --t 4',
    { survival: 8.333333332638889e-11, hazard: 0.24999999997916666, halfLife: 3.3333333333333337e-10 },
  ],
  [
    'very long',
    'nerves --v 5 --a .02 --t 1e6',
    { survival: 0.00024993751562109475, hazard: 9.997500624843788e-7, halfLife: 250 },
  ],
  ['nobody attacks', 'battle --ratio 0', { probability: 0 }],
  ['a hundred to one', 'battle --ratio 100', { probability: 0.9727851833118814 }],
  ['a billionth', 'battle --ratio 1e-9 --intercept 0 --slope 1', { probability: 9.999999990000001e-10 }],
  ['no slope', 'battle --ratio 17 --intercept 1 --slope 0', { probability: 0.7310585786300049 }],
  [
    'nobody attacks and strength decides nothing',
    'battle --ratio 0 --slope 0 --intercept 1',
    { probability: 0.7310585786300049 },
  ],
  ['steep', 'battle --ratio 1.01 --intercept -.3 --slope 40', { probability: 0.5244837112462581 }],
  ['hardly worth it', 'threshold --dc 1 --sq=.999999 --dd=-1 --p 0', { pt: 5.000000000143778e-7, attack: true }],
  ['worth any risk', 'threshold --dc 1 --sq=-.999999 --dd=-1 --p .9', { pt: 0.9999994999999999, attack: true }],
  ['large stakes', 'threshold --dc 1e50 --sq=0 --dd=-1e50 --p .5', { pt: 0.5, attack: false }],
  [
    'spiral without end',
    'richardson --a .1 --b .1 --k .3 --l .2 --g=1 --h=2 --x0 3 --y0 4 --t 5',
    { x: -14, y: -8, stable: false, at: { x: 18.919703941782764, y: 18.543696155699095 } },
  ],
  [
    'goodwill',
    'richardson --a .5 --b .25 --k .1 --l .2 --g=-1 --h=-2 --x0 20 --y0 30 --t 7',
    {
      x: -4.285714285714286,
      y: -11.428571428571429,
      stable: true,
      at: { x: -0.014583595275704854, y: 1.2999644331044808 },
    },
  ],
  [
    'nobody fears',
    'richardson --a .5 --b .25 --k 0 --l 0 --g=1 --h=1 --x0 0 --y0 8 --t 3',
    { x: 2, y: 4, stable: true, at: { x: 1.5537396797031404, y: 5.889466210964059 } },
  ],
  [
    'one fears only',
    'richardson --a .3 --b .3 --k .4 --l 0 --g=1 --h=.5 --x0 1 --y0 1 --t 2',
    { x: 5.555555555555556, y: 1.6666666666666667, stable: true, at: { x: 2.762714118543732, y: 1.3007922426039824 } },
  ],
];

/** Every number of `expected` to one part in 10^9, everything else exactly. */
function far(found: unknown, expected: unknown): boolean {
  if (typeof expected === 'number')
    return !(typeof found === 'number' && Math.abs(found - expected) <= 1e-9 * Math.abs(expected));
  if (typeof expected !== 'object' || expected === null) return found !== expected;
  const keys = Object.keys(expected);
  if (Object.keys(found as Figures).join() !== keys.join()) return true;
  return keys.some((key) => far((found as Figures)[key], (expected as Figures)[key]));
}

test.each(FIGURES)('%s: %s', (_why, line, expected) => {
  const run = runLab(line.split(' '));
  expect(run).toMatchObject({ exit: 0, stderr: '' });
  const found: unknown = JSON.parse(run.stdout);
  expect(far(found, expected) ? found : expected).toEqual(expected);
});
