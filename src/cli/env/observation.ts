/** What an outside agent is told about a seat: its view by names, the events it may see, its legal orders, its rewards. */
import {
  EVENT_KINDS,
  eventsFor,
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  type GameEvent,
  legalOrders,
  type Setup,
  TERM_NAMES,
  type View,
  viewFor,
} from '../../engine/index.ts';
import { objectiveScores } from '../../engine/rules/scores.ts';
import { labelAll } from '../../engine/setup-layout.ts';
import { currentWorld, type Match } from '../../match/match.ts';

/** A number, `null` where the seat cannot know it. */
type Cell = number | null;

export interface SeatAnswer {
  readonly observation: unknown;
  /** Kinds that can be ordered now with representative orders, and why the others cannot. */
  readonly orders: unknown;
  /** Score of the seat, 0..100, and what the last turn added to it. */
  readonly score: number;
  readonly reward: number;
  /** By objective: `reached` 0..1, `weight`, and the points that the last turn added. */
  readonly objectives: Readonly<Record<string, unknown>>;
}

export function tellSeat(match: Match, id: string): SeatAnswer {
  const { setup } = match;
  const power = setup.powerIndex.get(id) as number;
  const world = currentWorld(match);
  const view = viewFor(world, power);
  const before = match.turns.length === 0 ? world : (match.turns.at(-2)?.world ?? match.opening);
  const score = world.score[power] as number;
  return {
    observation: {
      turn: world.turn[0],
      turns: setup.turns,
      attention: setup.parameters.attention[power],
      grainK: view.grainK,
      grainShare: view.grainShare,
      fields: fieldsOf(view),
      events: eventsFor(setup, match.turns.at(-1)?.events ?? [], power).map(tellEvent),
    },
    orders: tellOrders(view),
    score,
    reward: score - (before.score[power] as number),
    objectives: objectivesOf(view, viewFor(before, power)),
  };
}

const cell = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? null : value);

const tellEvent = ({ kind, args }: GameEvent): unknown => ({ kind, rule: EVENT_KINDS[kind].rule, args });

/** By field: a figure of the world, or figures by name; zeros of forces and pairs are left out. */
function fieldsOf({ look }: View): Readonly<Record<string, unknown>> {
  const labels = labelsOf(look.setup);
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldOf(look[name], labels(name))]));
}

type Label = (at: number) => readonly [thing: string, part?: string] | undefined;

function fieldOf(cells: ArrayLike<number>, label: Label | undefined): unknown {
  if (label === undefined) return cell(cells[0]);
  const named: Record<string, Cell | Cell[] | Record<string, Cell>> = {};
  for (let at = 0; at < cells.length; at++) {
    const value = cell(cells[at]);
    const [thing, part] = label(at) ?? [];
    if (thing === undefined || (part === '' && value === 0)) continue;
    if (part === undefined || part === '') named[thing] = value;
    else if (part === 'window') ((named[thing] ??= []) as Cell[]).push(value);
    else ((named[thing] ??= {}) as Record<string, Cell>)[part] = value;
  }
  return named;
}

/** Names of the cells of a field; undefined for those of the world. An empty part: zeros go without saying. */
function labelsOf(setup: Setup): (name: FieldName) => Label | undefined {
  const label = labelAll({ ...setup, injects: setup.injects.map(({ id }) => id) });
  const { powers, terms, windowTurns } = setup;
  const dyad = (at: number): string => label('dyad', at);
  return (name) => {
    const { per } = FIELDS[name];
    switch (per) {
      case 'world':
        return undefined;
      case 'force':
      case 'pair':
      case 'proposalAnswer':
        return (at) => [label(per, at), ''];
      case 'powerWindow':
        return (at) => [powers[Math.floor(at / windowTurns)] as string, 'window'];
      case 'dyadWindow':
        return (at) => [dyad(Math.floor(at / windowTurns)), 'window'];
      case 'proposalTerm':
        return (at) => [powers[Math.floor(at / terms)] as string, TERM_NAMES[at % terms] as string];
      case 'treatyTerm':
        return (at) => [dyad(Math.floor(at / terms)), TERM_NAMES[at % terms] as string];
      case 'power':
      case 'region':
      case 'dyad':
      case 'document':
      case 'signatory':
      case 'clause':
      case 'duty':
      case 'inject':
        return (at) => [label(per, at)];
    }
  };
}

function tellOrders({ look, seat }: View): unknown {
  const forms = legalOrders(look, seat);
  const possible = forms.filter(({ options }) => options.length > 0);
  return {
    legal: possible.map(({ kind, attention, options }) => ({ kind, attention, options })),
    impossible: Object.fromEntries(
      forms.filter(({ options }) => options.length === 0).map(({ kind, fault }) => [kind, fault?.code ?? '']),
    ),
  };
}

/** The view's own figures: what cannot be known adds nothing. */
function objectivesOf(now: View, before: View): Readonly<Record<string, unknown>> {
  const old = objectiveScores(before.look, before.seat);
  return Object.fromEntries(
    objectiveScores(now.look, now.seat).map(({ id, value, reached, weight }, at) => [
      id,
      {
        value: cell(value),
        reached: cell(reached),
        weight,
        reward: cell(100 * weight * (reached - (old[at]?.reached ?? NaN))),
      },
    ]),
  );
}
