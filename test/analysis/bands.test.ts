/**
 * The bands on a small sample: gross breaks are caught here, `npm run calibrate` measures them properly. A band counts as
 * missed when the whole 95 % interval lies outside it.
 */
import { describe, expect, test } from 'vitest';
import {
  CALIBRATED,
  closedForms,
  type Experiment,
  type Place,
  placeOf,
  playExperiment,
  type Results,
  type Row,
  studies,
} from '../../src/analysis/calibration/index.ts';
import { type Scenario } from '../../src/engine/index.ts';
import { shippedScenario } from '../kit/shipped.ts';

/** Games for each scenario; forced tests and pairs are a part of it (see `sizesOf`). */
const GAMES = 60;

const places: Place[] = [];
for (const id of CALIBRATED) places.push(placeOf(id, await shippedScenario(id)));
const place = (id: string): Place => places.find((known) => known.id === id)!;
const scenario = (id: string): Scenario => place(id).scenario;
const all = studies(GAMES, places);

/** A busy machine may take several times the ten seconds that all of this needs. */
const TIMEOUT = 120_000;

/** Games already played in this file, by experiment. */
const played = new Map<string, Results>();

function rowsOf(id: string): readonly Row[] {
  return all
    .filter((study) => study.id === id && study.home)
    .flatMap((study) => study.read(study.experiments.map((experiment) => resultsOf(experiment))));
}

function resultsOf(experiment: Experiment): Results {
  const key = JSON.stringify(experiment);
  const known = played.get(key) ?? playExperiment(scenario(experiment.scenario), experiment, 0, experiment.games);
  played.set(key, known);
  return known;
}

function expectNear(row: Row): void {
  const [from, to] = row.interval ?? [row.measured, row.measured];
  expect(to, `${row.id}: ${row.band}`).toBeGreaterThanOrEqual(row.low ?? -Infinity);
  expect(from, `${row.id}: ${row.band}`).toBeLessThanOrEqual(row.high ?? Infinity);
}

describe('closed forms', () => {
  const rows = new Map(closedForms(place('berlin-2025')).map((row) => [row.id, row]));

  test('are what the formulas give by hand', () => {
    // 6 ln((1 - 1/19) / 0.1) and / 0.05: a drift of 6 days from a nineteenth of the level.
    expect(rows.get('S6.closed-90')?.measured).toBeCloseTo(13.491, 3);
    expect(rows.get('S6.closed-95')?.measured).toBeCloseTo(17.65, 3);
    expect(rows.get('S7.closed')?.measured).toBe(19);
    // 1 / (1 + e^-(0.012 + 0.774 ln r)) for r = 1, 2, 3.
    expect(rows.get('S10.1')?.measured).toBeCloseTo(0.503, 3);
    expect(rows.get('S10.2')?.measured).toBeCloseTo(0.634, 3);
    expect(rows.get('S10.3')?.measured).toBeCloseTo(0.703, 3);
    expect(rows.get('S15')?.measured).toBeCloseTo(0.9 ** 27, 12);
    // 45 % moved by 1.25, 0.20 and 0.12 in log-odds: 29.1, 5.0 and 3.0 points.
    expect(rows.get('S9.law')?.measured).toBeCloseTo(9.74, 2);
    expect(rows.get('S9.signed')?.measured).toBeCloseTo(1.67, 2);
    // 72 e^(-2.2 R) hours, R = 1 - 0.7 * 0.75 * 0.3 and 1 - 0.7 * 0.75.
    expect(rows.get('S12.hours')?.measured).toBeCloseTo(Math.exp(2.2 * 0.525 * 0.7), 6);
    // Conflict rises to 0.3 * 2/3 before the threshold and is 0.152 without any credibility.
    expect(rows.get('R18')?.measured).toBeCloseTo(0.048, 3);
  });

  test('lie in their bands', () => {
    for (const row of rows.values()) expect(row.verdict, row.id).toBe(row.id === 'R20' ? 'out' : 'in');
    expect(rows.get('R20')?.reason).toBe('one-partner');
  });
});

describe('bands from a small sample', () => {
  test.each(['S1', 'S2', 'S3', 'S6', 'S7', 'S8', 'outcomes'])(
    '%s',
    (id) => {
      const rows = rowsOf(id);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expectNear(row);
    },
    TIMEOUT,
  );
});

describe('signs from a small sample', () => {
  test.each(['R1', 'R5', 'R6', 'R11', 'R16', 'R23'])(
    '%s',
    (id) => {
      for (const row of rowsOf(id)) expect(row.verdict, `${row.id} ${row.measured}`).toBe('in');
    },
    TIMEOUT,
  );
});

describe('a study', () => {
  test('gives the same figures however its games are shared out', () => {
    const [experiment] = all[0]!.experiments;
    const whole = playExperiment(scenario(experiment!.scenario), experiment!, 0, 4).games;
    const parts = [0, 2].flatMap(
      (from) => playExperiment(scenario(experiment!.scenario), experiment!, from, from + 2).games,
    );
    expect(parts).toEqual(whole);
  });
});
