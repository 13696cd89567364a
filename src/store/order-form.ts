/**
 * The form for one order, made from what the rules call legal: which places, powers, clauses and choices are open, given
 * what is chosen already, and within which figures. Every question of legality goes to the engine.
 */
import { amountIn, amountOf } from '../analysis/minds/amounts.ts';
import { type Fault, type Order, ORDER_KIND_NAMES, ORDER_KINDS, type OrderKind } from '../engine/index.ts';
import { type Argument } from '../engine/model/arguments.ts';
import { type LegalForm } from '../engine/orders/legal.ts';

/** A value of one argument. */
export type FieldValue = string | number | boolean | Readonly<Record<string, number>>;

export type Field =
  | {
      readonly name: string;
      readonly type: 'pick';
      readonly of: 'power' | 'region' | 'document' | 'clause' | 'choice' | 'flag';
      readonly choices: readonly (string | boolean)[];
    }
  | {
      readonly name: string;
      readonly type: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly usual: readonly [number, number] | undefined;
    }
  | { readonly name: string; readonly type: 'terms'; readonly choices: readonly string[] };

/** Kinds by what they are about, as the list shows them. */
export const ORDER_GROUPS = {
  promises: ['ratify', 'invoke', 'standingAnswer', 'declare', 'terminate'],
  presence: ['deploy', 'renew', 'heavy', 'recon', 'monitor'],
  diplomacy: ['propose', 'answer', 'mediate', 'hotline', 'answerRule', 'standDown'],
  support: ['equip', 'fund', 'sanction', 'train'],
  army: ['recruit', 'demobilise', 'procure', 'move', 'stance', 'fortify'],
  home: ['shield', 'resilience', 'influence'],
  force: ['attack', 'strike', 'greyZone', 'provoke', 'mass', 'nuclearSignal', 'alert'],
} as const satisfies Readonly<Record<string, readonly OrderKind[]>>;

export type OrderGroup = keyof typeof ORDER_GROUPS;
export const ORDER_GROUP_NAMES = Object.keys(ORDER_GROUPS) as readonly OrderGroup[];

/** Kinds that no group names: a kind that is new in the rules must not vanish from the screen. */
export const UNGROUPED: readonly OrderKind[] = ORDER_KIND_NAMES.filter(
  (kind) => !ORDER_GROUP_NAMES.some((group) => (ORDER_GROUPS[group] as readonly OrderKind[]).includes(kind)),
);

/** The fields of an order, each with what may be chosen while the fields before it stay as they are. */
export function fieldsOf(form: LegalForm, order: Order): readonly Field[] {
  const args: Readonly<Record<string, Argument>> = ORDER_KINDS[form.kind].args;
  const names = Object.keys(args);
  let left: readonly Order[] = form.options;
  return names.map((name): Field => {
    const argument = args[name]!;
    const field = fieldOf(name, argument, left);
    if (field.type === 'pick') left = left.filter((option) => valueOf(option, name) === valueOf(order, name));
    return field;
  });
}

function fieldOf(name: string, argument: Argument, options: readonly Order[]): Field {
  const values = options.map((option) => valueOf(option, name));
  switch (argument.type) {
    case 'number': {
      const usual = values.filter((value) => typeof value === 'number');
      return {
        name,
        type: 'number',
        unit: argument.unit,
        min: argument.min,
        max: argument.max,
        step: argument.step ?? 1,
        usual: new Set(usual).size < 2 ? undefined : [Math.min(...usual), Math.max(...usual)],
      };
    }
    case 'terms':
      return {
        name,
        type: 'terms',
        choices: [...new Set(values.flatMap((value) => (typeof value === 'object' ? Object.keys(value) : [])))],
      };
    case 'power':
    case 'region':
    case 'document':
    case 'clause':
    case 'choice':
    case 'flag':
      return {
        name,
        type: 'pick',
        of: argument.type,
        choices: [...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'boolean'))],
      };
    case 'powers':
    case 'regions':
    case 'text':
      throw new Error(`orders have no argument of type ${argument.type}`);
  }
}

export function valueOf(order: Order, name: string): FieldValue | undefined {
  return (order as unknown as Readonly<Record<string, FieldValue>>)[name];
}

/** The order with one field changed; choices that no longer fit fall back to the first legal order that has the value. */
export function withField(form: LegalForm, order: Order, name: string, value: FieldValue): Order {
  const changed = { ...order, [name]: value };
  const argument = (ORDER_KINDS[form.kind].args as Readonly<Record<string, Argument>>)[name];
  if (argument?.type === 'number' || argument?.type === 'terms') return changed;
  const picks = fieldsOf(form, changed).filter((field) => field.type === 'pick');
  const fits = picks.every(
    (field) => field.type !== 'pick' || field.choices.includes(valueOf(changed, field.name) as string | boolean),
  );
  if (fits) return changed;
  const earlier = picks.slice(0, picks.findIndex((field) => field.name === name) + 1).map((field) => field.name);
  const like = form.options.filter((option) => earlier.every((key) => valueOf(option, key) === valueOf(changed, key)));
  return like[0] ?? form.options.find((option) => valueOf(option, name) === value) ?? changed;
}

type Standing = (order: Order) => number | undefined;

/**
 * Where a form starts: the legal order that fits the selected region best, else the first.
 *
 * @param standing the figure that stands of what an order sets, where one does: a form opens with the next step up from it
 */
export function firstOrder(form: LegalForm, region: string | undefined, standing: Standing): Order | undefined {
  const here = region === undefined ? [] : form.options.filter((option) => placesOf(option).includes(region));
  const options = here.length > 0 ? here : form.options;
  return openingOf(options, standing);
}

/** Of orders that differ from the first in figures alone, the next step up, or the middle where nothing stands. */
function openingOf(options: readonly Order[], standing: Standing): Order | undefined {
  const [first] = options;
  if (first === undefined) return undefined;
  const named = (order: Order) => JSON.stringify(Object.values(order).filter((value) => typeof value !== 'number'));
  const alike = options.filter((option) => named(option) === named(first));
  // The one in the middle: a start that is neither token nor all-out.
  const middling = alike[Math.floor((alike.length - 1) / 2)];
  const now = standing(first) ?? 0;
  if (now === 0) return middling;
  return alike.find((option) => (amountIn(option) ?? 0) > now) ?? alike.at(-1);
}

/** The argument that holds the figure of an order. */
export function figureOf(order: Order): string | undefined {
  return amountOf(order.kind)?.name;
}

/** Regions that an order names. */
export function placesOf(order: Order): readonly string[] {
  const args: Readonly<Record<string, Argument>> = ORDER_KINDS[order.kind].args;
  return Object.entries(args).flatMap(([name, argument]) => {
    const value = valueOf(order, name);
    return argument.type === 'region' && typeof value === 'string' ? [value] : [];
  });
}

/** Orders of several kinds that name a region, one for each kind: what may be ordered there. */
export function optionsAt(forms: readonly LegalForm[], region: string, standing: Standing): readonly Order[] {
  return forms.flatMap((form) => {
    const option = openingOf(
      form.options.filter((order) => placesOf(order)[0] === region),
      standing,
    );
    return option === undefined ? [] : [option];
  });
}

/** Faults that keep an order from being given; the unwise ones only warn. */
export function isHard(fault: Fault): boolean {
  return fault.severity !== 'unwise';
}
