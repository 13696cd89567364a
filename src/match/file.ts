/**
 * Match files: saves, replays, exports. A file holds scenario, seed and orders; opening one plays it again and compares
 * the digests turn by turn, so a file can be proven and a forged one is seen at the turn where it diverges.
 *
 * Every file is treated as hostile: size and depth are limited before parsing, each field is read by its own check,
 * prototype keys never reach an object of ours.
 */
import { type BotTurn, type Reason } from '../ai/bot.ts';
import { levelOf } from '../ai/levels.ts';
import { type Fault, type Order, parseOrder, type Result, RULES_VERSION, type Scenario } from '../engine/index.ts';
import { DEEPEST, FORBIDDEN_KEYS, tooDeepAt } from '../scenario/limits.ts';
import { type KeptForecasts, readKeptForecasts } from './kept-forecast.ts';
import { type Match, openMatch, type PlayedTurn, playTurn, type TurnOrders } from './match.ts';
import { isJsonObject } from '../engine/json-object.ts';

export const MATCH_FORMAT = 'guarantor-match';
export const MATCH_VERSION = 1;
/** A save of a long class game stays far below this. */
const LONGEST_TEXT = 4 * 1024 * 1024;
const LONGEST_SEED = 200;
const MOST_TURNS = 1000;
const MOST_ORDERS = 200;
/** What it believed, what it chose and what came next: a save stays small. */
const MOST_THOUGHTS = 6;
const MOST_FACTS = 12;
const LONGEST_WORD = 200;

export type PlayerKind = 'person' | 'machine';

export interface MatchFile {
  readonly rulesVersion: number;
  /** The scenario in the author's format, resolved; checked by `src/scenario` before use. */
  readonly document: unknown;
  readonly seed: string;
  readonly players: Readonly<Record<string, PlayerKind>>;
  readonly turns: readonly FileTurn[];
}

export interface FileTurn {
  readonly orders: TurnOrders;
  readonly digest: string;
  /** What searching machine players weighed, by power; a search is not made again on replay. Proves nothing. */
  readonly thoughts?: Thoughts;
  /** What people's forecasts said as they committed. Proves nothing either. */
  readonly forecasts?: KeptForecasts;
}

export type Thoughts = Readonly<Record<string, readonly Reason[]>>;

export type MatchFaultCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'not-a-match'
  | 'newer-version'
  | 'other-rules'
  | 'bad-field'
  | 'bad-order'
  | 'too-many-turns';

export interface MatchFault {
  readonly code: MatchFaultCode;
  /** Where in the file, as `turns[3].orders.EU[0]`. */
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly order?: Fault;
}

export interface ReplayedTurn {
  /** From 1, as on screen. */
  readonly turn: number;
  readonly digest: string;
  readonly ok: boolean;
}

export interface Replay {
  /** The match as far as it could be proven. */
  readonly match: Match;
  readonly turns: readonly ReplayedTurn[];
  /** True if every turn had the digest that the file claims. */
  readonly ok: boolean;
}

/** The text of a match file. */
export function writeMatchFile(match: Match, document: unknown, players: Readonly<Record<string, PlayerKind>>): string {
  return JSON.stringify({
    format: MATCH_FORMAT,
    version: MATCH_VERSION,
    rulesVersion: RULES_VERSION,
    seed: match.seed,
    players,
    turns: match.turns.map((turn) => fileTurn(match, turn)),
    scenario: document,
  });
}

function fileTurn({ setup }: Match, { orders, digest, machines, forecasts }: PlayedTurn): FileTurn {
  const thoughts: Record<string, readonly Reason[]> = {};
  for (const [id, { reasons }] of Object.entries(machines)) {
    if (levelOf(setup, id) === 'searching') thoughts[id] = reasons.slice(0, MOST_THOUGHTS);
  }
  return {
    ...{ orders, digest },
    ...(Object.keys(thoughts).length === 0 ? {} : { thoughts }),
    ...(forecasts === undefined || Object.keys(forecasts).length === 0 ? {} : { forecasts }),
  };
}

/** Reads the text of a match file without playing it. */
export function readMatchFile(text: string): Result<MatchFile, MatchFault> {
  if (text.length > LONGEST_TEXT) return fault('too-large', '', { limitMb: LONGEST_TEXT / 1024 / 1024 });
  if (tooDeepAt(text) !== undefined) return fault('too-deep', '', { limit: DEEPEST });
  let value: unknown;
  try {
    // Editors on Windows put a byte order mark in front.
    const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
    value = JSON.parse(plain, (key: string, member: unknown) => (FORBIDDEN_KEYS.has(key) ? undefined : member));
  } catch (error) {
    return fault('not-json', '', { reason: error instanceof Error ? error.message : 'unreadable' });
  }
  if (!isJsonObject(value) || value['format'] !== MATCH_FORMAT)
    return fault('not-a-match', 'format', { expected: MATCH_FORMAT });
  const { version, rulesVersion, seed, players, turns, scenario } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fault('bad-field', 'version', {});
  if (version > MATCH_VERSION) return fault('newer-version', 'version', { found: version, known: MATCH_VERSION });
  if (rulesVersion !== RULES_VERSION)
    return fault('other-rules', 'rulesVersion', { found: String(rulesVersion), known: RULES_VERSION });
  if (typeof seed !== 'string' || seed.length > LONGEST_SEED) return fault('bad-field', 'seed', {});
  if (!isJsonObject(scenario)) return fault('bad-field', 'scenario', {});
  const seats = readPlayers(players);
  if (!seats.ok) return seats;
  const played = readTurns(turns);
  if (!played.ok) return played;
  return { ok: true, value: { rulesVersion, document: scenario, seed, players: seats.value, turns: played.value } };
}

/** Plays a file again. Stops at the first turn whose digest or orders do not hold. */
export function replay(
  file: MatchFile,
  scenario: Scenario,
  machines?: (match: Match) => Readonly<Record<string, BotTurn>>,
): Replay {
  let match = openMatch(scenario, file.seed);
  const turns: ReplayedTurn[] = [];
  for (const claimed of file.turns) {
    const over = (match.turns.at(-1)?.world ?? match.opening).ended[0] === 1;
    // Orders of somebody who does not play would be left out in silence: the file claims more than was played.
    const strange = Object.keys(claimed.orders).some((id) => !match.setup.powerIndex.has(id));
    const played =
      over || strange ? undefined : playTurn(match, claimed.orders, machines?.(match) ?? {}, claimed.forecasts);
    const digest = played?.match.turns.at(-1)?.digest ?? '';
    const ok = played !== undefined && digest === claimed.digest && Object.keys(played.refusals).length === 0;
    turns.push({ turn: turns.length + 1, digest, ok });
    if (!ok) return { match, turns, ok: false };
    match = played.match;
  }
  return { match, turns, ok: true };
}

function readPlayers(value: unknown): Result<Readonly<Record<string, PlayerKind>>, MatchFault> {
  if (!isJsonObject(value)) return fault('bad-field', 'players', {});
  const players: Record<string, PlayerKind> = {};
  for (const [id, kind] of Object.entries(value)) {
    if (kind !== 'person' && kind !== 'machine') return fault('bad-field', `players.${id}`, {});
    players[id] = kind;
  }
  return { ok: true, value: players };
}

function readTurns(value: unknown): Result<readonly FileTurn[], MatchFault> {
  if (!Array.isArray(value)) return fault('bad-field', 'turns', {});
  if (value.length > MOST_TURNS) return fault('too-many-turns', 'turns', { limit: MOST_TURNS });
  const turns: FileTurn[] = [];
  for (const [i, turn] of (value as unknown[]).entries()) {
    if (!isJsonObject(turn) || typeof turn['digest'] !== 'string' || !isJsonObject(turn['orders']))
      return fault('bad-field', `turns[${i}]`, {});
    const orders: Record<string, readonly Order[]> = {};
    for (const [power, given] of Object.entries(turn['orders'])) {
      const read = readOrders(given, `turns[${i}].orders.${power}`);
      if (!read.ok) return read;
      orders[power] = read.value;
    }
    const thoughts = readThoughts(turn['thoughts']);
    const forecasts = readKeptForecasts(turn['forecasts']);
    turns.push({
      ...{ orders, digest: turn['digest'] },
      ...(thoughts === undefined ? {} : { thoughts }),
      ...(forecasts === undefined ? {} : { forecasts }),
    });
  }
  return { ok: true, value: turns };
}

/** What machine players are said to have weighed; anything malformed is left out, for nothing depends on it. */
function readThoughts(value: unknown): Thoughts | undefined {
  if (!isJsonObject(value)) return undefined;
  const thoughts: Record<string, readonly Reason[]> = {};
  for (const [power, reasons] of Object.entries(value)) {
    if (Array.isArray(reasons)) thoughts[power] = (reasons as unknown[]).slice(0, MOST_THOUGHTS).flatMap(readReason);
  }
  return thoughts;
}

function readReason(value: unknown): readonly Reason[] {
  if (!isJsonObject(value) || !isWord(value['name']) || !isJsonObject(value['facts'])) return [];
  const facts: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(value['facts']).slice(0, MOST_FACTS)) {
    if (isWord(name) && (isWord(fact) || (typeof fact === 'number' && Number.isFinite(fact)))) facts[name] = fact;
  }
  return [{ name: value['name'], facts }];
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_WORD;

/** Reads a list of orders that came from outside. */
export function readOrders(value: unknown, path: string): Result<readonly Order[], MatchFault> {
  if (!Array.isArray(value) || value.length > MOST_ORDERS) return fault('bad-field', path, {});
  const orders: Order[] = [];
  for (const [i, item] of (value as unknown[]).entries()) {
    const parsed = parseOrder(item);
    if (!parsed.ok)
      return { ok: false, error: { code: 'bad-order', path: `${path}[${i}]`, facts: {}, order: parsed.error } };
    orders.push(parsed.value);
  }
  return { ok: true, value: orders };
}
function fault(
  code: MatchFaultCode,
  path: string,
  facts: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: MatchFault } {
  return { ok: false, error: { code, path, facts } };
}
