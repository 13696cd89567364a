/** From the last commit to the turn resolved: machine players are asked, at once or in the background. */
import { type BotTurn } from '../ai/bot.ts';
import { botFor } from '../ai/index.ts';
import { machineFor } from '../analysis/thinking/players.ts';
import { isOver, machineOrders, type Match, playTurn } from '../match/match.ts';
import { type Draft, EMPTY_DRAFT, type MatchState, persons, type Player, searchers } from './match-state.ts';

export type Get = () => MatchState;
export type Set = (change: Partial<MatchState>, replace?: false) => void;

/** Who thinks for machine players that search, so that the page need not. */
export interface Thinker {
  readonly think: (match: Match, powers: readonly string[]) => Promise<Readonly<Record<string, BotTurn>>>;
  /** Told when it did not answer for somebody, who then plays by its doctrine. */
  readonly onSilence?: (powers: readonly string[]) => void;
}

export function resolve(set: Set, get: Get, thinker: Thinker | undefined): void {
  const state = get();
  const { match } = state;
  if (match === undefined || isOver(match) || state.thinking) return;
  const waiting = thinker === undefined ? [] : searchers(state);
  if (thinker === undefined || waiting.length === 0) {
    settle(set, get, match, {});
    return;
  }
  set({ thinking: true });
  void thinker.think(match, waiting).then((thoughts) => {
    // Meanwhile the match may have been closed, or another one opened.
    if (get().match !== match || !get().thinking) return;
    const silent = waiting.filter((id) => thoughts[id] === undefined);
    if (silent.length > 0) thinker.onSilence?.(silent);
    const steady = Object.fromEntries(silent.map((id) => [id, botFor(match.setup, id)]));
    settle(set, get, match, { ...machineOrders(match, steady), ...thoughts });
  });
}

/** Resolves the turn. `thoughts`: what machine players have decided already. */
function settle(set: Set, get: Get, match: Match, thoughts: Readonly<Record<string, BotTurn>>): void {
  const state = get();
  const idle = match.setup.powers.filter((id) => state.players[id] !== 'person' && thoughts[id] === undefined);
  const bots = Object.fromEntries(idle.map((id) => [id, machineFor(match.setup, id)]));
  const machines = { ...machineOrders(match, bots), ...thoughts };
  const orders = {
    ...Object.fromEntries(Object.entries(machines).map(([id, turn]) => [id, turn.orders])),
    ...Object.fromEntries(persons(state).map((id) => [id, (state.drafts[id] ?? EMPTY_DRAFT).orders])),
  };
  const played = playTurn(match, orders, machines, state.forecasts);
  set({
    match: played.match,
    refusals: played.refusals,
    drafts: emptyDrafts(state.players),
    forecasts: {},
    phase: 'resolution',
    thinking: false,
    shownTurn: played.match.turns.length - 1,
    shownEvent: 0,
  });
}

/** Nothing drafted by anybody. */
export function emptyDrafts(players: Readonly<Record<string, Player>>): Readonly<Record<string, Draft>> {
  return Object.fromEntries(
    Object.keys(players)
      .filter((id) => players[id] === 'person')
      .map((id) => [id, EMPTY_DRAFT]),
  );
}
