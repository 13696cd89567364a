/** What must hold in any match of any scenario. Each law throws, or fails an expectation, where it is broken. */
import { expect } from 'vitest';
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { applyEvents } from '../../src/engine/apply.ts';
import { digestNumbers } from '../../src/engine/digest.ts';
import { type GameEvent } from '../../src/engine/model/event-kinds.ts';
import { FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { checkOrders } from '../../src/engine/orders/index.ts';
import { type Setup } from '../../src/engine/setup.ts';
import { viewFor } from '../../src/engine/view.ts';
import { copyWorld, type World } from '../../src/engine/world.ts';
import { askBot, type Cast, openPlay, type Play, type PlayedTurn, turnsOf } from '../kit/play.ts';

const bits = (world: World): string => digestNumbers(world.buffer);

/** Laws of one turn, given all of it. */
export type TurnLaw = (played: PlayedTurn, play: Play) => void;

export const worldIsTheFoldOfTheLog: TurnLaw = ({ before, events, after }) => {
  expect(bits(applyEvents(before, events))).toBe(bits(after));
};

export const everyEventTakesUpWhereTheLastLeftOff: TurnLaw = ({ before, events, turn }) => {
  const now = Float64Array.from(before.buffer);
  for (const event of events) {
    expect(event.turn).toBe(turn);
    for (const { offset, from, to } of event.changes) {
      if (!Object.is(now[offset], from)) throw new Error(`${event.kind} takes ${from} for ${now[offset]}`);
      now[offset] = to;
    }
  }
};

export const recordedAndUnrecordedTurnsAgree: TurnLaw = ({ before, orders, after }, { chance }) => {
  const silent = adjudicate(before, orders, chance, { record: false });
  expect(silent.events).toEqual([]);
  expect(bits(silent.world)).toBe(bits(after));
  const room = copyWorld(after);
  expect(bits(adjudicate(before, orders, chance, { record: false, into: room }).world)).toBe(bits(after));
};

export const sequenceOfSubmissionIsIrrelevant: TurnLaw = ({ before, orders, after }, { chance }) => {
  const backward = orders.map((list) => [...list].reverse());
  expect(bits(adjudicate(before, backward, chance, { record: false }).world)).toBe(bits(after));
};

export const quantitiesStayInTheirRange: TurnLaw = ({ after, turn }) => {
  const outside = FIELD_NAMES.flatMap((name) => {
    const { min, max } = FIELDS[name];
    return Array.from(after[name]).flatMap((value, cell) =>
      value >= min - 1e-9 && value <= max + 1e-9 ? [] : [`${name}[${cell}] is ${value} after turn ${turn}`],
    );
  });
  expect(outside).toEqual([]);
};

export const inputsStayUntouched: TurnLaw = ({ before, orders }, { chance }) => {
  const copy = bits(before);
  const text = JSON.stringify(orders);
  adjudicate(before, orders.map(deepFrozen), chance, { record: true });
  for (let seat = -1; seat < before.setup.powers.length; seat++) viewFor(before, seat);
  expect(bits(before)).toBe(copy);
  expect(JSON.stringify(orders)).toBe(text);
};

export const chancesAreProbabilities: TurnLaw = ({ events }) => {
  for (const event of events) {
    for (const [what, value] of probabilitiesOf(event))
      if (!(value >= 0 && value <= 1)) throw new Error(`${event.kind}: ${what} is ${value}`);
  }
};

export const numbersOfEventsAreNumbers: TurnLaw = ({ events }) => {
  for (const { kind, args, why } of events) {
    const numbers = [
      ...Object.entries(args),
      ...(why?.terms ?? []).map(({ name, value }) => [name, value] as const),
      ...(why?.instead ?? []).map(({ name, value }) => [name, value] as const),
      ['sum', why?.sum] as const,
    ];
    for (const [name, value] of numbers)
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${kind}: ${name} is ${value}`);
  }
};

/** What bots say is legal, from their own views. */
export const machineOrdersAreLegal: TurnLaw = ({ before, said }) => {
  said.forEach((given, power) => {
    const { faults } = checkOrders(viewFor(before, power).look, power, given);
    expect(faults.filter(({ severity }) => severity !== 'unwise')).toEqual([]);
  });
};

/** Of a match: called with the cast that plays it. */
export type MatchLaw = (setup: Setup, seed: string, cast: Cast) => void;

export const replayGivesTheSameDigests: MatchLaw = (setup, seed, cast) => {
  const play = openPlay(setup, seed);
  const again = openPlay(setup, seed);
  let world = again.opening;
  expect(bits(world)).toBe(bits(play.opening));
  for (const { orders, after } of turnsOf(play, cast)) {
    // Orders come back from a file: what they are made of is all that counts.
    const kept = JSON.parse(JSON.stringify(orders)) as typeof orders;
    world = adjudicate(world, kept, again.chance, { record: false }).world;
    expect(bits(world)).toBe(bits(after));
  }
};

export const machinesThinkTheSameTwice: MatchLaw = (setup, seed, cast) => {
  const play = openPlay(setup, seed);
  const again = openPlay(setup, seed);
  for (const { before, said } of turnsOf(play, cast)) {
    const bots = cast(setup);
    expect(bots.map((bot, power) => askBot(before, again.chance, power, bot))).toEqual(said);
  }
};

export const matchesEndWithinTheirTurns: MatchLaw = (setup, seed, cast) => {
  const played = [...turnsOf(openPlay(setup, seed), cast, setup.turns + 1)];
  const last = played.at(-1)!.after;
  expect(played.length).toBeLessThanOrEqual(setup.turns);
  expect(last.ended[0]).toBe(1);
  expect(setup.outcomes[last.outcome[0]!]?.id).toBeTypeOf('string');
  expect(played.at(-1)!.events.filter(({ kind }) => kind === 'ended')).toHaveLength(1);
};

export const TURN_LAWS: Readonly<Record<string, TurnLaw>> = {
  worldIsTheFoldOfTheLog,
  everyEventTakesUpWhereTheLastLeftOff,
  recordedAndUnrecordedTurnsAgree,
  sequenceOfSubmissionIsIrrelevant,
  quantitiesStayInTheirRange,
  inputsStayUntouched,
  chancesAreProbabilities,
  numbersOfEventsAreNumbers,
  machineOrdersAreLegal,
};

export const MATCH_LAWS: Readonly<Record<string, MatchLaw>> = {
  replayGivesTheSameDigests,
  machinesThinkTheSameTwice,
  matchesEndWithinTheirTurns,
};

function probabilitiesOf({ kind, args, why }: GameEvent): (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  const numbers = args as Readonly<Record<string, unknown>>;
  const note = (what: string, value: unknown): void => {
    if (typeof value === 'number') found.push([what, value]);
  };
  note('probability', numbers['probability']);
  note('probability behind it', why?.probability);
  if (why?.probability !== undefined) note('roll', why.roll);
  if (kind === 'beliefMoved') {
    note('from', numbers['from']);
    note('to', numbers['to']);
  }
  if (kind === 'ledgerRead') note('pi', numbers['pi']);
  if (['invoked', 'claimed'].includes(kind)) note('owed', numbers['owed']);
  return found;
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
