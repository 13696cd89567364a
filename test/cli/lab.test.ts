import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLab } from '../../src/cli/lab.ts';

const PAYOFFS = {
  c: { DC: 1, SQ: 0.6, CD: 0.2, DDhard: 0.4, DDsoft: 0 },
  d: { SQ: 1, CD: 0.8, DC: 0.4, DDhard: 0.6, DDsoft: 0 },
};
const payoffs = JSON.stringify(PAYOFFS);

function lab(line: string, ...more: string[]) {
  return runLab([...line.split(' '), ...more]);
}

function value(line: string, ...more: string[]): Record<string, unknown> {
  const run = lab(line, ...more);
  expect(run).toMatchObject({ exit: 0, stderr: '' });
  expect(run.stdout.endsWith('}\n')).toBe(true);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

/** Compares numbers to one part in 10^9, everything else exactly. */
function near(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(expected)));
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object)).toEqual(Object.keys(expected));
    for (const [key, part] of Object.entries(expected)) near((actual as Record<string, unknown>)[key], part);
  } else expect(actual).toBe(expected);
}

describe('each model gives the published figures', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'lanchester --law square --a0 100 --b0 60 --alpha .1 --beta .1',
      { a: 80, b: 0, invariant: 640, winner: 'A', tEnd: 6.931471805599452 },
    ],
    [
      'lanchester --law square --a0 80 --b0 100 --alpha 1.44 --beta 1',
      { a: 0, b: 28, invariant: -784, winner: 'B', tEnd: 1.6215917908794273 },
    ],
    [
      'lanchester --law square --a0 1000 --b0 800 --alpha .8 --beta .9',
      { a: 529.1502622129182, b: 0, invariant: 224000, winner: 'A', tEnd: 1.4741674480507834 },
    ],
    [
      'lanchester --law square --a0 50 --b0 100 --alpha 4 --beta 1',
      { a: 0, b: 0, invariant: 0, winner: 'draw', tEnd: null },
    ],
    [
      'lanchester --law square --a0 100 --b0 60 --alpha .1 --beta .1 --t 3',
      {
        a: 100 * Math.cosh(0.3) - 60 * Math.sinh(0.3),
        b: 60 * Math.cosh(0.3) - 100 * Math.sinh(0.3),
        invariant: 640,
        winner: 'A',
        tEnd: 6.931471805599452,
      },
    ],
    [
      'lanchester --law square --a0 100 --b0 60 --alpha .1 --beta .1 --t 1000',
      { a: 80, b: 0, invariant: 640, winner: 'A', tEnd: 6.931471805599452 },
    ],
    [
      'lanchester --law linear --a0 500 --b0 500 --alpha 1e-4 --beta 1e-4 --t 10',
      { a: 1000 / 3, b: 1000 / 3, invariant: 0, winner: 'draw', tEnd: null },
    ],
    [
      'lanchester --law logarithmic --a0 100 --b0 50 --alpha 0.2 --beta 0.1 --t 3',
      {
        a: 100 * Math.exp(-0.3),
        b: 50 * Math.exp(-0.6),
        invariant: 0.2 * Math.log(100) - 0.1 * Math.log(50),
        winner: 'A',
        tEnd: null,
      },
    ],
    ['threshold --dc 1 --sq .5 --dd 0', { pt: 0.5 }],
    ['threshold --dc 1 --sq .6 --dd -1 --p 0.1', { pt: 0.2, attack: true }],
    ['belief --prior .5 --lr 2,0.5', { posterior: 0.5 }],
    ['belief --prior=0.2 --lr=3', { posterior: 3 / 7 }],
    ['coalition --n 4 --k 3 --p .9', { probability: 0.9477 }],
    ['coalition --n 4 --k 3 --p .1', { probability: 0.0037 }],
    ['coalition --n 27 --k 27 --p .9', { probability: 0.05814973700304006 }],
    ['coalition --n 4 --k 5 --p .9', { probability: 0 }],
    [
      'hazard --rate 0.105360515657826301 --time 0.083333333333333333',
      { survival: Math.pow(0.9, 1 / 12), collapse: 1 - Math.pow(0.9, 1 / 12) },
    ],
    ['hazard --rate .1 --time 2 --hr .4,1.5', { survival: Math.exp(-0.12), collapse: 1 - Math.exp(-0.12) }],
    ['hands --a 0', { probability: 0.5 }],
    ['hands --a .4', { probability: 0.7 }],
    ['hands --a 1 --pt .8', { probability: 1, deterringCost: 0.6 }],
    ['nerves --v 1 --a .1 --t 10', { survival: 0.5, hazard: 0.05, halfLife: 10 }],
    ['nerves --v 1 --a 0 --t 10', { survival: 1, hazard: 0, halfLife: null }],
    ['battle --ratio 1 --intercept 0', { probability: 0.5 }],
    ['battle --ratio 3', { probability: 1 / (1 + Math.exp(-0.012 - 0.774 * Math.log(3))) }],
    ['richardson --a .3 --b .3 --k .2 --l .2 --g 1 --h 1', { x: 10, y: 10, stable: true }],
    ['richardson --a .3 --b .3 --k .3 --l .3 --g 1 --h 1', { x: null, y: null, stable: false }],
    [
      'richardson --a .3 --b .3 --k .2 --l .2 --g 1 --h 1 --t 5',
      { x: 10, y: 10, stable: true, at: { x: 10 - 10 * Math.exp(-0.5), y: 10 - 10 * Math.exp(-0.5) } },
    ],
  ])('%s', (line, expected) => near(value(line), expected));

  test.each([
    [0.8, { equilibrium: 'deterrence', x: 0, y: 0, outcomes: { SQ: 1, DC: 0, CD: 0, DD: 0 } }],
    [0.55, { equilibrium: 'separating', x: 0, y: 0, outcomes: { SQ: 0.7, DC: 0.135, CD: 0, DD: 0.165 } }],
    [0.2, { equilibrium: 'bluff', x: 3 / 7, y: 0.375, outcomes: { SQ: 0.4, DC: 0.3, CD: 0.15, DD: 0.15 } }],
  ])('deterrence at pC .3 and pD %d', (pD, expected) => {
    const solved = value(`deterrence --pC .3 --pD ${pD} --payoffs`, payoffs);
    near(solved, { ct: 2 / 3, cs: 0.5, dn: 0.5, ...expected });
  });

  test('payoffs may stand in a file, found from the working folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lab-'));
    writeFileSync(join(folder, 'game.json'), `\uFEFF${payoffs}`);
    const run = runLab(['deterrence', '--payoffs', '@game.json', '--pC', '.3', '--pD', '.8'], folder);
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ equilibrium: 'deterrence' });
  });

  test('--json is taken and changes nothing: the lab prints JSON anyway', () => {
    expect(lab('--json hands --a .4')).toEqual(lab('hands --a .4'));
    expect(lab('hands --a .4 --json')).toEqual(lab('hands --a .4'));
  });
});

describe('wrong usage: exit 2, nothing on stdout, and a message that helps', () => {
  test.each([
    ['', 'unknown model ""'],
    ['lancaster --a0 1', 'unknown model "lancaster"; known: lanchester, deterrence'],
    ['toString', 'unknown model "toString"'],
    ['hands', '--a is missing: audience cost, a number of at least 0'],
    ['hands --a', '--a needs a value: a number of at least 0'],
    ['hands --a two', '--a cannot be "two": allowed is a number of at least 0'],
    ['hands --a=', '--a cannot be ""'],
    ['hands --a -1', '--a cannot be "-1"'],
    ['hands --a Infinity', '--a cannot be "Infinity"'],
    ['hands --a NaN', '--a cannot be "NaN"'],
    ['hands --a 1e400', '--a cannot be "1e400"'],
    ['hands --a 0x10', '--a cannot be "0x10"'],
    ['hands --a 1 --a 2', '--a is given twice'],
    ['hands --b 1', 'unknown option "--b"; allowed: --a, --pt'],
    ['hands 1', 'unknown option "1"'],
    ['hands --__proto__ 1', 'unknown option "--__proto__"'],
    ['belief --prior 1.2 --lr 2', '--prior cannot be "1.2": allowed is a number from 0 to 1'],
    ['belief --prior .5 --lr 2,,3', '--lr cannot be "2,,3": allowed is numbers of at least 0 with commas between them'],
    ['belief --prior .5 --lr 2,-3', '--lr cannot be "2,-3"'],
    ['coalition --n 2.5 --k 1 --p .5', '--n cannot be "2.5": allowed is a whole number from 1 to 1000000'],
    ['nerves --v 0 --a 1 --t 1', '--v cannot be "0": allowed is a number above 0'],
    [
      'lanchester --law cubic --a0 1 --b0 1 --alpha 1 --beta 1',
      '--law cannot be "cubic": allowed is square, linear, logarithmic',
    ],
    ['deterrence --payoffs @none.json --pC .1 --pD .1', '--payoffs: cannot read "none.json"'],
  ])('%s', (line, message) => {
    const run = lab(line);
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  test('no model at all', () => {
    expect(runLab([])).toMatchObject({ exit: 2, stdout: '' });
  });

  test('every missing option is named at once', () => {
    const { stderr } = lab('lanchester --a0 3');
    for (const name of ['law', 'b0', 'alpha', 'beta']) expect(stderr).toContain(`lab lanchester: --${name} is missing`);
    expect(stderr).not.toContain('--t is missing');
  });

  test('what was typed cannot disturb the terminal', () => {
    const { stderr } = runLab(['hands', '--a', `\u001b[31m${'x'.repeat(1000)}`]);
    expect(stderr).not.toContain('\u001b');
    expect(stderr.length).toBeLessThan(200);
  });
});

describe('bad input: exit 1', () => {
  const game = (change: unknown) => lab('deterrence --pC .3 --pD .2 --payoffs', JSON.stringify(change));

  test.each<[string, unknown, string]>([
    [
      'a broken order',
      { ...PAYOFFS, c: { ...PAYOFFS.c, SQ: 2 } },
      'c.DC (1) must be greater than c.SQ (2); the order of c is DC > SQ > DDhard > CD > DDsoft',
    ],
    ['a tie', { ...PAYOFFS, d: { ...PAYOFFS.d, DC: 0.6 } }, 'd.DDhard (0.6) must be greater than d.DC (0.6)'],
    ['a missing worth', { ...PAYOFFS, c: { DC: 1 } }, 'c.SQ is missing'],
    ['a worth in words', { ...PAYOFFS, c: { ...PAYOFFS.c, SQ: 'much' } }, 'c.SQ cannot be'],
    ['an unknown outcome', { ...PAYOFFS, c: { ...PAYOFFS.c, XX: 1 } }, 'c has no "XX"; allowed: DC, SQ'],
    ['an unknown player', { ...PAYOFFS, e: {} }, '--payoffs has no "e"'],
    ['a missing player', { c: PAYOFFS.c }, 'd must be an object with SQ, CD, DDhard, DC, DDsoft'],
    ['a list', [], '--payoffs must be an object'],
    ['nothing', null, '--payoffs must be an object'],
  ])('%s', (_, change, message) => {
    const run = game(change);
    expect(run).toMatchObject({ exit: 1, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  test('text that is not JSON', () => {
    expect(lab('deterrence --pC .3 --pD .2 --payoffs {c:1}')).toMatchObject({ exit: 1, stdout: '' });
  });

  test('an arms race that outgrows every number', () => {
    for (const race of [
      '--a 0 --b 0 --k 1 --l 1 --g 1 --h 1 --t 1000',
      '--a -1 --b -1 --k 0 --l 0 --g 1 --h 1 --t 1e100',
    ]) {
      const run = runLab(`richardson ${race}`.split(' '));
      expect(run).toMatchObject({ exit: 1, stdout: '' });
      expect(run.stderr).toContain('the race has outgrown every number; take an earlier time');
    }
  });

  test('worths that make no rudimentary game, evidence against a certainty', () => {
    expect(lab('threshold --dc 0 --sq .5 --dd 1')).toMatchObject({ exit: 1, stdout: '' });
    expect(lab('belief --prior 1 --lr 0')).toMatchObject({ exit: 1, stdout: '' });
  });
});

describe('help', () => {
  test('lists the models, and the options of a model', () => {
    expect(lab('--help')).toMatchObject({ exit: 0, stderr: '' });
    expect(lab('--help').stdout).toContain('richardson');
    const help = lab('lanchester --help');
    expect(help).toMatchObject({ exit: 0, stderr: '' });
    expect(help.stdout).toContain('--t  time; without it the end of the battle; a number of at least 0 (optional)');
  });
});
