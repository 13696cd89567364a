/**
 * The unilateral deterrence game (Zagare and Kilgour 2000) played by search: how often each type attacks, bluffs, resists
 * and fights must be what its plausible equilibrium says, in every region of credibilities.
 */
import { describe, expect, test } from 'vitest';
import { searchGame } from '../../src/ai/search/search.ts';
import {
  type ChallengerPayoffs,
  type DefenderPayoffs,
  type DeterrenceEquilibrium,
  solveDeterrence,
} from '../../src/engine/formulas/deterrence.ts';
import { DEFY, deterrenceKey, deterrenceSearch, HARD, SOFT } from './micro-games.ts';

const C: ChallengerPayoffs = { DC: 1, SQ: 0.6, DDhard: 0.3, CD: 0.1, DDsoft: 0 };
const D: DefenderPayoffs = { SQ: 1, CD: 0.8, DDhard: 0.5, DC: 0.3, DDsoft: 0 };
/** Another pair of payoffs: a prize worth more, a defender that minds giving way more. */
const C2: ChallengerPayoffs = { DC: 10, SQ: 4, DDhard: 1, CD: -2, DDsoft: -6 };
const D2: DefenderPayoffs = { SQ: 5, CD: 4, DDhard: 2, DC: -1, DDsoft: -5 };

const POINTS: readonly (readonly [DeterrenceEquilibrium, ChallengerPayoffs, DefenderPayoffs, number, number])[] = [
  ['deterrence', C, D, 0.3, 0.8],
  ['separating', C, D, 0.3, 0.5],
  ['attack', C, D, 0.8, 0.2],
  ['bluff', C, D, 0.3, 0.2],
  ['bluff', C, D, 0.5, 0.3],
  ['deterrence', C2, D2, 0.4, 0.85],
  ['separating', C2, D2, 0.5, 0.58],
  ['attack', C2, D2, 0.8, 0.3],
  ['bluff', C2, D2, 0.3, 0.3],
];
const WALKS = 150_000;
const WITHIN = 0.03;

describe('frequencies within 3 points of the plausible equilibrium', () => {
  test.each(POINTS)('%s', (region, c, d, pC, pD) => {
    const game = { c, d, pC, pD };
    const solved = solveDeterrence(game);
    expect(solved.equilibrium).toBe(region);
    const search = searchGame(deterrenceSearch(game), { walks: WALKS });
    const goesOn = (player: number, type: number, step: number): number =>
      search.answer(player, deterrenceKey(type, step), 2)![DEFY]!;
    const near = (seen: number, wanted: number) => expect(Math.abs(seen - wanted)).toBeLessThanOrEqual(WITHIN);
    near(goesOn(0, HARD, 0), region === 'deterrence' ? 0 : 1);
    near(goesOn(0, SOFT, 0), solved.x);
    near(goesOn(1, SOFT, 1), solved.y);
    near(goesOn(1, HARD, 1), 1);
    near(goesOn(0, HARD, 2), 1);
    near(goesOn(0, SOFT, 2), 0);
  });
});
