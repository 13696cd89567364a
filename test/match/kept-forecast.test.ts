/** Forecasts that are kept with a match: there and back again, nothing hostile gets in, and a file stays small. */
import { describe, expect, test } from 'vitest';
import { readMatchFile, replay, writeMatchFile } from '../../src/match/file.ts';
import { readKeptForecasts } from '../../src/match/kept-forecast.ts';
import { oracleOf } from '../../src/store/debrief-oracle.ts';
import { read, TWO } from '../scenario/kit.ts';
import { changed, type Loose, soundFile } from './sound-file.ts';

const { match, text } = soundFile(Infinity);
const [power = ''] = match.setup.powers;
const ids = match.setup.outcomes.map(({ id }) => id);
const came = ids[match.turns.at(-1)!.world.outcome[0]!]!;
const said = { futures: 1000, calm: 400, outcomes: { [came]: 700 } };

/** The file with something under `forecasts` in every turn, played again. */
function reopened(forecasts: unknown) {
  const bent = changed(text, ({ turns }: Loose) => turns.forEach((turn) => Object.assign(turn, { forecasts })));
  const file = readMatchFile(bent);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const scenario = read(JSON.stringify(file.value.document));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return { bent, played: replay(file.value, scenario.value.scenario) };
}

describe('forecasts kept with a match', () => {
  test('are written, read and held against the ending', () => {
    const { bent, played } = reopened({ [power]: said });
    expect(played.ok).toBe(true);
    expect(played.match.turns.map(({ forecasts }) => forecasts)).toEqual(match.turns.map(() => ({ [power]: said })));
    const again = writeMatchFile(played.match, (JSON.parse(bent) as Loose)['scenario'], { [power]: 'person' });
    expect((JSON.parse(again) as Loose).turns).toEqual((JSON.parse(bent) as Loose).turns);
    const oracle = oracleOf(played.match)!;
    expect(oracle.outcome).toBe(came);
    expect(oracle.rows.map(({ chance }) => chance)).toEqual(match.turns.map(() => 0.7));
    expect(oracle.firstAgain).toBeCloseTo(oracle.brier.score, 12);
    // One chance of 0.7 that came, nothing for the others.
    expect(oracle.brier.score).toBeCloseTo(0.09 / ids.length, 12);
  });

  test.each([
    ['no object', 'text'],
    ['no futures', { [power]: { ...said, futures: 0 } }],
    ['more calm ends than futures', { [power]: { ...said, calm: 1001 } }],
    ['half a future', { [power]: { ...said, outcomes: { [came]: 0.5 } } }],
    ['fewer than none', { [power]: { ...said, outcomes: { [came]: -1 } } }],
    ['more outcomes than futures', { [power]: { ...said, outcomes: { [came]: 700, other: 700 } } }],
    ['not a number', { [power]: { ...said, futures: '1000' } }],
    ['a name without end', { ['x'.repeat(5000)]: said }],
    ['a million of a million', { [power]: { ...said, futures: 1e12 } }],
  ])('%s is left out, and the match holds all the same', (_, forecasts) => {
    const { played } = reopened(forecasts);
    expect(played.ok).toBe(true);
    expect(played.match.turns.every((turn) => turn.forecasts === undefined)).toBe(true);
    expect(oracleOf(played.match)).toBeUndefined();
  });

  test('names of prototypes reach nothing', () => {
    const hostile = JSON.parse(
      `{"__proto__": ${JSON.stringify(said)}, "EU": {"futures": 10, "calm": 1, "outcomes": {"constructor": 3}}}`,
    ) as unknown;
    const kept = readKeptForecasts(hostile);
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect(({} as { futures?: number }).futures).toBeUndefined();
  });

  test('24 turns of four seats and a dozen outcomes add less than 40 kB', () => {
    const outcomes = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`limited-war-contained-${i}`, 83]));
    const seats = Object.fromEntries(
      ['UA', 'RU', 'EU', 'US'].map((id) => [id, { futures: 1000, calm: 640, outcomes }]),
    );
    expect(24 * JSON.stringify(readKeptForecasts(seats)).length).toBeLessThan(40_000);
    expect(read(TWO).ok).toBe(true);
  });
});
