/** Every number of a scenario that says where it comes from, for the screens: sliders, the list of assumptions, sources. */
import { FIGURE_KEYS } from './schema/basics.ts';
import { child, type Node, nodeAt, type ObjectNode, type Path, type Place, toValue } from './tree.ts';

export interface Assumption {
  /** Dotted path in the resolved scenario, as `rules.incidents.vRef`. */
  readonly path: string;
  readonly value: number;
  /** Plausible range. */
  readonly range?: readonly [low: number, high: number];
  readonly unit?: string;
  /** Id in the scenario's sources. */
  readonly source?: string;
  readonly judgement?: string;
  readonly note?: string;
}

export interface FigureAt {
  readonly path: Path;
  readonly node: ObjectNode;
  readonly place: Place;
}

const FIGURE = new Set<string>(FIGURE_KEYS);

/** The node as a figure in the long form, or undefined. */
function figureOf(node: Node | undefined): ObjectNode | undefined {
  if (node?.kind !== 'object') return undefined;
  const value = child(node, 'value');
  const isNumber = value?.kind === 'scalar' && typeof value.value === 'number';
  return isNumber && [...node.entries.keys()].every((key) => FIGURE.has(key)) ? node : undefined;
}

/** Several checks ask for the figures of one file. */
const found = new WeakMap<Node, readonly FigureAt[]>();

/** Figures in the long form, in the order of the file. */
export function figuresIn(root: Node): readonly FigureAt[] {
  const known = found.get(root);
  if (known !== undefined) return known;
  const figures: FigureAt[] = [];
  collect(root, [], figures);
  found.set(root, figures);
  return figures;
}

function collect(node: Node, path: (string | number)[], figures: FigureAt[]): void {
  const figure = figureOf(node);
  if (figure !== undefined) figures.push({ path: [...path], node: figure, place: figure.place });
  else if (node.kind === 'object') {
    for (const [key, entry] of node.entries) {
      if (entry.node.kind === 'scalar') continue;
      path.push(key);
      collect(entry.node, path, figures);
      path.pop();
    }
  } else if (node.kind === 'array') {
    for (const [at, item] of node.items.entries()) {
      if (item.kind === 'scalar') continue;
      path.push(at);
      collect(item, path, figures);
      path.pop();
    }
  }
}

/**
 * The assumptions of a scenario. Where a scenario gives a coefficient or a power's number without a range, that of the
 * rule file still tells what is plausible; its source does not carry over to another number.
 *
 * @param root the resolved scenario, rules and roles included
 * @param defaults the rule file
 */
export function assumptionsOf(root: ObjectNode, defaults: ObjectNode): Assumption[] {
  const long = figuresIn(root).map(({ path, node }) => {
    const said = toValue(node) as Omit<Assumption, 'path'>;
    const known = defaultFigure(defaults, path);
    return { ...pick(known, ['range', 'unit']), ...said, path: path.join('.') };
  });
  return [...long, ...plainRules(root, defaults)];
}

/** Coefficients that a scenario gives as plain numbers. */
function plainRules(root: ObjectNode, defaults: ObjectNode): Assumption[] {
  const rules = child(root, 'rules');
  if (rules?.kind !== 'object') return [];
  return [...rules.entries].flatMap(([group, entry]) => {
    if (entry.node.kind !== 'object') return [];
    return [...entry.node.entries].flatMap(([name, { node }]) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'number') return [];
      const path = ['rules', group, name];
      return [{ ...pick(defaultFigure(defaults, path), ['range', 'unit']), path: path.join('.'), value: node.value }];
    });
  });
}

function defaultFigure(defaults: ObjectNode, path: Path): Partial<Assumption> {
  const node = figureOf(nodeAt(defaults, path));
  return node === undefined ? {} : (toValue(node) as Partial<Assumption>);
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<T, K>;
}
