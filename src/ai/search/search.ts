/**
 * Search for games in which all move at once and none knows everything: Monte-Carlo regret matching, decoupled.
 *
 * In every situation that a player can tell apart it keeps a regret for each choice: how much better that choice would
 * have done than its mixture did. It chooses in proportion to the regrets that are positive (Hart and Mas-Colell
 * 2000), and the answer is the average of what it played. Each walk goes
 * through one draw of what is hidden; the walker tries each of its choices on that same draw, so that choices are compared
 * with the same luck, and the others are sampled (external sampling, Lanctot et al. 2009). Beyond the situations known so
 * far the game itself says what they are worth, by playing on.
 *
 * What to notice: sampled players learn from the same walk by control variates (Schmid et al. 2019), so nobody's playouts
 * are wasted. And everybody errs a little, the dearer the error the more rarely; so what happens off the beaten track is
 * believed of whoever loses least by it, as a proper equilibrium demands (Myerson 1978), and a threat is weighed by that.
 */
import { type SearchGame } from './game.ts';
import { average, mixtureInto, oddsInto, regret, remember } from './regrets.ts';
import { draw, FIRST_SEED, IN_TURN, type Level, openWalk, type Search, type SearchOptions, type Walk } from './walk.ts';

export function searchGame(game: SearchGame, options: SearchOptions): Search {
  const walk = openWalk(game, options);
  const seed = options.seed ?? FIRST_SEED;
  const search = asSearch(walk);
  const into = new Float64Array(game.players);
  while (walk.count < options.walks) {
    game.deal(seed + walk.count);
    walk.who = walk.walker === IN_TURN ? walk.count % game.players : walk.walker;
    descend(walk, 0, 1, into);
    walk.count++;
    options.after?.(search);
    if (options.shouldStop?.() === true) break;
  }
  return search;
}

/**
 * Walks on from here and writes what it came to. `weight`: chance that the walker itself would have come here, which is
 * what the others' learning counts by: they do not know that the walker tries everything.
 */
function descend(walk: Walk, level: number, weight: number, into: Float64Array): void {
  const { game, who } = walk;
  const room = walk.levels[level];
  if (room === undefined || level >= walk.depth || game.isOver() || !enter(walk, room)) {
    walk.playouts++;
    game.worth(into);
    return;
  }
  for (let player = 0; player < game.players; player++) choose(walk, room, player);
  const branches = level < walk.breadth && who >= 0 && (room.choices[who] as number) > 1;
  if (branches) tryAll(walk, room, level, weight, into);
  else {
    game.play(room.joint);
    descend(walk, level + 1, weight, into);
  }
  for (let player = 0; player < game.players; player++) {
    if ((room.choices[player] as number) < 2) continue;
    const own = player === who;
    if (!(own && branches)) {
      // Where everybody is the walker in turn, it learns enough as that; what others would guess is only noise.
      if (walk.walker === IN_TURN && !own) {
        learn(walk, room, player, 0, weight);
        continue;
      }
      guess(walk, room, player, into[player] as number);
    }
    learn(walk, room, player, own ? 1 : weight, own && !branches ? 1 : weight);
  }
}

/** `regretful`: what this walk counts for the regrets; `lasting`: for the average. */
function learn(walk: Walk, room: Level, player: number, regretful: number, lasting: number): void {
  const { nodes } = walk;
  const choices = room.choices[player] as number;
  const row = (room.at[player] as number) * nodes.choices;
  const own = player * nodes.choices;
  const time = (walk.count + 1) * (walk.count + 1);
  if (regretful > 0) regret(nodes, row, choices, room.mixture, room.results, own, time * regretful);
  average(nodes, row, choices, room.odds, own, time * lasting);
}

/**
 * What each choice would have come to, from the one that was sampled: the running means, put right where it was seen
 * (control variates, Schmid et al. 2019).
 */
function guess(walk: Walk, room: Level, player: number, came: number): void {
  const { nodes } = walk;
  const choices = room.choices[player] as number;
  const row = (room.at[player] as number) * nodes.choices;
  const own = player * nodes.choices;
  const chosen = room.joint[player] as number;
  for (let i = 0; i < choices; i++) room.results[own + i] = nodes.worth[row + i] as number;
  const before = nodes.worth[row + chosen] as number;
  room.results[own + chosen] = before + (came - before) / (room.odds[own + chosen] as number);
  remember(nodes, row + chosen, came);
}

/** Finds where everybody is. False where somebody is for the first time and the tree grows, or where there is no more room. */
function enter(walk: Walk, room: Level): boolean {
  const { game, nodes } = walk;
  let known = true;
  for (let player = 0; player < game.players; player++) {
    const choices = game.choicesOf(player);
    room.choices[player] = choices;
    room.at[player] = -1;
    if (choices < 2) continue;
    const at = nodes.make(player, game.knows(player));
    if (at < 0) return false;
    if (nodes.visits[at] === 0) known = false;
    nodes.visits[at]! += 1;
    room.at[player] = at;
  }
  return known || !walk.grows;
}

/** The mixture of a player by its regrets, the odds with errors, and a choice drawn from those. */
function choose(walk: Walk, room: Level, player: number): void {
  const { nodes } = walk;
  const choices = room.choices[player] as number;
  room.joint[player] = 0;
  if (choices < 2) return;
  const node = room.at[player] as number;
  const row = node * nodes.choices;
  const own = player * nodes.choices;
  mixtureInto(nodes, row, choices, room.mixture, own);
  oddsInto(nodes, node, choices, room.mixture, walk.erring, room.odds, own);
  const u = draw(walk);
  let below = 0;
  let chosen = -1;
  for (let i = 0; i < choices && chosen < 0; i++) {
    below += room.odds[own + i] as number;
    if (u < below) chosen = i;
  }
  room.joint[player] = chosen < 0 ? choices - 1 : chosen;
}

/** The walker tries each of its choices against the same choices of the others. */
function tryAll(walk: Walk, room: Level, level: number, weight: number, into: Float64Array): void {
  const { game, nodes, who } = walk;
  const choices = room.choices[who] as number;
  const row = (room.at[who] as number) * nodes.choices;
  const own = who * nodes.choices;
  const totals = room.totals.fill(0);
  let all = 0;
  game.save(level);
  for (let i = 0; i < choices; i++) {
    if (level === 0 && game.isDropped?.(who, i) === true) {
      room.results[own + i] = nodes.worth[row + i] as number;
      continue;
    }
    if (i > 0) game.restore(level);
    room.joint[who] = i;
    const odds = room.odds[own + i] as number;
    game.play(room.joint);
    descend(walk, level + 1, weight * odds, into);
    room.results[own + i] = into[who] as number;
    remember(nodes, row + i, into[who] as number);
    for (let player = 0; player < game.players; player++) totals[player]! += odds * (into[player] as number);
    all += odds;
  }
  for (let player = 0; player < game.players; player++) into[player] = all > 0 ? (totals[player] as number) / all : 0;
  let mean = 0;
  for (let i = 0; i < choices; i++) mean += (room.mixture[own + i] as number) * (room.results[own + i] as number);
  into[who] = mean;
}

function asSearch(walk: Walk): Search {
  const { nodes } = walk;
  const rowOf = (player: number, key: number): number => nodes.find(player, key) * nodes.choices;
  return {
    nodes,
    walks: () => walk.count,
    playouts: () => walk.playouts,
    answer(player, key, choices) {
      const row = rowOf(player, key);
      if (row < 0) return undefined;
      const chosen = Array.from(nodes.chosen.subarray(row, row + choices));
      const sum = chosen.reduce((all, one) => all + one, 0);
      return chosen.map((one) => (sum > 0 ? one / sum : 1 / choices));
    },
    present(player, key, choices) {
      const row = rowOf(player, key);
      if (row < 0) return undefined;
      const into = new Float64Array(choices);
      mixtureInto(nodes, row, choices, into, 0);
      return Array.from(into);
    },
  };
}
