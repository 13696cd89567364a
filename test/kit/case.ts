/**
 * Adjudication cases as data: a situation, orders, forced rolls, and what must come of them. After the Diplomacy
 * Adjudicator Test Cases (Kruijswijk): every case names its rule and says why it is so.
 */
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { applyEvents } from '../../src/engine/apply.ts';
import { createChance } from '../../src/engine/chance.ts';
import { scriptChance, type ScriptedRoll } from '../../src/engine/chance-script.ts';
import { type Rules } from '../../src/engine/model/coefficients/index.ts';
import { type Fault } from '../../src/engine/fault.ts';
import { type EventKind, type GameEvent } from '../../src/engine/model/event-kinds.ts';
import { type FieldName } from '../../src/engine/model/fields.ts';
import { type CeasefireSpec, type Scenario } from '../../src/engine/model/scenario.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { checkOrders, parseOrder } from '../../src/engine/orders/index.ts';
import { setUp } from '../../src/engine/setup.ts';
import { type World } from '../../src/engine/world.ts';
import { setCell, valueOf } from './cells.ts';
import { shippedScenario } from './shipped.ts';
import { tinyScenario } from './tiny.ts';

/** A number exactly, or bounds of it. */
type Expected = number | { readonly min?: number; readonly max?: number };
type ByField<V> = Readonly<Record<string, Readonly<Record<string, V>>>>;
type Arguments = Readonly<Record<string, Expected | string | boolean>>;

export interface Case {
  readonly id: string;
  /** Rule in RULES.md. */
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  /** `tiny`, or the id of a shipped scenario. */
  readonly scenario: string;
  /** Length of a turn, if not the scenario's. */
  readonly turnDays?: number;
  /** Coefficients that differ: group, name, value. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** What else of the scenario differs, as a merge patch (RFC 7396). */
  readonly patch?: Readonly<Record<string, unknown>>;
  /** What differs in the first ceasefire of the scenario. */
  readonly ceasefire?: Partial<CeasefireSpec>;
  /** Cells of the opening world that differ: field, label (see `cells.ts`), value. */
  readonly given?: ByField<number>;
  /** Orders by power, one list for each turn that is played (turns without a list have none). */
  readonly orders?: readonly Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>[];
  /** Turns to play, 1 if unsaid; with 0 the opening is looked at. */
  readonly turns?: number;
  /** Forced rolls; each must be used. The turn is 0 if unsaid. */
  readonly rolls?: readonly (Omit<ScriptedRoll, 'turn'> & { readonly turn?: number })[];
  readonly expect: {
    /** Events that must be in the log: kind and some of their arguments. */
    readonly events?: readonly { readonly kind: string; readonly args?: Arguments }[];
    /**
     * Faults that must be found in orders: the turn (0 if unsaid), the power, the place in its list, the code, the rule and
     * some of the facts. A refusal that is not expected fails the case.
     */
    readonly faults?: readonly {
      readonly turn?: number;
      readonly power: string;
      readonly order: number;
      readonly code: string;
      readonly rule: string;
      readonly facts?: Arguments;
    }[];
    /** Kinds that must not be in it. */
    readonly none?: readonly string[];
    /** Cells of the world after the last turn. */
    readonly world?: ByField<Expected>;
    /** Change of cells from the world given. */
    readonly change?: ByField<Expected>;
  };
}

/** Plays a case. Returns what is wrong: nothing if the case holds. */
export async function playCase(spec: Case): Promise<readonly string[]> {
  const setup = setUp(await scenarioOf(spec));
  const rolls = (spec.rolls ?? []).map((roll): ScriptedRoll => ({ turn: 0, ...roll }));
  const chance = scriptChance(createChance(setup.names, setup.turns, spec.id), setup.names, rolls);
  const given = openingWorld(setup, chance);
  for (const [field, cells] of Object.entries(spec.given ?? {})) {
    for (const [label, value] of Object.entries(cells)) setCell(given, field as FieldName, label, value);
  }
  const wrong: string[] = [];
  const events: GameEvent[] = [];
  const faults: Found[] = [];
  let world = given;
  for (let turn = 0; turn < (spec.turns ?? 1); turn++) {
    const orders = setup.powers.map((id, power) => {
      const read = readOrders(world, power, spec.orders?.[turn]?.[id] ?? []);
      faults.push(...read.faults.map((fault) => ({ ...fault, turn, power: id })));
      return read.checked;
    });
    const next = adjudicate(world, orders, chance, { record: true });
    if (!sameWorld(applyEvents(world, next.events), next.world))
      wrong.push(`turn ${turn}: the log does not fold to the world`);
    events.push(...next.events);
    world = next.world;
  }
  for (const roll of chance.unused()) wrong.push(`the roll ${roll.name} was never made`);
  return [...wrong, ...wrongFaults(spec, faults), ...missingEvents(spec, events), ...wrongCells(spec, given, world)];
}

type Found = Fault & { readonly turn: number; readonly power: string };

async function scenarioOf(spec: Case): Promise<Scenario> {
  const plain = spec.scenario === 'tiny' ? tinyScenario() : await shippedScenario(spec.scenario);
  const base = spec.patch === undefined ? plain : (merged(plain, spec.patch) as Scenario);
  const rules: Record<string, unknown> = { ...base.rules };
  for (const [group, values] of Object.entries(spec.rules ?? {}))
    rules[group] = { ...(rules[group] as object), ...values };
  const [first, ...others] = base.ceasefires;
  return {
    ...base,
    rules: rules as unknown as Rules,
    ceasefires: first === undefined ? [] : [{ ...first, ...spec.ceasefire }, ...others],
    calendar: { ...base.calendar, turnDays: spec.turnDays ?? base.calendar.turnDays },
  };
}

/** RFC 7396 on plain values: objects key by key, null removes, anything else replaces. */
function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Orders as they may be adjudicated, and every fault with the place of its order in the list. */
function readOrders(world: World, power: number, orders: readonly unknown[]) {
  const faults: Fault[] = [];
  const places: number[] = [];
  const parsed = orders.flatMap((order, place) => {
    const read = parseOrder(order);
    if (read.ok) places.push(place);
    else faults.push({ ...read.error, order: place });
    return read.ok ? [read.value] : [];
  });
  const { checked, faults: found } = checkOrders(world, power, parsed);
  for (const fault of found) faults.push({ ...fault, order: places[fault.order!]! });
  return { checked, faults };
}

/** Faults that were expected and are not there, and refusals that nobody expected. */
function wrongFaults({ expect }: Case, found: readonly Found[]): string[] {
  const expected = expect.faults ?? [];
  const same = (fault: Found, { turn = 0, power, order, code, rule, facts = {} }: (typeof expected)[number]): boolean =>
    fault.turn === turn &&
    fault.power === power &&
    fault.order === order &&
    fault.code === code &&
    fault.rule === rule &&
    Object.entries(facts).every(([name, value]) => holds(fault.facts[name], value));
  const missing = expected.filter((one) => !found.some((fault) => same(fault, one)));
  const strange = found.filter((fault) => fault.severity !== 'unwise' && !expected.some((one) => same(fault, one)));
  return [
    ...missing.map((one) => `no fault ${JSON.stringify(one)}; there are ${JSON.stringify(found)}`),
    ...strange.map((fault) => `refused: ${JSON.stringify(fault)}`),
  ];
}

function sameWorld(a: World, b: World): boolean {
  return a.buffer.every((value, i) => Object.is(value, b.buffer[i]));
}

function missingEvents({ expect }: Case, events: readonly GameEvent[]): string[] {
  const wrong: string[] = [];
  for (const { kind, args = {} } of expect.events ?? []) {
    const same = events.filter((event) => event.kind === (kind as EventKind));
    const found = same.some((event) =>
      Object.entries(args).every(([name, value]) =>
        holds((event.args as Readonly<Record<string, unknown>>)[name], value),
      ),
    );
    if (!found)
      wrong.push(
        `no event ${kind} ${JSON.stringify(args)}; there are ${JSON.stringify(same.map((event) => event.args))}`,
      );
  }
  for (const kind of expect.none ?? []) {
    const found = events.find((event) => event.kind === (kind as EventKind));
    if (found !== undefined) wrong.push(`an event ${kind} ${JSON.stringify(found.args)}`);
  }
  return wrong;
}

function wrongCells({ expect }: Case, given: World, after: World): string[] {
  const wrong: string[] = [];
  const check = (
    cells: ByField<Expected> | undefined,
    what: string,
    read: (field: FieldName, label: string) => number,
  ) => {
    for (const [field, labels] of Object.entries(cells ?? {})) {
      for (const [label, value] of Object.entries(labels)) {
        const found = read(field as FieldName, label);
        if (!holds(found, value)) wrong.push(`${what} ${field} of ${label} is ${found}, not ${JSON.stringify(value)}`);
      }
    }
  };
  check(expect.world, 'afterwards', (field, label) => valueOf(after, field, label));
  check(expect.change, 'change:', (field, label) => valueOf(after, field, label) - valueOf(given, field, label));
  return wrong;
}

/** Numbers agree to one part in a million million: they are stated in decimal. */
function holds(found: unknown, expected: Expected | string | boolean): boolean {
  if (typeof expected === 'string' || typeof expected === 'boolean') return found === expected;
  if (typeof found !== 'number') return false;
  if (typeof expected === 'number') return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  return found >= (expected.min ?? -Infinity) && found <= (expected.max ?? Infinity);
}
