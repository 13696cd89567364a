import type * as Plot from '@observablehq/plot';
import { useEffect, useState } from 'react';
import { ChartFrame, DataTable, type ChartTable } from './chart-frame.tsx';
import { useWidth } from './use-width.ts';

/** Observable Plot as it is loaded: marks and scales come from it, `options` for it are what a chart is made of. */
export type Plotting = typeof Plot;
export type PlotOptions = Plot.PlotOptions;

interface PlotChartProps {
  readonly title: string;
  readonly showTitle?: boolean | undefined;
  readonly note?: string | undefined;
  readonly table: ChartTable;
  /** Pixels. */
  readonly height: number;
  /** Makes the options for a width in pixels. Colours are those of the tokens: `var(--data)`. */
  readonly draw: (plot: Plotting, width: number) => PlotOptions;
}

// Read once, and only when a chart is to be drawn: the library is larger than all scripts of the start page together.
let library: Plotting | undefined;
let reading: Promise<Plotting> | undefined;
const readLibrary = (): Promise<Plotting> =>
  (reading ??= import('@observablehq/plot').then((read) => (library = read)));

/** A chart drawn by Observable Plot at the width it has, with the same figures as a table one press away. */
export function PlotChart({ title, showTitle, note, table, height, draw }: PlotChartProps) {
  const [plot, setPlot] = useState(library);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (plot !== undefined) return;
    // The state holds a function's namespace, which React would call if it were given bare.
    readLibrary().then(
      (read) => setPlot(() => read),
      () => {
        reading = undefined;
        setFailed(true);
      },
    );
  }, [plot]);
  return (
    <ChartFrame title={title} showTitle={showTitle} note={note} table={table}>
      {failed ? (
        <DataTable caption={title} table={table} />
      ) : (
        <Drawing title={title} plot={plot} height={height} draw={draw} />
      )}
    </ChartFrame>
  );
}

/** Pixels across a sheet of A4 within its margins: drawn wider, letters would shrink with the picture. */
const PAPER_WIDTH = 660;

interface DrawingProps extends Pick<PlotChartProps, 'title' | 'height' | 'draw'> {
  readonly plot: Plotting | undefined;
}

function Drawing({ title, plot, height, draw }: DrawingProps) {
  const [frame, width] = useWidth(640);
  useEffect(() => {
    const box = frame.current;
    if (plot === undefined || box === null) return;
    const paint = (wide: number): void => {
      box.replaceChildren(pictureOf(plot, { ...draw(plot, wide), width: wide, height, ariaLabel: title }));
    };
    const onPaper = (): void => paint(Math.min(width, PAPER_WIDTH));
    const onScreen = (): void => paint(width);
    onScreen();
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [frame, plot, width, height, draw, title]);
  return <div ref={frame} className="plot" style={{ minHeight: height }} />;
}

function pictureOf(plot: Plotting, options: PlotOptions): Element {
  const drawn = plot.plot({ ...options, figure: false });
  // Its own style sheet would be inline, which the page forbids; charts.css says the same.
  drawn.querySelector('style')?.remove();
  drawn.setAttribute('role', 'img');
  // The picture is named as a whole; names of groups without a role are not allowed.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawn;
}
