/** Orders in words: what is ordered, and what is expected of it. */
import type { Argument } from '../engine/model/arguments.ts';
import { type Order, ORDER_KINDS, type OrderKind } from '../engine/model/order-kinds.ts';
import { amount, levelOf, printedPer } from './amounts.ts';
import { sentenceCase, upTo } from './figures.ts';
import { t, tMaybe, type WordKey } from './language.ts';
import type { Naming } from './naming.ts';
import type { Variable } from './noun.ts';
import { termsInWords } from './terms.ts';

/** Name of a kind, for lists of what can be ordered. */
export function orderName(kind: OrderKind): string {
  return t(`orders.${kind}.name`);
}

/** The order with its arguments: "Deploy 12,000 troops to Lviv for 6 turns". */
export function orderTitle(order: Order, names: Naming): string {
  const values: Readonly<Record<string, unknown>> = order;
  const variables: Record<string, Variable> = {};
  for (const [name, argument] of Object.entries<Argument>(ORDER_KINDS[order.kind].args)) {
    if (values[name] !== undefined) variables[name] = variableOf(order.kind, argument, values[name], names);
  }
  if (typeof values['turns'] === 'number') variables['count'] = values['turns'];
  return sentenceCase(t(titleKey(order), variables));
}

/** One line of what it does, the same for every order of the kind. */
export function orderEffect(order: Pick<Order, 'kind'>): string {
  return t(`orders.${order.kind}.effect`);
}

/** Name of an argument as a form shows it. */
export function argumentName(kind: OrderKind, argument: string): string {
  return (
    tMaybe(`args.${argument}`) ??
    (ORDER_KINDS[kind].args as Readonly<Record<string, Argument>>)[argument]?.meaning ??
    argument
  );
}

/** A choice of an order's argument: a stance, an answer. */
export function choiceName(choice: string): string {
  return (
    tMaybe(`status.stance.${choice}`) ??
    tMaybe(`status.answerRule.${choice}`) ??
    tMaybe(`status.answer.${choice}`) ??
    choice
  );
}

function titleKey(order: Order): WordKey {
  switch (order.kind) {
    case 'ratify':
      return `orders.ratify.title.${order.push >= 2 ? 2 : order.push >= 1 ? 1 : 0}`;
    case 'mediate':
      return `orders.mediate.title.${order.level >= 2 ? 2 : order.level >= 1 ? 1 : 0}`;
    case 'answer':
      return `orders.answer.title.${order.accept ? 'yes' : 'no'}`;
    case 'answerRule':
      return `orders.answerRule.title.${order.rule}`;
    case 'alert':
      return `orders.alert.title.${order.on ? 'yes' : 'no'}`;
    case 'standingAnswer':
      return `orders.standingAnswer.title.${order.answer}`;
    case 'recruit':
    case 'demobilise':
    case 'train':
    case 'procure':
    case 'move':
    case 'stance':
    case 'fortify':
    case 'deploy':
    case 'renew':
    case 'heavy':
    case 'recon':
    case 'monitor':
    case 'fund':
    case 'equip':
    case 'sanction':
    case 'terminate':
    case 'declare':
    case 'propose':
    case 'greyZone':
    case 'provoke':
    case 'mass':
    case 'nuclearSignal':
    case 'attack':
    case 'strike':
    case 'standDown':
    case 'hotline':
    case 'invoke':
    case 'influence':
    case 'shield':
    case 'resilience':
      return `orders.${order.kind}.title`;
  }
}

/** Levels that are shown in fifths; recruitment and the heavy share are per cent. */
const IN_FIFTHS: ReadonlySet<string> = new Set(['fortify', 'recon', 'monitor', 'sanction']);

function figureOf(kind: OrderKind, unit: string, value: number): string {
  if (unit === '0..1' && IN_FIFTHS.has(kind)) return levelOf(value);
  return unit === 'turns' ? upTo(value, 0) : amount(value, unit);
}

/** How a figure of an order is printed and typed, the same in its form as in its title. */
export function figureWriting(
  kind: OrderKind,
  unit: string,
): { readonly show: (value: number) => string; readonly per: number } {
  if (unit === '0..1' && IN_FIFTHS.has(kind))
    return { show: (value) => t('play.levelOfFive', { level: levelOf(value) }), per: 5 };
  return { show: (value) => figureOf(kind, unit, value), per: printedPer(unit) };
}

function variableOf(kind: OrderKind, argument: Argument, value: unknown, names: Naming): Variable {
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
      return figureOf(kind, argument.unit, Number(value));
    case 'choice':
      return choiceName(String(value));
    case 'terms':
      return termsInWords(value as Readonly<Record<string, number>>);
    case 'flag':
    case 'text':
    case 'powers':
    case 'regions':
      return String(value);
  }
}
