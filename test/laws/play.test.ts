/** The laws of play, on every scenario that is shipped and on the smallest one, with machine players and with random orders. */
import { describe, expect, test, vi } from 'vitest';
import { setUp } from '../../src/engine/setup.ts';
import { type Cast, machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { PRINCIPAL_IDS, shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';
import { MATCH_LAWS, TURN_LAWS } from './play-properties.ts';

vi.setConfig({ testTimeout: 120_000 });

const SETUPS = [setUp(tinyScenario()), ...(await Promise.all(PRINCIPAL_IDS.map(shippedScenario))).map(setUp)];
const CASTS: Readonly<Record<string, Cast>> = { 'machine players': machineCast, 'random orders': randomCast };
const byId = SETUPS.map((setup) => [setup.scenario.id, setup] as const);

test('there are shipped scenarios to hold the laws to', () => {
  expect(PRINCIPAL_IDS).toEqual(expect.arrayContaining(['berlin-2025', 'tutorial', 'war-continues-2026']));
});

describe.each(Object.entries(CASTS))('%s', (castName, cast) => {
  test.each(byId)('%s: laws of every turn', (_id, setup) => {
    const play = openPlay(setup, `laws/${castName}`);
    for (const played of turnsOf(play, cast)) {
      for (const [name, law] of Object.entries(TURN_LAWS)) {
        try {
          law(played, play);
        } catch (cause) {
          throw new Error(`turn ${played.turn} breaks ${name}`, { cause });
        }
      }
    }
  });

  test.each(byId)('%s: laws of the match', (_id, setup) => {
    for (const law of Object.values(MATCH_LAWS)) law(setup, `match/${castName}`, cast);
  });
});
