/** Charts as SVG text, drawn by Observable Plot in a document that exists only in memory. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const WIDTH = 420;
const HEIGHT = 240;
/** The page sets it: told apart on white and on black, and in print. */
const INK = 'var(--series)';
/** Room for the axis below a plot, and where its name stands: under the figures, not on them. */
const BELOW = { marginBottom: 46, labelOffset: 40 };

function draw(options: Plot.PlotOptions, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const made = Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 56,
    style: { fontSize: '12px', background: 'transparent' },
    ...options,
    document,
    ariaLabel: label,
  });
  return made.outerHTML;
}

/** One figure along an axis: value with its interval. */
export interface Along {
  readonly x: unknown;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function lineChart(rows: readonly Along[], [xLabel, yLabel]: readonly [string, string], label: string): string {
  const numeric = rows.every(({ x }) => typeof x === 'number');
  const data = rows.filter(({ value }) => Number.isFinite(value));
  const marks = numeric
    ? [
        Plot.areaY(data, { x: 'x', y1: 'low', y2: 'high', fill: INK, fillOpacity: 0.2 }),
        Plot.lineY(data, { x: 'x', y: 'value', stroke: INK, strokeWidth: 2 }),
      ]
    : [Plot.ruleX(data, { x: 'x', y1: 'low', y2: 'high', stroke: INK, strokeWidth: 2 })];
  const x = { label: xLabel, labelOffset: BELOW.labelOffset };
  return draw(
    {
      height: HEIGHT + 20,
      marginBottom: BELOW.marginBottom,
      x: numeric ? { ...x, nice: true, ticks: 6 } : { ...x, type: 'point' },
      y: { label: yLabel, grid: true, nice: true, ...heightOf(data) },
      marks: [...marks, Plot.dot(data, { x: 'x', y: 'value', fill: INK, r: data.length > 60 ? 1.5 : 3 })],
    },
    label,
  );
}

/** Figures that are all the same have no height of their own: an axis would count in millionths. */
function heightOf(rows: readonly Along[]): { readonly domain?: [number, number] } {
  const ends = rows.flatMap(({ value, low, high }) => [value, low, high]).filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!(high - low < 1e-9 * Math.max(1, Math.abs(high)))) return {};
  return { domain: low >= 0 ? [Math.max(0, low - 1), low + 1] : [low - 1, low + 1] };
}

export interface Cell {
  readonly x: unknown;
  readonly y: unknown;
  readonly value: number;
}

/** Most cells whose value is written into them. */
const MOST_WRITTEN = 60;

export function heatMap(cells: readonly Cell[], [xLabel, yLabel]: readonly [string, string], label: string): string {
  const written = cells.length <= MOST_WRITTEN;
  const thinned = (values: readonly unknown[]): unknown[] => {
    const every = Math.ceil(values.length / 8);
    return values.filter((_, at) => at % every === 0);
  };
  const xs = [...new Set(cells.map(({ x }) => x))];
  const ys = [...new Set(cells.map(({ y }) => y))];
  const [low, high] = extentOf(cells);
  return draw(
    {
      height: HEIGHT + 60,
      marginBottom: 40,
      x: { type: 'band', label: xLabel, domain: xs, ticks: thinned(xs) },
      y: { type: 'band', label: yLabel, domain: [...ys].reverse(), ticks: thinned(ys) },
      color: { type: 'linear', scheme: 'viridis', domain: [low, high] },
      marks: [
        Plot.cell(cells, { x: 'x', y: 'y', fill: 'value', inset: 0.5, title: titleOf }),
        ...(written
          ? [
              Plot.text(cells, {
                x: 'x',
                y: 'y',
                text: ({ value }: Cell) => String(Number(value.toPrecision(2))),
                // The colours run from dark to bright.
                fill: ({ value }: Cell) => (value < low + 0.6 * (high - low) ? 'white' : 'black'),
              }),
            ]
          : []),
      ],
    },
    label,
  );
}

const titleOf = ({ x, y, value }: Cell): string => `${String(x)}, ${String(y)}: ${Number(value.toPrecision(4))}`;

function extentOf(cells: readonly Cell[]): [number, number] {
  const values = cells.map(({ value }) => value).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 0.5, low + 0.5];
}

/** One bar: a strength with its interval. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Room for one bar, for the axis below the bars, and for a letter of the longest name. */
const BAR_HEIGHT = 20;
const AXIS_HEIGHT = 64;
const LETTER = 7.2;

/** Horizontal bars in the order given. */
export function barChart(bars: readonly Bar[], xLabel: string, label: string): string {
  const names = bars.map(({ name }) => name);
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const data = bars.filter(({ value }) => Number.isFinite(value));
  const most = Math.max(0, ...data.flatMap(({ value, high }) => [value, high]).filter(Number.isFinite));
  return draw(
    {
      width: WIDTH + 120,
      height: BAR_HEIGHT * bars.length + AXIS_HEIGHT,
      marginLeft: Math.min(300, 16 + LETTER * longest),
      marginBottom: 44,
      x: { label: xLabel, labelOffset: 38, grid: true, ticks: 4, domain: [0, most > 0 ? most : 1] },
      y: { label: null, domain: names, type: 'band', padding: 0.25 },
      marks: [
        Plot.barX(data, { x: 'value', y: 'name', fill: INK, fillOpacity: 0.55 }),
        Plot.ruleY(data, { x1: 'low', x2: 'high', y: 'name', stroke: INK, strokeWidth: 2 }),
        Plot.ruleX([0]),
      ],
    },
    label,
  );
}

/** A named point. */
export interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Most points with their names beside them, and how near they may be: parts of the picture. */
const MOST_NAMED = 6;
const NEAR = 0.06;
const NAME = { fontSize: 11, fill: 'currentColor' };

/** Points with the names of those farthest to the right, written towards the middle; a line where both figures are equal. */
export function scatter(spots: readonly Spot[], [xLabel, yLabel]: readonly [string, string], label: string): string {
  const right = Math.max(0, ...spots.map(({ x }) => x));
  const top = Math.max(0, ...spots.map(({ y }) => y));
  const named: Spot[] = [];
  for (const spot of [...spots].sort((a, b) => b.x - a.x)) {
    const isFree = named.every(({ x, y }) => Math.abs(y - spot.y) > NEAR * top || Math.abs(x - spot.x) > right / 2);
    if (isFree && named.length < MOST_NAMED) named.push(spot);
  }
  const ends = [0, Math.min(right, top)].map((at) => ({ x: at, y: at }));
  return draw(
    {
      width: WIDTH + 120,
      height: HEIGHT + 60,
      marginBottom: 44,
      x: { label: xLabel, labelOffset: 38, grid: true, nice: true, zero: true },
      y: { label: yLabel, grid: true, nice: true, zero: true },
      marks: [
        Plot.line(ends, { x: 'x', y: 'y', stroke: 'currentColor', strokeDasharray: '3 3', strokeOpacity: 0.5 }),
        Plot.dot(spots, { x: 'x', y: 'y', r: 2.5, fill: INK, fillOpacity: 0.5, title: 'name' }),
        ...(['end', 'start'] as const).map((textAnchor) =>
          Plot.text(
            named.filter(({ x }) => x > right / 2 === (textAnchor === 'end')),
            { x: 'x', y: 'y', text: 'name', textAnchor, dx: textAnchor === 'end' ? -6 : 6, dy: -6, ...NAME },
          ),
        ),
      ],
    },
    label,
  );
}
