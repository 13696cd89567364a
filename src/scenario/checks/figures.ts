/** Figures: sources that exist, ranges that make sense, values within what is plausible. */
import { figuresIn } from '../assumptions.ts';
import { type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { child, type Node, nodeAt, type Path, toValue } from '../tree.ts';
import { atValue, type Check, type Checked } from './check.ts';

interface FigureValue {
  readonly value: number;
  readonly range?: unknown;
  readonly source?: string;
  readonly judgement?: string;
}

export const checkFigures: Check = (checked) => {
  const sources = Object.keys(checked.file.sources);
  const long = figuresIn(checked.root).flatMap(({ path, node }) => {
    const figure = toValue(node) as FigureValue;
    const { source } = figure;
    const unknown =
      source === undefined || sources.includes(source)
        ? []
        : [
            atValue(checked, 'unknown-source', [...path, 'source'], {
              value: source,
              nearest: nearest(source, sources),
            }),
          ];
    return [...unknown, ...rangeFindings(checked, path, figure)];
  });
  return [...long, ...plainFindings(checked), ...sourceFindings(checked)];
};

/** From as many figures with a source on, a file is held to give one for all; and the share that may lack it. */
const SOURCED_FROM = 8;
const MOST_BARE = 0.1;

function sourceFindings(checked: Checked): Finding[] {
  const { sourced } = checked;
  if (sourced === false) return [];
  if (sourced === true) return unsourced(checked);
  const told = figuresIn(checked.root).filter(({ place, node }) => place.file === sourced && isTold(node)).length;
  const bare = told < SOURCED_FROM ? [] : unsourced(checked).filter(({ file }) => file === sourced);
  return bare.length <= MOST_BARE * told ? bare : [];
}

const isTold = (node: Node): boolean => child(node, 'source') !== undefined || child(node, 'judgement') !== undefined;

function rangeFindings(checked: Checked, path: Path, { value, range }: FigureValue): Finding[] {
  if (!isRange(range)) return [];
  const [low, high] = range;
  if (low > high) return [atValue(checked, 'range-backwards', [...path, 'range'], { args: { low, high } })];
  return value < low || value > high
    ? [atValue(checked, 'outside-plausible', path, { value, args: { low, high } })]
    : [];
}

const isRange = (range: unknown): range is readonly [number, number] =>
  Array.isArray(range) && range.length === 2 && range.every((end) => typeof end === 'number');

/** Coefficients and numbers of roles as plain numbers: the rule file knows what is plausible. */
function plainFindings(checked: Checked): Finding[] {
  return (['rules', 'roles'] as const).flatMap((section) =>
    scalarsIn(child(checked.root, section), [section]).flatMap(({ path, value }) => {
      const range = nodeAt(checked.defaults, [...path, 'range']);
      return range === undefined ? [] : rangeFindings(checked, path, { value, range: toValue(range) });
    }),
  );
}

interface ScalarAt {
  readonly path: Path;
  readonly value: number;
}

/** Numbers that stand by themselves, outside the long form. */
function scalarsIn(node: Node | undefined, path: (string | number)[], found: ScalarAt[] = []): readonly ScalarAt[] {
  if (node?.kind === 'scalar') {
    if (typeof node.value === 'number') found.push({ path: [...path], value: node.value });
    return found;
  }
  if (node === undefined || (node.kind === 'object' && child(node, 'value') !== undefined)) return found;
  for (const [key, entry] of node.kind === 'array' ? node.items.entries() : node.entries) {
    const inner = 'node' in entry ? entry.node : entry;
    // Most are texts: they are passed over without a call.
    if (inner.kind === 'scalar' && typeof inner.value !== 'number') continue;
    path.push(key);
    scalarsIn(inner, path, found);
    path.pop();
  }
  return found;
}

/** Parts of a scenario whose numbers say something about the world. */
const SECTIONS = [
  'powers',
  'regions',
  'forces',
  'guarantees',
  'ceasefire',
  'ceasefires',
  'beliefs',
  'injects',
  'outcomes',
  'rules',
  'roles',
] as const;
/** Numbers that are choices of the author about the game: scores, dials, counts of turns, and counts up to a few. */
const CHOICES = new Set(['objectives', 'bot', 'weight', 'withinTurns', 'turn', 'rotationTurns']);
const FEW = 20;

function unsourced(checked: Checked): Finding[] {
  const bare = SECTIONS.flatMap((section) => scalarsIn(child(checked.root, section), [section])).filter(
    ({ path, value }) => {
      if (path.some((key) => CHOICES.has(String(key)))) return false;
      // Whole thresholds of counts (a rung, an obligation, a turn) and full or empty shares need no source.
      return (
        !(Number.isInteger(value) && value >= 0 && value <= FEW && (path[0] === 'outcomes' || path[0] === 'injects')) &&
        !isRemainder(checked, path, value)
      );
    },
  );
  const silent = figuresIn(checked.root).filter(
    ({ path, node }) =>
      SECTIONS.some((section) => section === path[0]) && !path.some((key) => CHOICES.has(String(key))) && !isTold(node),
  );
  return [
    ...bare.map(({ path, value }) => atValue(checked, 'unsourced-figure', path, { value })),
    ...silent.map(({ path }) => atValue(checked, 'unsourced-figure', path)),
  ];
}

/** Shares of control: all of it is no estimate, and one estimate settles the rest. */
function isRemainder(checked: Checked, path: Path, value: number): boolean {
  if (path[2] !== 'control') return false;
  const control = nodeAt(checked.root, path.slice(0, -1));
  return (
    value === 1 ||
    value === 0 ||
    (control?.kind === 'object' && [...control.entries.values()].some(({ node }) => node.kind === 'object'))
  );
}
