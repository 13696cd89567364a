/** The screen "The model": the lab computes what the command line does, all it shows has words, the list sorts and finds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CalibrationFile } from '../../src/analysis/calibration/file.ts';
import { runLab } from '../../src/cli/lab.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped.ts';
import { assumptionRows, found, sorted, stillText, strongest } from '../../src/ui/pages/model/assumption-rows.ts';
import { askedOf, bandName, bandSource, inOrder } from '../../src/ui/pages/model/band-rows.ts';
import { RANKED, type SensitivityFile } from '../../src/ui/pages/model/files.ts';
import { type LabModel, valueAt, type Values } from '../../src/ui/pages/model/lab/model.ts';
import { LAB_MODELS } from '../../src/ui/pages/model/lab/models.ts';
import { namedFigure } from '../../src/words/assumption-place.ts';
import { loadGameWords, setLanguage, tMaybe } from '../../src/words/index.ts';
import { shippedScenario } from '../kit/shipped.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const startOf = (model: LabModel): Values => Object.fromEntries(model.inputs.map(({ id, start }) => [id, start]));
const modelOf = (id: string): LabModel => LAB_MODELS.find((model) => model.id === id)!;
const figures = (id: string, values: Values = {}, chosen = '') =>
  Object.fromEntries(
    (modelOf(id).run({ ...startOf(modelOf(id)), ...values }, chosen)?.figures ?? []).map((one) => [one.id, one.value]),
  );
const lab = (line: string): Record<string, unknown> =>
  JSON.parse(runLab(line.split(' ')).stdout) as Record<string, unknown>;

beforeAll(() => loadGameWords());

describe('the lab', () => {
  test('gives the figures of the command line', () => {
    expect(figures('threshold', { dc: 1, sq: 0.6, dd: -1, p: 0.1 })).toEqual({
      pt: lab('threshold --dc 1 --sq 0.6 --dd -1')['pt'],
      pays: 'yes',
    });
    const battle = lab('lanchester --law square --a0 100 --b0 60 --alpha 0.1 --beta 0.1');
    expect(figures('lanchester', {}, 'square')).toEqual({
      winner: 'A',
      aLeft: 80,
      bLeft: 0,
      tEnd: battle['tEnd'],
      invariant: 640,
    });
    expect(figures('belief', { prior: 0.5, first: 2, second: 3, third: 0.5 })['posterior']).toBe(
      lab('belief --prior 0.5 --lr 2,3,0.5')['posterior'],
    );
    expect(figures('coalition', { n: 27, k: 27, p: 0.9 })['probability']).toBe(
      lab('coalition --n 27 --k 27 --p 0.9')['probability'],
    );
    expect(figures('hazard', { rate: 0.1, time: 12, first: 0.4, second: 2 })).toEqual(
      lab('hazard --rate 0.1 --time 12 --hr 0.4,2'),
    );
    expect(figures('hands', { a: 0.4, pt: 0.8 })).toEqual({
      probability: 0.7,
      cost: lab('hands --a 0.4 --pt 0.8')['deterringCost'],
    });
    expect(figures('nerves', { v: 1, a: 0.1, t: 10 })['stands']).toBe(lab('nerves --v 1 --a 0.1 --t 10')['survival']);
    expect(figures('battle', { ratio: 3 })['probability']).toBe(lab('battle --ratio 3')['probability']);
    expect(figures('richardson')).toMatchObject({
      stable: 'yes',
      xStill: lab('richardson --a 0.3 --b 0.3 --k 0.2 --l 0.2 --g 1 --h 1')['x'],
    });
    const game =
      '{"c":{"DC":1,"SQ":0.6,"DDhard":0.4,"CD":0.2,"DDsoft":0},"d":{"SQ":1,"CD":0.8,"DDhard":0.6,"DC":0.4,"DDsoft":0}}';
    const solved = lab(`deterrence --payoffs ${game} --pC 0.3 --pD 0.55`);
    expect(figures('deterrence')).toMatchObject({
      ct: solved['ct'],
      cs: solved['cs'],
      dn: solved['dn'],
      equilibrium: solved['equilibrium'],
    });
  });

  test('says so when the values make no such game', () => {
    expect(modelOf('threshold').run({ dc: 0, sq: 1, dd: 0, p: 0 }, '')).toBeUndefined();
    expect(modelOf('deterrence').run({ ...startOf(modelOf('deterrence')), cSQ: 0.1 }, '')).toBeUndefined();
  });

  test('draws finite lines for every end of every slider', () => {
    for (const model of LAB_MODELS) {
      const ends = model.inputs.flatMap(({ id, min, max }) => [{ [id]: min }, { [id]: max }]);
      for (const end of [{}, ...ends]) {
        for (const chosen of model.choice?.options ?? ['']) {
          const result = model.run({ ...startOf(model), ...end }, chosen);
          const bad = result?.chart.lines
            .flatMap(({ points }) => points.flat())
            .filter((value) => !Number.isFinite(value));
          expect(bad ?? [], `${model.id} ${JSON.stringify(end)}`).toEqual([]);
          for (const { points } of result?.chart.lines ?? []) expect(points.length).toBeGreaterThan(1);
        }
      }
    }
  });

  test('reads a line between its points', () => {
    expect(
      valueAt(
        [
          [0, 0],
          [2, 4],
        ],
        0.5,
      ),
    ).toBe(1);
    expect(
      valueAt(
        [
          [0, 0],
          [2, 4],
        ],
        2,
      ),
    ).toBe(4);
    expect(
      valueAt(
        [
          [0, 3],
          [2, 4],
        ],
        0,
      ),
    ).toBe(3);
  });

  test.each(['en', 'uk'] as const)('has words for all that it shows (%s)', async (language) => {
    await setLanguage(language);
    const missing = LAB_MODELS.flatMap((model) => {
      const result = model.run(startOf(model), model.choice?.options[0] ?? '');
      const names = ['title', 'about', 'over', ...model.inputs.map(({ id }) => id), ...(model.choice?.options ?? [])];
      const shown = [
        ...(result?.figures ?? []).map(({ id }) => id),
        ...(result?.chart.lines ?? []).map(({ id }) => `line-${id}`),
      ];
      return [...names, ...shown]
        .filter((name) => tMaybe(`lab.${model.id}_${name}`) === undefined)
        .map((name) => `${model.id}_${name}`);
    });
    await setLanguage('en');
    expect(missing).toEqual([]);
  });
});

describe('the table of bands', () => {
  const { rows } = JSON.parse(
    readFileSync(new URL('../../public/model/calibration.json', import.meta.url), 'utf8'),
  ) as CalibrationFile;
  const shown = rows.filter(({ scenario }) => scenario !== 'table of situations');

  test.each(['en', 'uk'] as const)('has words for every row (%s)', async (language) => {
    await setLanguage(language);
    const name = (power: string): string => `<${power}>`;
    const bare = shown
      .filter((row) => bandName(row, name) === row.id || bandSource(row) === undefined)
      .map(({ id }) => id);
    await setLanguage('en');
    expect([...new Set(bare)]).toEqual([]);
  });

  test('names powers, writes what is asked, and sorts by number', () => {
    const row = { scenario: 'x', measured: 0, low: 0.22, high: 0.5, verdict: 'in' } as const;
    expect(bandName({ ...row, id: 'S2.signed.EU' }, () => 'Europe')).toContain('Europe');
    expect(askedOf({ ...row, id: 'S2' })).toBe('0.22 to 0.5');
    expect(askedOf({ ...row, id: 'R1', low: null, high: 0 })).toBe('below 0');
    expect(askedOf({ ...row, id: 'S9.law', low: 4, high: null })).toBe('at least 4');
    const ids = ['R10', 'S10.1', 'R2', 'outcomes', 'S2'].map((id) => ({ ...row, id }));
    expect(inOrder(ids).map(({ id }) => id)).toEqual(['S2', 'S10.1', 'R2', 'R10', 'outcomes']);
  });
});

describe('the list of assumptions', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await shippedScenario('berlin-2025');
  });
  const assumptions = [
    { path: 'rules.incidents.breakdown', value: 0.035, range: [0.01, 0.08], judgement: 'by analogy' },
    { path: 'powers.EU.willBase', value: 60, source: 'poll' },
    { path: 'roles.neutral.willBase', value: 50 },
    { path: 'rules.ledger.quoBase', value: 0.1 },
  ] as const;
  const measured = {
    ...{ scenario: 'berlin-2025', command: '', games: 1, rulesVersion: 1 },
    rows: [
      { path: 'rules.ledger.quoBase', rank: 1, muStar: { attacked: 0.4 } },
      { path: 'rules.incidents.breakdown', rank: 2, muStar: { attacked: 0.1 } },
    ],
  };

  test('says value, unit, source or judgement, and rank', () => {
    const rows = assumptionRows(assumptions, scenario, measured);
    // Nobody is neutral here.
    expect(rows.map(({ path }) => path)).not.toContain('roles.neutral.willBase');
    expect(rows[0]).toMatchObject({ unit: 'per 30 days', status: 'judged', value: 0.035 });
    expect(rows[1]).toMatchObject({ status: 'sourced', source: { title: 'poll' } });
    expect(rows[1]?.name).toMatch(/^European Union/);
    expect(rows[2]?.moved?.rank).toBe(1);
  });

  test('has Ukrainian words for every reason of the kept list', async () => {
    await setLanguage('uk');
    const lists = RANKED.map(
      (id) =>
        JSON.parse(
          readFileSync(new URL(`../../public/model/sensitivity/${id}.json`, import.meta.url), 'utf8'),
        ) as SensitivityFile,
    );
    const rows = lists.flatMap((list) => list.rows);
    const reasons = [...new Set(rows.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
    const bare = reasons.filter((reason) => stillText({ path: '', reason }) === reason);
    await setLanguage('en');
    expect(bare).toEqual([]);
  });

  test('names every figure and unit of every shipped scenario in words, in both languages', async () => {
    const bare = new Set<string>();
    for (const id of SHIPPED_SCENARIOS) {
      const loaded = (await loadScenario(id, ROOT))!;
      const read = readScenario(loaded.text, loaded);
      if (!read.ok) throw new Error(`${id} is not sound`);
      for (const language of ['en', 'uk'] as const) {
        await setLanguage(language);
        for (const { path, name, unit } of assumptionRows(read.value.assumptions, read.value.scenario, undefined)) {
          // Neither a key of the file nor, in Ukrainian, an English word is left over; every figure has its unit.
          const isKey = /[a-z][A-Z]|\.\w|undefined|\{\{/.test(name) || unit === '';
          const own = `${name.replace(/[«“].*?[»”]/g, '')} ${unit}`;
          if (isKey || (language === 'uk' && /[a-z]{2}/i.test(own))) bare.add(`${path}: ${name} [${unit}]`);
        }
      }
    }
    await setLanguage('en');
    expect([...bare]).toEqual([]);
  });

  test('names figures that only an author states', async () => {
    const of = (path: string): string => namedFigure(path, scenario).name;
    expect(of('beliefs.RU.EU')).toBe('Russia: belief that European Union and partners is firm');
    expect(of('powers.UA.objectives.territory.weight')).toBe('Ukraine: objectives territory weight');
    expect(of('regions.nowhere.populationM')).toBe('Nowhere: population');
    expect(of('guarantees.none.clauses.none.trigger.atLeast')).toContain('at least');
    expect(of('guarantees.general-principles.clauses.armed-attack.obligations.arm.amountBn')).toBe(
      'Clause 1 of “General principles”: military aid (European Union and partners), amount',
    );
    expect(of('strange.path')).toBe('path');
  });

  test('says the strongest effect in points', () => {
    expect(strongest({ path: '', muStar: { 'score.UA': 40, 'attacked.RU>UA': 0.5 } })).toEqual(['attacked.RU>UA', 50]);
    expect(strongest({ path: '', muStar: { 'warMonths.RU>UA': 9, 'outcome.armed-peace': 0.2 } })).toEqual([
      'outcome.armed-peace',
      20,
    ]);
    expect(strongest({ path: '' })).toBeUndefined();
  });

  test('finds by every word and sorts, what has no rank last either way', () => {
    const rows = assumptionRows(assumptions, scenario, measured);
    expect(found(rows, 'incidents analogy').map(({ path }) => path)).toEqual(['rules.incidents.breakdown']);
    expect(found(rows, 'nothing like it')).toEqual([]);
    const order = (down: boolean) => sorted(rows, { by: 'rank', down }).map(({ moved }) => moved?.rank);
    expect(order(false)).toEqual([1, 2, undefined]);
    expect(order(true)).toEqual([2, 1, undefined]);
    expect(sorted(rows, { by: 'value', down: true })[0]?.value).toBe(60);
  });
});
