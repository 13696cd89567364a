/**
 * What a seat sees: a copy of the world with everything it may not know masked, built from an allow-list (the
 * `knowledge` of each field). Cells it cannot know are NaN; figures seen through fog are rounded to a grain that
 * reconnaissance makes finer. Rules R4.5 and R4.6.
 *
 * What to notice: because a view has the shape of a world, the ledger, legality and the bots read it with the same
 * functions; nothing hidden can leak through them, since it is not there.
 */
import { type GameEvent, type Why } from './model/event-kinds.ts';
import { FIELD_NAMES, FIELDS, type FieldName } from './model/fields.ts';
import { perSetup, type Setup } from './setup.ts';
import { cellAt, copyWorld, type World } from './world.ts';

/** Opaque mark: a world as one seat knows it. */
export interface View {
  /** Index of the power whose view it is; -1 = the audience (public facts only). */
  readonly seat: number;
  readonly look: World;
  /** Grain in thousand of troop figures seen through fog. */
  readonly grainK: number;
  /** Grain of shares seen through fog. */
  readonly grainShare: number;
}

/** How a seat knows a cell: exactly, about, or not at all. */
export type Certainty = 'exact' | 'about' | 'unknown';

/** The seat of an audience: projector, press, anybody. */
export const AUDIENCE = -1;

interface Plan {
  readonly masked: Int32Array;
  readonly foggedK: Int32Array;
  readonly foggedShare: Int32Array;
  readonly foggedStance: Int32Array;
}

/** The view of a seat. `into` may name a world to write to. */
export function viewFor(world: World, seat: number, into?: World): View {
  const { setup } = world;
  const look = copyWorld(world, into);
  const plan = plansOf(setup)[seat + 1] as Plan;
  const { buffer } = look;
  const { grainK, grainShare, seesStance } = grainsOf(world, seat);
  for (let i = 0; i < plan.masked.length; i++) buffer[plan.masked[i] as number] = NaN;
  for (let i = 0; i < plan.foggedK.length; i++) {
    const at = plan.foggedK[i] as number;
    const value = buffer[at] as number;
    if (value !== 0) buffer[at] = Math.round(value / grainK) * grainK;
  }
  for (let i = 0; i < plan.foggedShare.length; i++) {
    const at = plan.foggedShare[i] as number;
    buffer[at] = Math.min(1, Math.round((buffer[at] as number) / grainShare) * grainShare);
  }
  if (!seesStance) for (let i = 0; i < plan.foggedStance.length; i++) buffer[plan.foggedStance[i] as number] = NaN;
  return { seat, look, grainK, grainShare };
}

/** How the seat of a view knows one cell of a field. */
export function certaintyOf(view: View, field: FieldName, index: number): Certainty {
  const { knowledge } = FIELDS[field];
  if (knowledge === 'public') return 'exact';
  if (Number.isNaN(view.look[field][index])) return 'unknown';
  return knowledge === 'fog' && !isFriend(view.look.setup, view.seat, ownerOf(view.look.setup, field, index))
    ? 'about'
    : 'exact';
}

/** The events that a seat may see, with changes of cells and reasons that it may not know taken out. */
export function eventsFor(setup: Setup, events: readonly GameEvent[], seat: number): readonly GameEvent[] {
  const id = setup.powers[seat];
  return events
    .filter((event) => event.seenBy === undefined || (id !== undefined && event.seenBy.includes(id)))
    .map(({ why, ...event }) => ({
      ...event,
      changes: event.changes.filter(({ offset }) => knowsExactly(setup, offset, seat)),
      ...(why === undefined ? {} : { why: whyFor(why, id) }),
    }));
}

/** The reasons that a seat may know. Once an input is missing, nothing is told from which it could be computed. */
function whyFor(why: Why, id: string | undefined): Why {
  const terms = why.terms.filter(({ knownTo }) => knownTo === undefined || (id !== undefined && knownTo.includes(id)));
  return terms.length === why.terms.length ? why : { form: 'inputs', terms };
}

/** Reconnaissance at the service of a seat: its own and what its friends share. */
export function reconOf(world: World, seat: number): number {
  const { setup } = world;
  if (seat < 0) return 0;
  let blind = 1;
  for (let power = 0; power < setup.powers.length; power++) {
    if (setup.friends[seat * setup.powers.length + power] === 1) blind *= 1 - (world.recon[power] as number);
  }
  return 1 - blind;
}

function grainsOf(world: World, seat: number): { grainK: number; grainShare: number; seesStance: boolean } {
  const { fogGrainK, fogGrainShare, fogStanceRecon } = world.setup.rules.recon;
  const blind = 1 - reconOf(world, seat);
  return {
    // Whole thousands at least, so that a rounded figure is never mistaken for a count.
    grainK: Math.max(1, Math.round(fogGrainK * blind)),
    grainShare: Math.max(0.01, Math.round(fogGrainShare * blind * 100) / 100),
    seesStance: 1 - blind >= fogStanceRecon,
  };
}

const plansOf = perSetup((setup: Setup): readonly Plan[] =>
  Array.from({ length: setup.powers.length + 1 }, (_, i) => planFor(setup, i - 1)),
);

function planFor(setup: Setup, seat: number): Plan {
  const masked: number[] = [];
  const foggedK: number[] = [];
  const foggedShare: number[] = [];
  const foggedStance: number[] = [];
  for (const field of FIELD_NAMES) {
    const { knowledge, per } = FIELDS[field];
    if (knowledge === 'public') continue;
    for (let index = 0; index < setup.count[per]; index++) {
      const at = setup.offset[field] + index;
      const owner = ownerOf(setup, field, index);
      if (knowledge === 'hidden') masked.push(at);
      else if (knowledge === 'own') {
        if (owner !== seat) masked.push(at);
      } else if (isFriend(setup, seat, owner)) continue;
      else if (knowledge === 'friends' || field === 'movedK') masked.push(at);
      else if (field === 'stance') foggedStance.push(at);
      else (FIELDS[field].unit === 'thousand' ? foggedK : foggedShare).push(at);
    }
  }
  return {
    masked: Int32Array.from(masked),
    foggedK: Int32Array.from(foggedK),
    foggedShare: Int32Array.from(foggedShare),
    foggedStance: Int32Array.from(foggedStance),
  };
}

function isFriend(setup: Setup, seat: number, owner: number): boolean {
  return seat >= 0 && owner >= 0 && setup.friends[seat * setup.powers.length + owner] === 1;
}

/** The power that a cell belongs to, -1 for none. */
function ownerOf(setup: Setup, field: FieldName, index: number): number {
  const P = setup.powers.length;
  switch (FIELDS[field].per) {
    case 'power':
      return index;
    case 'pair':
    case 'proposalAnswer':
      return Math.floor(index / P);
    case 'powerWindow':
      return Math.floor(index / setup.windowTurns);
    case 'force':
      return Math.floor(index / setup.regions.length);
    case 'dyad':
      return setup.dyads[index]?.challenger ?? -1;
    case 'dyadWindow':
      return setup.dyads[Math.floor(index / setup.windowTurns)]?.challenger ?? -1;
    case 'signatory':
      return index % P;
    case 'duty':
      return setup.duties[index]?.power ?? -1;
    case 'region':
      return setup.owner[index] ?? -1;
    case 'world':
    case 'document':
    case 'clause':
    case 'proposalTerm':
    case 'treatyTerm':
    case 'inject':
      return -1;
  }
}

function knowsExactly(setup: Setup, offset: number, seat: number): boolean {
  const { field, index } = cellAt(setup, offset);
  const { knowledge } = FIELDS[field];
  if (knowledge === 'public') return true;
  if (knowledge === 'hidden') return false;
  const owner = ownerOf(setup, field, index);
  return knowledge === 'own' ? owner === seat : isFriend(setup, seat, owner);
}
