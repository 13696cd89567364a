/**
 * A match as readable text: every turn with what each side sees, what it may order, what it ordered, which rolls were made
 * at which odds, what happened, and what the measures say. After OpenSpiel's playthroughs (Lanctot et al. 2019).
 */
import { DOCTRINE_NAMES, DOCTRINES, type DoctrineName } from '../../src/ai/index.ts';
import { measuresOf } from '../../src/analysis/measures.ts';
import { recordRolls, type RollRecord } from '../../src/engine/chance-script.ts';
import { digestJson, digestNumbers } from '../../src/engine/digest.ts';
import { type EventKind, type GameEvent } from '../../src/engine/model/event-kinds.ts';
import { type FieldName } from '../../src/engine/model/fields.ts';
import { type Order } from '../../src/engine/model/order-kinds.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { legalOrders } from '../../src/engine/orders/index.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { RULES_VERSION } from '../../src/engine/version.ts';
import { AUDIENCE, eventsFor, type View, viewFor } from '../../src/engine/view.ts';
import { type World } from '../../src/engine/world.ts';
import { type Cast, castWith, machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { PRINCIPAL_IDS, SHIPPED_IDS } from '../kit/shipped.ts';

export interface Golden {
  /** File name without ending. */
  readonly name: string;
  readonly scenario: string;
  readonly seed: string;
  readonly players: string;
  readonly cast: (scenario: Scenario) => Cast;
  readonly turns: number;
}

/** One for each shipped scenario by its machine players, at length for the principal ones and those at random too; one for each doctrine. */
export const GOLDENS: readonly Golden[] = [
  ...SHIPPED_IDS.map((id) => ({
    ...plain(id, 'machines'),
    turns: PRINCIPAL_IDS.includes(id) ? 20 : 8,
    cast: () => machineCast,
  })),
  ...PRINCIPAL_IDS.map((id) => ({ ...plain(id, 'random'), turns: 8, cast: () => randomCast })),
  ...DOCTRINE_NAMES.map((doctrine) => ({
    ...plain('berlin-2025', doctrine),
    name: `doctrine-${doctrine}`,
    turns: 6,
    cast: (scenario: Scenario) => castWith(doctrine, powerFor(scenario, doctrine)),
  })),
];

function plain(id: string, players: string) {
  return { name: `${id}-${players}`, scenario: id, seed: 'golden', players, turns: 20 };
}

/** The first power of a doctrine's role; of guarantors the one that may send troops only for doctrines that do. */
function powerFor(scenario: Scenario, doctrine: DoctrineName): string {
  const { role } = DOCTRINES[doctrine];
  const powers = Object.entries(scenario.powers).filter(([, power]) => power.role === role);
  const watches = ['watcher', 'aloof', 'pledge', 'broker'].includes(doctrine);
  const fits = powers.find(([, power]) => role !== 'guarantor' || power.can.includes('deploy') !== watches);
  return (fits ?? powers[0]!)[0];
}

/** The text of a playthrough. */
export function tellGolden(golden: Golden, scenario: Scenario): string {
  const setup = setUp(scenario);
  const rolls: RollRecord[] = [];
  const play = openPlay(setup, golden.seed, (chance) => recordRolls(chance, rolls));
  const lines = [
    `scenario  ${scenario.id} ${digestJson(scenario)}`,
    `rules     ${RULES_VERSION}`,
    `players   ${golden.players}`,
    `seed      ${golden.seed}`,
    `opening   ${digestNumbers(play.opening.buffer)}`,
    ...tellRolls(rolls.splice(0)),
  ];
  let last = play.opening;
  for (const { turn, before, orders, events, after } of turnsOf(play, golden.cast(scenario), golden.turns)) {
    lines.push('', `turn ${turn + 1}`);
    for (let seat = AUDIENCE; seat < setup.powers.length; seat++)
      lines.push(`  view ${tellView(viewFor(before, seat))}`);
    setup.powers.forEach((id, power) => {
      lines.push(
        `  ${id} may order ${tellLegal(before, power)}`,
        ...orders[power]!.map((o) => `  ${id} orders ${tellOrder(o)}`),
      );
    });
    lines.push(...tellRolls(rolls.splice(0)));
    lines.push(...events.filter(({ kind }) => kind !== 'stepDone').map(tellEvent));
    lines.push(`  told ${setup.powers.map((id, seat) => `${id} ${eventsFor(setup, events, seat).length}`).join(', ')}`);
    lines.push(...tellMeasures(setup, last, after), `  world ${digestNumbers(after.buffer)}`);
    last = after;
  }
  if (last.ended[0] === 1) lines.push('', `ended ${setup.outcomes[last.outcome[0]!]?.id}`);
  return `${lines.join('\n')}\n`;
}

const OWN_FIGURES = ['treasuryBn', 'will', 'stability', 'reputation', 'score'] as const satisfies readonly FieldName[];

/** A view in brief: what the seat knows of itself, how much it does not know, and a digest of all of it. */
function tellView({ seat, look, grainK, grainShare }: View): string {
  const hidden = look.buffer.reduce((sum, cell) => sum + (Number.isNaN(cell) ? 1 : 0), 0);
  const own = seat < 0 ? [] : OWN_FIGURES.map((field) => `${field} ${figure(look[field][seat]!)}`);
  const name = seat < 0 ? 'audience' : look.setup.powers[seat]!;
  const fog = `grain ${figure(grainK)} and ${figure(grainShare)}`;
  return `${name}: ${[...own, `${hidden} hidden`, fog].join(', ')} #${digestNumbers(look.buffer).slice(0, 12)}`;
}

function tellLegal(world: World, power: number): string {
  const forms = legalOrders(viewFor(world, power).look, power).filter(({ options }) => options.length > 0);
  return forms.map(({ kind, options }) => `${kind} ${options.length}`).join(', ');
}

const tellOrder = ({ kind, ...args }: Order): string =>
  [
    kind,
    ...Object.entries(args).map(
      ([name, value]) => `${name}=${typeof value === 'number' ? figure(value) : JSON.stringify(value)}`,
    ),
  ].join(' ');

/** Rolls that could go either way; what was certain is no roll worth reading. */
function tellRolls(rolls: readonly RollRecord[]): string[] {
  const told = new Set<string>();
  const open = rolls.filter(({ kind, parameter, name, k }) => {
    // Read again for a report, a roll is the same roll.
    if (name.startsWith('machine/') || told.has(`${name}.${k}`)) return false;
    told.add(`${name}.${k}`);
    return kind !== 'happens' || (parameter! > 0 && parameter! < 1);
  });
  return open.map(({ name, k, kind, parameter, value }) => {
    const place = k === 0 ? name : `${name}.${k}`;
    if (kind === 'happens')
      return `  roll ${place} ${figure(value)} against ${figure(parameter!)}: ${value < parameter! ? 'yes' : 'no'}`;
    return `  roll ${place} ${kind} ${figure(value)}${parameter === null ? '' : ` of mean ${figure(parameter)}`}`;
  });
}

/** Books whose items would fill half of a page. */
const BOOKS: ReadonlySet<EventKind> = new Set(['paid', 'trained', 'strengthChanged']);

function tellEvent({ kind, args, seenBy, changes, why }: GameEvent): string {
  const said = Object.entries(args as Readonly<Record<string, unknown>>).map(
    ([name, value]) => `${name}=${typeof value === 'number' ? figure(value) : String(value)}`,
  );
  const reasons =
    why === undefined || BOOKS.has(kind)
      ? ''
      : ` because ${why.terms.map(({ name, value }) => `${name} ${figure(value)}`).join(', ')}`;
  const seen = seenBy === undefined ? '' : ` (${seenBy.join(' ')})`;
  return `  event ${[kind, ...said].join(' ')}${seen} [${changes.length}]${reasons}`;
}

/** Measures that the views of the next turn show anyway. */
const SHOWN = /^(score|will|stability|reputation|spentTotalBn)\./;

function tellMeasures(setup: Setup, before: World, after: World): string[] {
  return measuresOf(setup).flatMap(({ name, read }) => {
    const [from, to] = [read(before), read(after)];
    return Object.is(from, to) || SHOWN.test(name) ? [] : [`  measure ${name} ${figure(from)} -> ${figure(to)}`];
  });
}

/** Five significant digits: for reading. The digests keep the bits. */
const figure = (value: number): string => String(Number(value.toPrecision(5)));
