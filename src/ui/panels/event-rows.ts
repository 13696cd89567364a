/** Events as the log, the playback and the reasons show them. */
import { EVENT_KINDS, type GameEvent, type Why } from '../../engine/index.ts';
import { type Argument } from '../../engine/model/arguments.ts';
import { type Step, STEPS } from '../../engine/model/names.ts';
import { amount } from '../../words/amounts.ts';
import { figure, signed, t } from '../../words/index.ts';
import { whyName } from '../../words/labels.ts';
import { type Naming, powerName } from '../../words/naming.ts';
import { type WhyInput } from '../kit/why-card.tsx';

type Loose = Readonly<Record<string, unknown>>;

export const ruleOf = (event: GameEvent): string => EVENT_KINDS[event.kind].rule;
export const stepOf = (event: GameEvent): Step => EVENT_KINDS[event.kind].step;

/** The power that an event is about: who did it, or whose matter it is. */
export function actorOf(event: GameEvent): string | undefined {
  const args: Loose = event.args;
  const id = args['by'] ?? args['power'];
  return typeof id === 'string' ? id : undefined;
}

/** The region that an event is about. */
export function regionOf(event: GameEvent): string | undefined {
  const args: Loose = event.args;
  const id = args['region'] ?? args['to'];
  return typeof id === 'string' &&
    (EVENT_KINDS[event.kind].args as Readonly<Record<string, Argument>>)[args['region'] === undefined ? 'to' : 'region']
      ?.type === 'region'
    ? id
    : undefined;
}

/** Events of a turn by step, in the order of the steps; steps without events are left out. */
export function byStep(
  events: readonly GameEvent[],
): readonly { readonly step: Step; readonly rows: readonly { readonly event: GameEvent; readonly at: number }[] }[] {
  return STEPS.map((step) => ({
    step,
    rows: events.map((event, at) => ({ event, at })).filter(({ event }) => stepOf(event) === step),
  })).filter(({ rows }) => rows.length > 0);
}

/** Kinds of which several in a turn say together what each says alone. */
const FOLDED = {
  orderGiven: 'resolution.foldOrders',
  dutyKept: 'resolution.foldDuties',
  reputationMoved: 'resolution.foldReputation',
} as const satisfies Partial<Readonly<Record<GameEvent['kind'], string>>>;

/** An event and its index among the events of the turn. */
export interface PlacedEvent {
  readonly event: GameEvent;
  readonly at: number;
}

/** One line of a list of events: an event, or several of a kind under one sentence. */
export interface EventLine {
  readonly first: PlacedEvent;
  /** All events of the line; more than one are folded. */
  readonly rows: readonly PlacedEvent[];
  /** What a folded line says. */
  readonly title: string | undefined;
}

/** The lines of a step, in the order of its events. */
export function linesOf(rows: readonly PlacedEvent[]): readonly EventLine[] {
  return rows.flatMap((row): readonly EventLine[] => {
    const word = wordOfFold(row.event.kind);
    const alike = word === undefined ? [row] : rows.filter(({ event }) => event.kind === row.event.kind);
    if (alike[0] !== row) return alike.length > 1 ? [] : [{ first: row, rows: [row], title: undefined }];
    const title = word === undefined || alike.length === 1 ? undefined : t(word, { count: alike.length });
    return [{ first: row, rows: alike, title }];
  });
}

function wordOfFold(kind: GameEvent['kind']): (typeof FOLDED)[keyof typeof FOLDED] | undefined {
  return Object.hasOwn(FOLDED, kind) ? FOLDED[kind as keyof typeof FOLDED] : undefined;
}

/** Where a playback stops: at each line once, by index of its first event. */
export function stopsOf(events: readonly GameEvent[]): readonly number[] {
  return byStep(events)
    .flatMap(({ rows }) => linesOf(rows).map(({ first }) => first.at))
    .sort((a, b) => a - b);
}

/** The line that an event stands in. */
export function lineAt(events: readonly GameEvent[], at: number): EventLine | undefined {
  return byStep(events)
    .flatMap(({ rows }) => linesOf(rows))
    .find(({ rows }) => rows.some((row) => row.at === at));
}

/** How much an event asks to be read: what others did and what broke before the bookkeeping. */
const QUIET: ReadonlySet<GameEvent['kind']> = new Set([
  'paid',
  'orderGiven',
  'scored',
  'trained',
  'beliefMoved',
  'willChanged',
  'stabilityChanged',
  'reputationMoved',
  'strengthChanged',
  'ledgerRead',
  'sanctionsBite',
  'enforcementChanged',
  'returned',
  'civilianCasualties',
  'stanceSet',
  'moved',
  'stepDone',
]);

/** The events that a short list shows first, in the order of the turn. */
export function headlines(
  events: readonly GameEvent[],
  most: number,
): readonly { readonly event: GameEvent; readonly at: number }[] {
  const rows = events.map((event, at) => ({ event, at }));
  const loud = rows.filter(({ event }) => !QUIET.has(event.kind));
  const chosen = new Set([...loud, ...rows.filter((row) => !loud.includes(row))].slice(0, most));
  return rows.filter((row) => chosen.has(row));
}

/** The reasons of an event as the card takes them; its own figures where the rule gave no reasons. */
export function whyInputs(
  event: GameEvent,
  names: Naming,
): { readonly form: Why['form']; readonly inputs: readonly WhyInput[] } {
  const { why } = event;
  if (why !== undefined && why.terms.length > 0) {
    return {
      form: why.form,
      inputs: why.terms.map(({ name, value, of }) => ({
        name:
          of === undefined
            ? whyName(name)
            : t('play.whyOf', { name: whyName(name), power: powerName(names.scenario, of) }),
        value,
        text: why.form === 'logit' || why.form === 'sum' ? undefined : figure(value, Math.abs(value) < 10 ? 2 : 0),
      })),
    };
  }
  const args: Loose = event.args;
  const inputs = Object.entries(EVENT_KINDS[event.kind].args as Readonly<Record<string, Argument>>).flatMap(
    ([name, argument]): readonly WhyInput[] => {
      const value = args[name];
      return argument.type === 'number' && typeof value === 'number'
        ? [
            {
              name: whyName(name),
              value,
              text: amount(value, argument.unit === 'as the fact' ? 'number' : argument.unit),
            },
          ]
        : [];
    },
  );
  return { form: 'inputs', inputs };
}

/** What came of the roll or of the threshold, in a sentence. */
export function verdictOf({ kind, why }: GameEvent): string | undefined {
  if (why === undefined) return undefined;
  if (why.roll !== undefined && why.probability !== undefined) {
    const figures = { roll: figure(why.roll, 2), odds: figure(why.probability, 2) };
    const happened = why.roll < why.probability;
    // The roll is for the foiling, not for the act.
    if (kind === 'greyZoneAct' || kind === 'greyZoneSeen')
      return t(happened ? 'kit.rollFoiled' : 'kit.rollNotFoiled', figures);
    return t(happened ? 'kit.rollHappened' : 'kit.rollDidNot', figures);
  }
  const value = why.probability ?? why.sum ?? (why.terms.length === 1 ? why.terms[0]?.value : undefined);
  if (why.threshold === undefined || value === undefined) return undefined;
  const figures = { value: figure(value, 2), threshold: figure(why.threshold, 2) };
  return t(value >= why.threshold ? 'kit.thresholdMet' : 'kit.thresholdMissed', figures);
}

/** What would have changed it, with what would have come of it where a roll or a threshold decides. */
export function insteadOf({ why }: GameEvent): readonly { readonly name: string; readonly text: string }[] {
  return (why?.instead ?? []).map(({ name, value }) => {
    const text = why?.form === 'sum' && why.probability === undefined ? signed(value, 2) : figure(value, 2);
    const decides =
      why?.roll !== undefined ? why.roll < value : why?.threshold !== undefined ? value >= why.threshold : undefined;
    const before = why?.roll !== undefined && why.probability !== undefined ? why.roll < why.probability : undefined;
    const said =
      decides === undefined || before === undefined
        ? text
        : t(decides === before ? 'play.insteadSame' : 'play.insteadOther', { value: text });
    return { name: whyName(name), text: said };
  });
}
