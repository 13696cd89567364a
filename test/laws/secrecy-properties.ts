/**
 * Laws of secrecy: what a seat may not know reaches it neither through its view, nor through events, nor through what the
 * rules or a machine player make of its view. `AUDIENCE` is the seat of the projector.
 */
import { expect } from 'vitest';
import { type Change, type GameEvent } from '../../src/engine/model/event-kinds.ts';
import { type FieldName, FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { legalOrders, sampleOrders } from '../../src/engine/orders/index.ts';
import { type Setup } from '../../src/engine/setup.ts';
import { AUDIENCE, certaintyOf, eventsFor, type View, viewFor } from '../../src/engine/view.ts';
import { cellAt, copyWorld, type World } from '../../src/engine/world.ts';
import { askBot, type Cast, type PlayedTurn, type Play } from '../kit/play.ts';
import { lucky, type Pick } from '../kit/lucky.ts';

export const seatsOf = (setup: Setup): readonly number[] => [AUDIENCE, ...setup.powers.map((_, power) => power)];

/** Another world that the seat cannot tell from this one: every cell that it does not know exactly is drawn anew. */
export function worldWithOtherSecrets(world: World, seat: number, pick: Pick): World {
  const view = viewFor(world, seat);
  const other = copyWorld(world);
  for (const field of FIELD_NAMES) {
    const cells = other[field];
    for (let index = 0; index < cells.length; index++) {
      const certainty = certaintyOf(view, field, index);
      if (certainty === 'unknown') cells[index] = anyValue(field, pick);
      else if (certainty === 'about') cells[index] = sameThroughFog(view, field, cells[index]!, pick);
    }
  }
  return other;
}

function anyValue(field: FieldName, pick: Pick): number {
  const { min, max, unit } = FIELDS[field];
  const value = Math.max(min, -50) + (Math.min(max, 100) - Math.max(min, -50)) * pick();
  return /^0 /.test(unit) ? Math.floor(value) : value;
}

/** A value that rounds to the same figure; none stays none, since an empty region can be seen to be empty. */
function sameThroughFog({ grainK, grainShare }: View, field: FieldName, value: number, pick: Pick): number {
  const { unit, max } = FIELDS[field];
  if (value === 0 || field === 'stance') return value;
  const grain = unit === 'thousand' ? grainK : grainShare;
  const shown = Math.round(value / grain) * grain;
  const candidate = Math.min(max, Math.max(grain * 1e-6, shown + grain * (pick() - 0.5)));
  return Math.round(candidate / grain) === Math.round(value / grain) ? candidate : value;
}

/** A view does not change when only hidden truth changes. Returns how many cells were changed. */
export function viewsIgnoreSecrets(world: World, seat: number, pick: Pick): number {
  const other = worldWithOtherSecrets(world, seat, pick);
  const [here, there] = [viewFor(world, seat), viewFor(other, seat)];
  expect(there).toMatchObject({ seat, grainK: here.grainK, grainShare: here.grainShare });
  expect(differing(here.look, there.look)).toEqual([]);
  return differing(world, other).length;
}

/** Cells in which two worlds differ, by name. */
function differing(a: World, b: World): string[] {
  const found: string[] = [];
  a.buffer.forEach((value, offset) => {
    if (Object.is(value, b.buffer[offset])) return;
    const { field, index } = cellAt(a.setup, offset);
    found.push(`${field}[${index}]`);
  });
  return found;
}

/** Nor do the orders that are offered, drawn, or chosen by a machine player. */
export function choicesIgnoreSecrets(world: World, play: Play, power: number, pick: Pick, cast: Cast): void {
  const other = worldWithOtherSecrets(world, power, pick);
  expect(legalOrders(other, power)).toEqual(legalOrders(world, power));
  expect(sampleOrders(other, power, lucky(7))).toEqual(sampleOrders(world, power, lucky(7)));
  const bot = cast(world.setup)[power]!;
  expect(askBot(other, play.chance, power, bot)).toEqual(askBot(world, play.chance, power, bot));
}

/** Changes that reach a seat are of cells that it knows exactly, and hidden changes leave no trace. */
export function eventsCarryNoHiddenCell({ events, before }: PlayedTurn, seat: number): void {
  const { setup } = before;
  const view = viewFor(before, seat);
  const id = setup.powers[seat];
  const visible = events.filter(({ seenBy }) => seenBy === undefined || (id !== undefined && seenBy.includes(id)));
  const seen = eventsFor(setup, events, seat);
  expect(seen).toHaveLength(visible.length);
  for (const { changes } of seen) {
    for (const { offset } of changes) {
      const { field, index } = cellAt(setup, offset);
      if (certaintyOf(view, field, index) !== 'exact') throw new Error(`seat ${seat} is told ${field}[${index}]`);
    }
  }
  const elsewhere = ({ offset, from, to }: Change): Change => {
    const { field, index } = cellAt(setup, offset);
    return certaintyOf(view, field, index) === 'exact' ? { offset, from, to } : { offset, from: 0.123, to: 0.456 };
  };
  const other = events
    .filter(({ changes }) => changes.length > 0)
    .map((event) => ({ ...event, changes: event.changes.map(elsewhere) }));
  expect(JSON.stringify(eventsFor(setup, other, seat))).toBe(
    JSON.stringify(seen.filter((_, i) => visible[i]!.changes.length > 0)),
  );
}

/** What is announced in public although the seat sees the cell itself through fog only. */
const ANNOUNCED: ReadonlySet<string> = new Set([
  // A rotation's size and arrival are announced by those who send it (R3.3); its cell is troops like any other.
  'deployed.personnelK tells personnelK',
  'deployed.why.before tells personnelK',
  'lapsed.personnelK tells personnelK',
]);

/**
 * Figures in visible events (arguments and reasons) that equal, to the last bit, a cell that the seat does not know
 * exactly and no cell that it does: `kind.name tells field`.
 */
export function figuresThatTellSecrets({ before, after, events }: PlayedTurn, seat: number): ReadonlySet<string> {
  const secrets = secretFigures([before, after], seat);
  const told = new Set<string>();
  for (const event of eventsFor(before.setup, events, seat)) {
    for (const [name, value] of figuresOf(event)) {
      const field = secrets.get(value);
      const leak = `${event.kind}.${name} tells ${field}`;
      if (field !== undefined && !ANNOUNCED.has(leak)) told.add(leak);
    }
  }
  return told;
}

function figuresOf({ args, why }: GameEvent): (readonly [string, number])[] {
  const all: (readonly [string, unknown])[] = [
    ...Object.entries(args),
    ...(why?.terms ?? []).map(({ name, value }) => [`why.${name}`, value] as const),
    ...(why?.instead ?? []).map(({ name, value }) => [`instead.${name}`, value] as const),
    ...(['sum', 'probability', 'roll', 'threshold'] as const).map((name) => [name, why?.[name]] as const),
  ];
  return all.filter((entry): entry is readonly [string, number] => typeof entry[1] === 'number');
}

/** Round figures are everywhere; a secret is recognised by its many digits. */
const isTelling = (value: number): boolean =>
  Number.isFinite(value) && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;

function secretFigures(worlds: readonly World[], seat: number): ReadonlyMap<number, string> {
  const secrets = new Map<number, string>();
  const known = new Set<number>();
  for (const world of worlds) {
    const view = viewFor(world, seat);
    for (const field of FIELD_NAMES) {
      world[field].forEach((value, index) => {
        if (!isTelling(value)) return;
        if (certaintyOf(view, field, index) === 'exact') known.add(value);
        else secrets.set(value, field);
      });
    }
  }
  for (const value of known) secrets.delete(value);
  return secrets;
}
