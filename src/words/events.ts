/** Events as sentences: the only place where an event becomes prose. */
import type { Argument } from '../engine/model/arguments.ts';
import { EVENT_KINDS, type EventKind, type GameEvent } from '../engine/model/event-kinds.ts';
import { FACTS, type FactName } from '../engine/model/facts.ts';
import { amount, levelOf } from './amounts.ts';
import { figure, sentenceCase } from './figures.ts';
import { t, textOf, tMaybe, type WordKey } from './language.ts';
import type { Naming } from './naming.ts';
import type { Variable } from './noun.ts';
import { readTerms, termsInWords } from './terms.ts';

type Args = Readonly<Record<string, unknown>>;

/** Kinds that print a quantity before and after. */
const CHANGES: ReadonlySet<EventKind> = new Set(['willChanged', 'stabilityChanged', 'reputationMoved']);

/** One sentence, in the present tense, with a capital and without a full stop. */
export function sentenceOf(event: GameEvent, names: Naming): string {
  const args: Args = event.args;
  const variables: Record<string, Variable> = {};
  for (const [name, argument] of Object.entries<Argument>(EVENT_KINDS[event.kind].args)) {
    const value = args[name];
    if (value !== undefined) variables[name] = variableOf(event.kind, name, argument, value, args, names);
  }
  if (event.kind === 'seriousIncident') variables['count'] = Number(args['count']);
  if (event.kind === 'rungRose' || event.kind === 'rungFell') variables['rungName'] = rungName(Number(args['to']));
  return sentenceCase(t(keyOf(event.kind, args), variables));
}

/** Kinds that say different things for yes and no, or for each answer. */
function keyOf(kind: EventKind, args: Args): WordKey {
  switch (kind) {
    case 'greyZoneAct':
    case 'greyZoneSeen':
      return `events.${kind}.${yesNo(args['foiled'])}`;
    case 'voteOnForce':
      return `events.${kind}.${yesNo(args['passed'])}`;
    case 'resolveRedrawn':
      return `events.${kind}.${yesNo(args['firm'])}`;
    case 'alertSet':
      return `events.${kind}.${yesNo(args['on'])}`;
    case 'proposalAnswered':
      return `events.${kind}.${yesNo(args['accept'])}`;
    case 'returned':
      return `events.${kind}.${yesNo(Number(args['peopleM']) >= 0)}`;
    case 'answeredCall':
      return `events.${kind}.${args['answer'] === 'fight' || args['answer'] === 'assist' ? args['answer'] : 'refuse'}`;
    case 'settled':
      return `events.${kind}.${args['settlement'] === 'coerced' ? 'coerced' : 'negotiated'}`;
    case 'orderGiven':
    case 'orderFailed':
    case 'stoodDown':
    case 'massed':
    case 'stepDone':
    case 'paid':
    case 'unpaid':
    case 'sanctionsBite':
    case 'trained':
    case 'strengthChanged':
    case 'released':
    case 'moved':
    case 'moveShort':
    case 'deployed':
    case 'lapsed':
    case 'deployRefused':
    case 'stanceSet':
    case 'reconChanged':
    case 'monitorsChanged':
    case 'enforcementChanged':
    case 'violations':
    case 'seriousIncident':
    case 'provocation':
    case 'incursion':
    case 'largeAttack':
    case 'ceasefireBroke':
    case 'recommitted':
    case 'falseAlarm':
    case 'battle':
    case 'advanced':
    case 'struckCity':
    case 'withdrew':
    case 'attributed':
    case 'notAttributed':
    case 'triggerMet':
    case 'invoked':
    case 'claimed':
    case 'voided':
    case 'dutyKept':
    case 'dutyPartly':
    case 'dutyBroken':
    case 'joinedFight':
    case 'leftFight':
    case 'willChanged':
    case 'ratified':
    case 'voteLost':
    case 'pushed':
    case 'terminated':
    case 'election':
    case 'stabilityChanged':
    case 'pledged':
    case 'beliefMoved':
    case 'reputationMoved':
    case 'ledgerRead':
    case 'rungRose':
    case 'rungFell':
    case 'nuclearSignal':
    case 'hotlineOpened':
    case 'accident':
    case 'catastrophe':
    case 'proposed':
    case 'agreed':
    case 'blockedByLaw':
    case 'lapsedProposal':
    case 'warEnded':
    case 'termBroken':
    case 'civilianCasualties':
    case 'inject':
    case 'scored':
    case 'ended':
      return `events.${kind}`;
  }
}

function variableOf(
  kind: EventKind,
  name: string,
  argument: Argument,
  value: unknown,
  args: Args,
  names: Naming,
): Variable {
  switch (argument.type) {
    case 'power':
      return names.power(String(value));
    case 'region':
      return names.region(String(value));
    case 'document':
      return names.document(String(value));
    case 'clause':
      return names.clause(String(value));
    case 'number':
      return numberOf(kind, name, argument.unit, Number(value), args);
    case 'text':
      return textArgument(name, String(value), names);
    case 'flag':
      return t(value === true ? 'ui.yes' : 'ui.no');
    case 'choice':
    case 'powers':
    case 'regions':
    case 'terms':
      return String(value);
  }
}

function numberOf(kind: EventKind, name: string, unit: string, value: number, args: Args): string {
  if (unit === 'as the fact') return amount(value, factUnit(args['fact']));
  if (kind === 'reconChanged' && name === 'level') return levelOf(value);
  // The sentence says which way people went.
  if (kind === 'returned') return amount(Math.abs(value), unit);
  if (kind === 'beliefMoved' || kind === 'ledgerRead') return amount(value, unit === 'probability' ? 'share' : unit);
  if (CHANGES.has(kind) && (name === 'from' || name === 'to')) {
    const [from, to] = [Number(args['from']), Number(args['to'])];
    // A change must not read "47 → 47".
    if (amount(from, unit) === amount(to, unit)) return figure(value, Math.abs(from - to) < 0.1 ? 2 : 1);
  }
  return amount(value, unit);
}

function factUnit(fact: unknown): string {
  return typeof fact === 'string' && Object.hasOwn(FACTS, fact) ? FACTS[fact as FactName].unit : 'number';
}

/** Codes inside events, each by the topic that its argument names. */
function textArgument(name: string, value: string, names: Naming): string {
  switch (name) {
    case 'order':
      return tMaybe(`orders.${value}.name`) ?? value;
    case 'fault':
      return tMaybe(`failed.${value}`) ?? t('failed.other');
    case 'step':
      return tMaybe(`steps.${value}`) ?? value;
    case 'stance':
      return tMaybe(`status.stance.${value}`) ?? value;
    case 'act':
      return tMaybe(`acts.${value}`) ?? value;
    case 'fact':
      return tMaybe(`facts.${value}.name`) ?? value;
    case 'duty':
      return tMaybe(`duties.${value}.name`) ?? value;
    case 'line':
      return tMaybe(`status.line.${value}`) ?? value;
    case 'term':
      return tMaybe(`terms.${value}.name`) ?? value;
    case 'terms':
      return termsInWords(readTerms(value)) || value;
    case 'inject':
      return textOf(names.scenario.injects[value]?.text) || value;
    case 'outcome':
      return names.outcome(value);
    default:
      return value;
  }
}

/** "grey zone" for rung 2; halves belong to the rung below. */
export function rungName(rung: number): string {
  return tMaybe(`rungs.${Math.max(0, Math.min(8, Math.floor(rung)))}`) ?? '';
}

function yesNo(value: unknown): 'yes' | 'no' {
  return value === true ? 'yes' : 'no';
}
