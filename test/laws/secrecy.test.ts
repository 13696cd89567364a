/** Nobody learns what it may not know: not from views, not from events, not from what is legal. */
import { describe, expect, test } from 'vitest';
import { setUp } from '../../src/engine/setup.ts';
import { lucky } from '../kit/lucky.ts';
import { machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { SHIPPED_IDS, shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';
import {
  choicesIgnoreSecrets,
  eventsCarryNoHiddenCell,
  figuresThatTellSecrets,
  seatsOf,
  viewsIgnoreSecrets,
} from './secrecy-properties.ts';

const SETUPS = [setUp(tinyScenario()), ...(await Promise.all(SHIPPED_IDS.map(shippedScenario))).map(setUp)];

describe.each(SETUPS.map((setup) => [setup.scenario.id, setup] as const))('%s', (_id, setup) => {
  test('views ignore hidden truth', () => {
    const pick = lucky(11);
    let changed = 0;
    for (const { after } of turnsOf(openPlay(setup, 'secrets'), randomCast))
      for (const seat of seatsOf(setup)) changed += viewsIgnoreSecrets(after, seat, pick);
    // A law about worlds that do not differ would be no law.
    expect(changed).toBeGreaterThan(1000);
  });

  test('so do the orders that are offered, drawn and chosen', () => {
    const pick = lucky(12);
    const play = openPlay(setup, 'choices');
    for (const { before, turn } of turnsOf(play, randomCast))
      choicesIgnoreSecrets(before, play, turn % setup.powers.length, pick, machineCast);
  });

  test('changes that reach a seat are of cells that it knows', () => {
    for (const cast of [randomCast, machineCast])
      for (const played of turnsOf(openPlay(setup, 'events'), cast))
        for (const seat of seatsOf(setup)) eventsCarryNoHiddenCell(played, seat);
  });

  test('no figure of a visible event is a secret', () => {
    const told = new Set<string>();
    for (const cast of [randomCast, machineCast])
      for (const played of turnsOf(openPlay(setup, 'figures'), cast))
        for (const seat of seatsOf(setup)) for (const figure of figuresThatTellSecrets(played, seat)) told.add(figure);
    expect([...told].sort()).toEqual([]);
  });
});
