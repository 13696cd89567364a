/** Regions as a seat knows them: the rows of the table twin and the facts of the region card. Reads views only. */
import { type RegionTag } from '../engine/model/names.ts';
import { certaintyOf, type Certainty, type View } from '../engine/view.ts';
import { forceOf } from '../engine/world.ts';

/** Troops of one power in a region, as the seat knows them. */
export interface SeenForce {
  readonly power: string;
  /** Thousand; undefined when it cannot be known. */
  readonly personnelK: number | undefined;
  readonly certainty: Certainty;
  /** 0..1, undefined when it cannot be known. */
  readonly training: number | undefined;
}

export interface RegionRow {
  readonly id: string;
  readonly index: number;
  /** Power id, undefined for states outside the game. */
  readonly owner: string | undefined;
  readonly tags: readonly RegionTag[];
  /** Powers that hold a share of it, the largest first. */
  readonly control: readonly { readonly power: string; readonly share: number }[];
  readonly forces: readonly SeenForce[];
  /** Rotations ordered, with the last turn (from 1) that they stay. */
  readonly rotations: readonly { readonly power: string; readonly personnelK: number; readonly lastTurn: number }[];
  /** Best prepared positions, 0..1. */
  readonly fortification: number;
  readonly infrastructure: number;
  readonly displacedM: number;
  /** Serious incidents and grey-zone acts of the last turn. */
  readonly incidents: number;
  /** Held by two sides: the line of contact runs through it. */
  readonly atLine: boolean;
  /** Troops of a power that neither owns nor contests it. */
  readonly hostsGuests: boolean;
  readonly neighbours: readonly string[];
}

/** Less than this share of a region counts as nothing: a village, not a front. */
const TRACE = 0.005;

const rows = new WeakMap<object, readonly RegionRow[]>();

/** All regions in the scenario's order. The same view gives the same list. */
export function regionRows(view: View): readonly RegionRow[] {
  const known = rows.get(view);
  if (known !== undefined) return known;
  const read = view.look.setup.regions.map((_, region) => rowOf(view, region));
  rows.set(view, read);
  return read;
}

export function regionRow(view: View, id: string | undefined): RegionRow | undefined {
  const at = id === undefined ? undefined : view.look.setup.regionIndex.get(id);
  return at === undefined ? undefined : regionRows(view)[at];
}

function rowOf(view: View, region: number): RegionRow {
  const { look } = view;
  const { setup } = look;
  const id = setup.regions[region]!;
  const control = setup.powers
    .map((power, at) => ({ power, share: look.control[forceOf(setup, at, region)]! }))
    .filter(({ share }) => share > TRACE)
    .sort((a, b) => b.share - a.share);
  const forces = forcesIn(view, region);
  const owner = setup.owner[region]! < 0 ? undefined : setup.powers[setup.owner[region]!];
  return {
    id,
    index: region,
    owner,
    tags: setup.scenario.regions[id]!.tags,
    control,
    forces,
    rotations: setup.powers.flatMap((power, at) => rotationOf(view, power, at, region)),
    fortification: Math.max(0, ...setup.powers.map((_, at) => look.fortification[forceOf(setup, at, region)]!)),
    infrastructure: look.infrastructure[region]!,
    displacedM: look.displacedM[region]!,
    incidents: look.incident[region]!,
    atLine: control.length > 1,
    hostsGuests: forces.some(
      ({ power, personnelK }) => personnelK !== 0 && power !== owner && !control.some((side) => side.power === power),
    ),
    neighbours: Object.keys(setup.scenario.regions[id]!.neighbours),
  };
}

function forcesIn(view: View, region: number): readonly SeenForce[] {
  const { look } = view;
  return look.setup.powers.flatMap((power, at): readonly SeenForce[] => {
    const cell = forceOf(look.setup, at, region);
    const personnelK = look.personnelK[cell]!;
    const certainty = certaintyOf(view, 'personnelK', cell);
    if (personnelK === 0) return [];
    const training = look.training[cell]!;
    return [{ power, certainty, personnelK: finite(personnelK), training: finite(training) }];
  });
}

function rotationOf({ look }: View, power: string, at: number, region: number): RegionRow['rotations'] {
  const cell = forceOf(look.setup, at, region);
  const lastTurn = look.rotationEnd[cell]!;
  const personnelK = look.rotationK[cell]!;
  return lastTurn > 0 && personnelK > 0 ? [{ power, personnelK, lastTurn }] : [];
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
