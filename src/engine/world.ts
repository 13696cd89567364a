/** A world: one buffer, named columns over it. Cloning is one copy; nothing else is state. */
import { FIELD_NAMES, FIELDS, type FieldName } from './model/fields.ts';
import { type Setup } from './setup.ts';

/** The state of a match at one moment: `world.personnelK[force]` and so on, columns over `world.buffer`. */
export type World = { readonly setup: Setup; readonly buffer: Float64Array } & {
  readonly [F in FieldName]: Float64Array;
};

/** A world with every cell at its field's start value. */
export function emptyWorld(setup: Setup): World {
  const buffer = new Float64Array(setup.size);
  const world: Record<string, unknown> = { setup, buffer };
  for (const name of FIELD_NAMES) {
    const { per, start } = FIELDS[name];
    // Not `subarray`, which asks its array what kind of array to make, and takes half as long again.
    const column = new Float64Array(buffer.buffer, 8 * setup.offset[name], setup.count[per]);
    if (start !== 0) column.fill(start);
    world[name] = column;
  }
  // Copied once: V8 keeps an object that grew name by name as a hash table, and its copy as a fixed shape that all worlds share.
  return { ...world } as World;
}

/** Copies `from` into `into`, or into a new world. */
export function copyWorld(from: World, into: World = emptyWorld(from.setup)): World {
  into.buffer.set(from.buffer);
  return into;
}

/** Sets every cell of a short column to 0, without the call out of compiled code that `fill` is. */
export function clear(column: Float64Array): void {
  for (let i = 0; i < column.length; i++) column[i] = 0;
}

/** Which field and which cell of it a position in the buffer is. */
export function cellAt(setup: Setup, offset: number): { readonly field: FieldName; readonly index: number } {
  let low = 0;
  let high = FIELD_NAMES.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (setup.offset[FIELD_NAMES[middle] as FieldName] <= offset) low = middle;
    else high = middle - 1;
  }
  const field = FIELD_NAMES[low] as FieldName;
  return { field, index: offset - setup.offset[field] };
}

/** Position of a force's cells: one power's troops in one region. */
export function forceOf(setup: Setup, power: number, region: number): number {
  return power * setup.regions.length + region;
}

/** Position of a pair's cells: `from` towards `to`. */
export function pairOf(setup: Setup, from: number, to: number): number {
  return from * setup.powers.length + to;
}

/** Position of a signatory's cells. */
export function signatoryOf(setup: Setup, document: number, power: number): number {
  return document * setup.powers.length + power;
}
