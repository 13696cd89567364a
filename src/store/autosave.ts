/**
 * Keeps the open match in the browser after every change, and opens what was kept: a save, or a match file from anywhere.
 *
 * What to notice: the file (scenario, seed, orders) changes once a turn and is written behind; the drafts change with
 * every click. Both are noted at once, so that closing the tab loses nothing: the drafts always, the file until it is
 * written. Writes never overlap.
 */
import { type BotTurn } from '../ai/bot.ts';
import { levelOf } from '../ai/levels.ts';
import { machineFor } from '../analysis/thinking/players.ts';
import { parseOrder, type Order, type Result } from '../engine/index.ts';
import { type MatchFault, type MatchFile, readMatchFile, replay, writeMatchFile } from '../match/file.ts';
import { currentWorld, isOver, type Match, machineOrders } from '../match/match.ts';
import { textOf } from '../words/index.ts';
import { fetchShipped, loadDocument, type ScenarioFault } from './catalogue.ts';
import {
  type Draft,
  EMPTY_DRAFT,
  type MatchState,
  type MatchStore,
  type Phase,
  persons,
  type Resumed,
} from './match-store.ts';
import { type MatchStorage, type SavedMatch } from './storage.ts';
import { type ReadText } from '../scenario/index.ts';
import { isJsonObject } from '../engine/json-object.ts';

/** Why a write failed: no room, or storage is not allowed. */
export type SaveTrouble = 'full' | 'blocked';

export interface AutosaveOptions {
  /** Told when a write failed, and with undefined when one went well again. */
  readonly onTrouble: (trouble: SaveTrouble | undefined) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Why a match cannot be opened. */
export type OpenFault =
  | { readonly kind: 'file'; readonly fault: MatchFault }
  | { readonly kind: 'scenario'; readonly fault: ScenarioFault };

export interface OpenedMatch {
  readonly state: Resumed;
  /** Turn (from 1) at which running the file again gave another world; undefined when all of it holds. */
  readonly divergedAt: number | undefined;
}

/** Writes the store's match after every change; returns what ends it. */
export function autosave(store: MatchStore, storage: MatchStorage, { onTrouble, now }: AutosaveOptions): () => void {
  let writing = false;
  let waiting = false;
  let troubled = false;
  let written: Match | undefined;
  let known = '';
  const write = async (): Promise<void> => {
    writing = true;
    do {
      waiting = false;
      const state = store.getState();
      const saved = savedMatch(state, now());
      if (saved === undefined) break;
      try {
        await storage.put(saved);
        written = state.match;
        if (known !== saved.id) await dropUnbegun(storage, saved.id);
        known = saved.id;
        if (troubled) onTrouble(undefined);
        troubled = false;
      } catch (error) {
        troubled = true;
        onTrouble(error instanceof Error && error.message === 'full' ? 'full' : 'blocked');
      }
    } while (waiting);
    writing = false;
  };
  return store.subscribe((state, before) => {
    if (!worthSaving(state, before)) return;
    const whole = state.match === written ? undefined : savedMatch(state, now());
    storage.note(whole ?? { id: state.id, savedAt: now(), draft: writeDraft(state) });
    waiting = true;
    if (!writing) void write();
  });
}

/** What the storage keeps of a match; undefined when none is open. */
export function savedMatch(state: MatchState, savedAt: number): SavedMatch | undefined {
  const { match } = state;
  if (match === undefined || state.id === '') return undefined;
  return {
    id: state.id,
    savedAt,
    title: textOf(match.setup.scenario.title),
    turn: match.turns.length,
    turns: match.setup.turns,
    seats: persons(state),
    finished: isOver(match),
    file: matchFileText(state),
    draft: writeDraft(state),
  };
}

/** Text of the match file of the open match: a save, an export. */
export function matchFileText(state: MatchState): string {
  const { match } = state;
  if (match === undefined) throw new Error('no match is open');
  return writeMatchFile(match, state.document, state.players);
}

/** Opens what the storage kept, drafts included. */
export async function openSaved(
  saved: SavedMatch,
  read: ReadText = fetchShipped,
): Promise<Result<OpenedMatch, OpenFault>> {
  const opened = await openMatchFile(saved.file, saved.id, read);
  if (!opened.ok || opened.value.divergedAt !== undefined) return opened;
  return { ok: true, value: { ...opened.value, state: withDraftText(opened.value.state, saved.draft) } };
}

/** Opens the text of a match file by playing it again. A finished one is shown, not played on. */
export async function openMatchFile(
  text: string,
  id: string,
  read: ReadText = fetchShipped,
): Promise<Result<OpenedMatch, OpenFault>> {
  const file = readMatchFile(text);
  if (!file.ok) return { ok: false, error: { kind: 'file', fault: file.error } };
  const loaded = await loadDocument(file.value.document, read);
  if (!loaded.ok) return { ok: false, error: { kind: 'scenario', fault: loaded.error } };
  const { match, turns, ok } = replay(file.value, loaded.value.scenario, machinesOf(file.value));
  const divergedAt = ok ? undefined : (turns.find((turn) => !turn.ok)?.turn ?? turns.length);
  return { ok: true, value: { state: openedState(file.value, match, id), divergedAt } };
}

/** Machine players think again, for the reasons that the debrief shows; what a search weighed is read from the file. */
function machinesOf(file: MatchFile): (match: Match) => ReturnType<typeof machineOrders> {
  return (match) => {
    const { setup, turns } = match;
    const machines = setup.powers.filter((id) => file.players[id] !== 'person');
    const searching = machines.filter((id) => levelOf(setup, id) === 'searching');
    const others = machines.filter((id) => !searching.includes(id));
    const played = file.turns[turns.length];
    const kept = searching.map((id): [string, BotTurn] => [
      id,
      { orders: played?.orders[id] ?? [], reasons: played?.thoughts?.[id] ?? [] },
    ]);
    const again = machineOrders(match, Object.fromEntries(others.map((id) => [id, machineFor(setup, id)])));
    return { ...again, ...Object.fromEntries(kept) };
  };
}

function openedState(file: MatchFile, match: Match, id: string): Resumed {
  const players = Object.fromEntries(
    match.setup.powers.map((power) => [power, file.players[power] ?? 'machine'] as const),
  );
  const people = match.setup.powers.filter((power) => players[power] === 'person');
  const over = currentWorld(match).ended[0] === 1;
  return {
    id,
    match,
    document: file.document,
    players,
    seat: people[0],
    replaying: over,
    drafts: Object.fromEntries(people.map((power) => [power, EMPTY_DRAFT])),
    phase: over ? 'debrief' : people.length > 1 ? 'curtain' : 'orders',
    shownTurn: Math.max(0, match.turns.length - 1),
  };
}

/** Briefings that were opened and left: the newest of them is kept, so that a reload finds it. */
async function dropUnbegun(storage: MatchStorage, id: string): Promise<void> {
  const left = (await storage.all()).filter((saved) => saved.id !== id && isUnbegun(saved));
  for (const saved of left) await storage.remove(saved.id);
}

/** Whether nobody has begun the first turn of a kept match. */
function isUnbegun({ turn, draft }: SavedMatch): boolean {
  return turn === 0 && readJson(draft)?.['phase'] === 'briefing';
}

function worthSaving(state: MatchState, before: MatchState): boolean {
  if (state.match === undefined || state.id === '') return false;
  return (['match', 'drafts', 'phase', 'seat', 'shownTurn'] as const).some((key) => state[key] !== before[key]);
}

function writeDraft({ match, seat, phase, drafts, shownTurn }: MatchState): string {
  return JSON.stringify({ turn: match?.turns.length ?? 0, seat, phase, drafts, shownTurn });
}

const PHASES: readonly Phase[] = ['briefing', 'orders', 'curtain', 'resolution', 'debrief'];

/** Lays the kept seat, phase and drafts over an opened match, as far as they belong to its present turn. */
function withDraftText(state: Resumed, text: string): Resumed {
  const value = readJson(text);
  const turns = state.match?.turns.length ?? 0;
  if (value === undefined || value['turn'] !== turns) return state;
  const people = Object.keys(state.drafts);
  const kept = isJsonObject(value['drafts']) ? value['drafts'] : {};
  const drafts = Object.fromEntries(
    people.map((id) => [id, Object.hasOwn(kept, id) ? readDraft(kept[id]) : EMPTY_DRAFT]),
  );
  const seat = people.find((id) => id === value['seat']) ?? state.seat;
  const phase = PHASES.find((name) => name === value['phase']) ?? state.phase;
  const shown = value['shownTurn'];
  const shownTurn =
    typeof shown === 'number' && Number.isInteger(shown) && shown >= 0 && shown < turns ? shown : state.shownTurn;
  const shownPhase = phase === 'resolution' && turns === 0 ? 'orders' : phase;
  // Whoever reopens the tab is not yet known to be the one whose secrets it shows.
  const safe = shownPhase === 'orders' && people.length > 1 ? 'curtain' : shownPhase;
  return {
    ...state,
    drafts,
    seat,
    phase: state.phase === 'debrief' && safe !== 'resolution' ? 'debrief' : safe,
    shownTurn,
  };
}

function readDraft(value: unknown): Draft {
  if (!isJsonObject(value)) return EMPTY_DRAFT;
  const orders = readOrderList(value['orders']);
  if (orders === undefined) return EMPTY_DRAFT;
  const past = Array.isArray(value['past'])
    ? value['past'].map(readOrderList).filter((list) => list !== undefined)
    : [];
  const { committed, seal } = value;
  return { orders, past, committed: committed === true, ...(typeof seal === 'string' ? { seal } : {}) };
}

function readOrderList(value: unknown): readonly Order[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map((item: unknown) => parseOrder(item));
  return parsed.every((order) => order.ok) ? parsed.flatMap((order) => (order.ok ? [order.value] : [])) : undefined;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
