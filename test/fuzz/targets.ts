/**
 * What the fuzzer does. A target makes an input from a seed and judges it: judging throws when the program does something
 * that it must never do. Inputs are plain JSON, so that whatever was found can be kept and tried again.
 */
import { parse } from 'jsonc-parser';
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { createChance } from '../../src/engine/chance.ts';
import { FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { type CheckedOrder } from '../../src/engine/model/order-kinds.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { checkOrders, legalOrders, parseOrder } from '../../src/engine/orders/index.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { viewFor } from '../../src/engine/view.ts';
import { type World } from '../../src/engine/world.ts';
import { readMatchFile, replay, writeMatchFile } from '../../src/match/file.ts';
import { openMatch, playTurn } from '../../src/match/match.ts';
import { openSaved } from '../../src/store/autosave.ts';
import { createSettingsStore } from '../../src/store/settings.ts';
import { createMatchStorage } from '../../src/store/storage.ts';
import { shippedPath } from '../../src/scenario/index.ts';
import { fileText, read } from '../scenario/kit.ts';
import { lucky, type Pick, pickOf } from '../kit/lucky.ts';
import { randomCast, openPlay, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { mangled, mangledText } from './mangle.ts';

export interface Target {
  readonly make: (seed: number) => unknown;
  readonly judge: (input: unknown) => void | Promise<void>;
}

const SCENARIOS = [await shippedScenario('tutorial'), await shippedScenario('berlin-2025')];
const SETUPS: readonly Setup[] = SCENARIOS.map(setUp);
const BASES = ['two-regions', 'six-regions'].map((name) => fileText(`test/kit/scenarios/${name}.json`));
const DOCUMENT = parse(BASES[0]!) as Record<string, unknown>;
/** Turns that whatever was accepted has to last. */
const TURNS = 3;

function assertSound(world: World, what: string): void {
  for (const name of FIELD_NAMES) {
    const { min, max } = FIELDS[name];
    world[name].forEach((value, cell) => {
      if (!(value >= min - 1e-9 && value <= max + 1e-9)) throw new Error(`${what}: ${name}[${cell}] is ${value}`);
    });
  }
}

interface OrdersInput {
  readonly setup: number;
  readonly seed: string;
  /** By turn and power, anything at all. */
  readonly orders: readonly (readonly unknown[])[][];
}

/** Orders of a match at random, some of them bent. */
const orders: Target = {
  make(seed) {
    const pick = lucky(seed);
    const setup = Math.floor(pick() * SETUPS.length);
    const play = openPlay(SETUPS[setup]!, `fuzz/${seed}`);
    const all = [...turnsOf(play, randomCast, TURNS)].map((turn) =>
      turn.said.map((list) => list.map((o) => mangled(o, pick, 0.3))),
    );
    return { setup, seed: `fuzz/${seed}`, orders: all } satisfies OrdersInput;
  },
  judge(input) {
    const { setup: at, seed, orders: given } = input as OrdersInput;
    const setup = SETUPS[at]!;
    const chance = createChance(setup.names, setup.turns, seed);
    let world = openingWorld(setup, chance);
    for (const turn of given) {
      const checked = setup.powers.map((_, power) => judgeList(world, power, turn[power] ?? []));
      world = adjudicate(world, checked, chance, { record: true }).world;
      assertSound(world, `orders ${seed}`);
      setup.powers.forEach((_, power) => legalOrders(viewFor(world, power).look, power));
    }
  },
};

function judgeList(world: World, power: number, list: readonly unknown[]): readonly CheckedOrder[] {
  const readable = list.map(parseOrder).flatMap((result) => (result.ok ? [result.value] : []));
  for (const order of readable) {
    const again = parseOrder(JSON.parse(JSON.stringify(order)));
    if (!again.ok) throw new Error(`an order that was read cannot be read again: ${JSON.stringify(order)}`);
  }
  return checkOrders(viewFor(world, power).look, power, readable).checked;
}

/** Scenarios with bent values or bent text: the reader never throws, and what it accepts plays. */
const scenarios: Target = {
  make(seed) {
    const pick = lucky(seed);
    const text = pickOf(pick, BASES);
    if (pick() < 0.3) return mangledText(text, pick);
    return JSON.stringify(mangled(parse(text), pick, 0.004));
  },
  judge(input) {
    const result = read(input as string, { 'two-regions.json': BASES[0]! });
    if (result.ok) playsOn(result.value.scenario);
    else if (result.error.length === 0) throw new Error('refused without a finding');
  },
};

function playsOn(scenario: Scenario): void {
  const setup = setUp(scenario);
  for (const { after } of turnsOf(openPlay(setup, 'fuzz'), randomCast, TURNS)) assertSound(after, 'accepted scenario');
}

let goodFile: string | undefined;

/** A sound match file of three turns on the smallest scenario. */
function soundFile(): string {
  if (goodFile !== undefined) return goodFile;
  const result = read(BASES[0]!);
  if (!result.ok) throw new Error('the smallest scenario cannot be read');
  let match = openMatch(result.value.scenario, 'fuzz');
  for (const { orders: given } of turnsOf(openPlay(match.setup, 'fuzz'), randomCast, TURNS))
    match = playTurn(match, Object.fromEntries(match.setup.powers.map((id, i) => [id, given[i]!]))).match;
  goodFile = writeMatchFile(match, DOCUMENT, Object.fromEntries(match.setup.powers.map((id) => [id, 'person'])));
  return goodFile;
}

const bentFile = (pick: Pick): string =>
  pick() < 0.3 ? mangledText(soundFile(), pick) : JSON.stringify(mangled(JSON.parse(soundFile()), pick, 0.006));

/** Match files: read or refused, replayed or refuted, never a crash. */
const matches: Target = {
  make: (seed) => bentFile(lucky(seed)),
  judge(input) {
    const file = readMatchFile(input as string);
    if (!file.ok) return;
    const result = read(JSON.stringify(file.value.document));
    if (!result.ok) return;
    const { ok, turns } = replay(file.value, result.value.scenario);
    if (ok && turns.length !== file.value.turns.length) throw new Error('proven, but not all of it');
  },
};

interface StorageInput {
  readonly settings: string;
  readonly quick: string;
  readonly file: string;
  readonly draft: string;
}

/** What a browser kept: settings, the quick draft, a saved match. */
const storage: Target = {
  make(seed) {
    const pick = lucky(seed);
    const bend = (value: unknown): string =>
      pick() < 0.4 ? mangledText(JSON.stringify(value), pick) : JSON.stringify(mangled(value, pick, 0.3));
    const draft = {
      turn: 3,
      seat: 'P',
      phase: 'orders',
      shownTurn: 0,
      drafts: { P: { orders: [{ kind: 'standDown' }], past: [[]], committed: false } },
    };
    return {
      settings: bend({ language: 'uk', theme: 'dark', motion: 'full', keys: false }),
      quick: bend({ id: 'a', savedAt: 1, draft: JSON.stringify(draft) }),
      file: pick() < 0.5 ? soundFile() : bentFile(pick),
      draft: bend(draft),
    } satisfies StorageInput;
  },
  async judge(input) {
    const { settings, quick, file, draft } = input as StorageInput;
    const kept: Readonly<Record<string, string>> = { 'guarantor.settings': settings, 'guarantor.draft': quick };
    const drawer = {
      getItem: (key: string) => kept[key] ?? null,
      setItem: () => undefined,
      removeItem: () => undefined,
    };
    const { language, theme } = createSettingsStore(drawer, ['en']).getState();
    if (!['en', 'uk'].includes(language) || !['system', 'light', 'dark'].includes(theme))
      throw new Error('a setting that is none');
    for (const saved of await createMatchStorage(drawer).all())
      if (typeof saved.draft !== 'string') throw new Error('a save that is none');
    const saved = { id: 'a', title: 'A', turn: 3, turns: 6, seats: ['P'], savedAt: 1, finished: false, file, draft };
    const opened = await openSaved(saved, (address) => Promise.resolve(shippedText(address)));
    if (opened.ok && !['briefing', 'orders', 'curtain', 'resolution', 'debrief'].includes(opened.value.state.phase))
      throw new Error('a phase that is none');
  },
};

function shippedText(address: string): string | undefined {
  const path = shippedPath(address);
  return path === undefined ? undefined : fileText(`public/${path}`);
}

export const TARGETS: Readonly<Record<string, Target>> = { orders, scenarios, matches, storage };

/** Whether a target stands an input: undefined, or what went wrong. */
export async function trouble(target: Target, input: unknown): Promise<string | undefined> {
  try {
    await target.judge(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  }
}
