/** Playing a match on under a changed scenario: the same seed and the same orders, run again from the opening. */
import type { Result, Scenario } from '../engine/index.ts';
import { isOver, type Match, openMatch, playTurn } from './match.ts';

/** Why a running match cannot go on under a changed scenario. Turns from 1. */
export type CarryFault =
  /** Other powers sit at the table. */
  | { readonly kind: 'powers' }
  /** Orders that were given are no longer possible. */
  | { readonly kind: 'orders'; readonly turn: number; readonly power: string }
  /** The match would have been over before the turn it has reached. */
  | { readonly kind: 'over'; readonly turn: number };

/**
 * The match at the same turn, as the changed scenario would have had it.
 *
 * @returns the new match, or why the old one cannot be carried over; the old one stays as it is
 */
export function carryOver(match: Match, scenario: Scenario): Result<Match, CarryFault> {
  let now = openMatch(scenario, match.seed);
  const before = match.setup.powers;
  if (before.length !== now.setup.powers.length || before.some((id, i) => now.setup.powers[i] !== id))
    return { ok: false, error: { kind: 'powers' } };
  for (const [i, turn] of match.turns.entries()) {
    if (isOver(now)) return { ok: false, error: { kind: 'over', turn: i } };
    const next = playTurn(now, turn.orders, turn.machines);
    const [power] = Object.keys(next.refusals);
    if (power !== undefined) return { ok: false, error: { kind: 'orders', turn: i + 1, power } };
    now = next.match;
  }
  return { ok: true, value: now };
}
