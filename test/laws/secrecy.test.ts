/** Nobody learns what it may not know: not from views (R4.5, R4.6), not from events, not from what is legal. */
import { describe, expect, test, vi } from 'vitest';
import { setUp } from '../../src/engine/setup.ts';
import { lucky } from '../kit/lucky.ts';
import { machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { PRINCIPAL_IDS, shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';
import {
  choicesIgnoreSecrets,
  eventsCarryNoHiddenCell,
  figuresThatTellSecrets,
  seatsOf,
  viewsIgnoreSecrets,
} from './secrecy-properties.ts';

/** Enough for wars to begin and agreements to be made; whole matches would only repeat it. */
const TURNS = 12;
vi.setConfig({ testTimeout: 120_000 });

const SETUPS = [setUp(tinyScenario()), ...(await Promise.all(PRINCIPAL_IDS.map(shippedScenario))).map(setUp)];

describe.each(SETUPS.map((setup) => [setup.scenario.id, setup] as const))('%s', (_id, setup) => {
  test('views ignore hidden truth', () => {
    const pick = lucky(11);
    let changed = 0;
    for (const { after } of turnsOf(openPlay(setup, 'secrets'), randomCast, TURNS))
      for (const seat of seatsOf(setup)) changed += viewsIgnoreSecrets(after, seat, pick);
    // A law about worlds that do not differ would be no law.
    expect(changed).toBeGreaterThan(1000);
  });

  test('so do the orders that are offered, drawn and chosen', () => {
    const pick = lucky(12);
    const play = openPlay(setup, 'choices');
    for (const { before, turn } of turnsOf(play, randomCast, TURNS))
      choicesIgnoreSecrets(before, play, turn % setup.powers.length, pick, machineCast);
  });

  test('events carry no cell that a seat does not know, and no figure that tells one', () => {
    const told = new Set<string>();
    for (const cast of [randomCast, machineCast])
      for (const played of turnsOf(openPlay(setup, 'events'), cast, TURNS)) {
        for (const seat of seatsOf(setup)) {
          eventsCarryNoHiddenCell(played, seat);
          for (const figure of figuresThatTellSecrets(played, seat)) told.add(figure);
        }
      }
    expect([...told].sort()).toEqual([]);
  });
});
