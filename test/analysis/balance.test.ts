import { describe, expect, it } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { type BalanceGame, balanceOf, playBalance } from '../../src/analysis/balance.ts';
import { setUp } from '../../src/engine/index.ts';
import { shippedScenario } from '../kit/shipped.ts';

const NAMES = { outcomes: ['war', 'quiet'], powers: ['A'], clauses: ['pact/attack', 'pact/idle'], injects: ['donors'] };

function game(number: number, outcome: string, score: number, more: Partial<BalanceGame> = {}): BalanceGame {
  return { game: number, outcome, turns: 10, scores: { A: score }, met: [], invoked: [], injected: [], ...more };
}

describe('a balance report', () => {
  it('compares the same games: pairs alone count for the difference', () => {
    const games = [game(0, 'war', 10), game(1, 'quiet', 30), game(2, 'quiet', 50)];
    const base = [game(1, 'war', 20), game(0, 'war', 10)];
    const { pairs, outcomes, scores } = balanceOf(NAMES, games, base);
    expect(pairs).toBe(2);
    const war = outcomes.find(({ id }) => id === 'war');
    expect(war).toMatchObject({ share: 1 / 3, base: 1 });
    expect(war?.change?.share).toBeCloseTo(-0.5, 12);
    expect(scores[0]).toMatchObject({ id: 'A', mean: 30, base: 15 });
    expect(scores[0]?.change?.mean).toBe(5);
    expect((war?.low ?? 1) < 1 / 3 && (war?.high ?? 0) > 1 / 3).toBe(true);
  });

  it('names what never happened, and does not compare what the base does not know', () => {
    const games = [game(0, 'war', 0, { met: ['pact/attack'], invoked: [], injected: ['donors'] }), game(1, 'war', 0)];
    const baseNames = { ...NAMES, clauses: [], injects: ['donors'] };
    const { met, invoked, injected } = balanceOf(NAMES, games, [game(0, 'war', 0)], baseNames);
    expect(met.map(({ id, share }) => [id, share])).toEqual([
      ['pact/attack', 0.5],
      ['pact/idle', 0],
    ]);
    expect(met[0]?.base).toBeUndefined();
    expect(invoked.every(({ share }) => share === 0)).toBe(true);
    expect(injected[0]).toMatchObject({ share: 0.5, base: 0, change: { share: 1 } });
  });

  it('is empty without games', () => {
    expect(balanceOf(NAMES, []).outcomes.map(({ share, low, high }) => [share, low, high])).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  it('plays the same games in whatever parcels', async () => {
    const setup = setUp(await shippedScenario('tutorial'));
    const bots = setup.powers.map((id) => botFor(setup, id));
    const whole = playBalance(setup, bots, 0, 4);
    expect([...playBalance(setup, bots, 0, 1), ...playBalance(setup, bots, 1, 4)]).toEqual(whole);
    for (const { outcome, turns, scores, invoked, met } of whole) {
      expect(setup.outcomes.map(({ id }) => id)).toContain(outcome);
      expect(turns).toBeGreaterThan(0);
      expect(Object.keys(scores)).toEqual(setup.powers);
      // What was invoked had a trigger or was a claim that fell short; either way the clause is one of the scenario.
      for (const id of [...invoked, ...met]) expect(setup.clauses.map((clause) => clause.id)).toContain(id);
    }
  });
});
