/** One model: its formula, its inputs, what comes of them in figures and as a chart. */
import { useMemo, useState } from 'react';
import { t, tMaybe, upTo } from '../../../../words/index.ts';
import { PlotChart, type PlotOptions, type Plotting } from '../../../kit/plot-chart.tsx';
import { Segments } from '../../../kit/segments.tsx';
import { Slider } from '../../../kit/slider.tsx';
import { type LabChart, type LabModel, type Result, valueAt, type Values } from './model.ts';
import { Rule } from './rule.tsx';

/** Lines are told apart by colour and by dashes. */
const STYLES = [
  { stroke: 'var(--data)', dash: undefined },
  { stroke: 'var(--hotfill)', dash: '7 4' },
  { stroke: 'var(--ink2)', dash: '2 3' },
  { stroke: 'var(--ink)', dash: '10 3 2 3' },
] as const;
const styleOf = (at: number): (typeof STYLES)[number] => STYLES[at % STYLES.length] ?? STYLES[0];

const HEIGHT = 240;
/** Inputs that are more stand in two columns where there is room. */
const MANY = 5;
/** Rows of the table that stands for the chart. */
const ROWS = 12;

/** A word of a model; what has none goes by its name in the formula. */
const wordOf = (model: LabModel, name: string): string => tMaybe(`lab.${model.id}_${name}`) ?? name;

export function LabCard({ model }: { readonly model: LabModel }) {
  const [values, setValues] = useState<Values>(() => startOf(model));
  const [chosen, setChosen] = useState(model.choice?.options[0] ?? '');
  const result = useMemo(() => model.run(values, chosen), [model, values, chosen]);
  const head = `lab-${model.id}`;
  return (
    <section className="lab-card" aria-labelledby={head}>
      <h2 id={head} tabIndex={-1}>
        {wordOf(model, 'title')}
      </h2>
      <p>{wordOf(model, 'about')}</p>
      <div className="lab-formula">
        {model.formula.map((line, at) => (
          <code key={line}>
            {line}
            {model.choice === undefined ? null : ` (${wordOf(model, model.choice.options[at] ?? '')})`}
          </code>
        ))}
      </div>
      {model.rules.length === 0 ? <p className="caption">{t('lab.noRule')}</p> : null}
      {model.rules.map((rule) => (
        <Rule key={rule} rule={rule} />
      ))}
      <div className="lab-body">
        <div className={model.inputs.length > MANY ? 'lab-inputs lab-inputs-many' : 'lab-inputs'}>
          {model.choice === undefined ? null : (
            <Segments
              label={wordOf(model, model.choice.id)}
              options={model.choice.options.map((id) => ({ id, label: wordOf(model, id) }))}
              chosen={chosen}
              onChoose={setChosen}
              wide
            />
          )}
          {model.inputs.map(({ id, min, max, step, start }) => (
            <Slider
              key={id}
              label={wordOf(model, id)}
              {...{ min, max, step }}
              standard={start}
              reach={t('lab.reach', { low: upTo(min, 3), high: upTo(max, 3) })}
              value={values[id] ?? start}
              onChange={(value) => setValues((before) => ({ ...before, [id]: step === 1 ? Math.round(value) : value }))}
            />
          ))}
        </div>
        <div className="lab-results">
          {result === undefined ? (
            <p className="hot" role="status">
              {wordOf(model, 'fault')}
            </p>
          ) : (
            <Results model={model} result={result} />
          )}
        </div>
      </div>
    </section>
  );
}

const startOf = (model: LabModel): Values => Object.fromEntries(model.inputs.map(({ id, start }) => [id, start]));

function Results({ model, result: { figures, chart } }: { readonly model: LabModel; readonly result: Result }) {
  return (
    <>
      <dl className="lab-figures" aria-live="polite">
        {figures.map(({ id, value }) => (
          <div key={id}>
            <dt>{wordOf(model, id)}</dt>
            <dd>{typeof value === 'string' ? wordOf(model, `is-${value}`) : printed(value)}</dd>
          </div>
        ))}
      </dl>
      <ul className="lab-legend">
        {chart.lines.map(({ id }, at) => (
          <li key={id}>
            <svg width="28" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="28"
                y1="4"
                y2="4"
                stroke={styleOf(at).stroke}
                strokeWidth="2.5"
                strokeDasharray={styleOf(at).dash}
              />
            </svg>
            {wordOf(model, `line-${id}`)}
          </li>
        ))}
      </ul>
      <PlotChart
        title={t('lab.chartOf', { title: wordOf(model, 'title'), x: wordOf(model, 'over') })}
        table={tableOf(model, chart)}
        height={HEIGHT}
        draw={(plot) => drawingOf(plot, chart, wordOf(model, 'over'))}
      />
    </>
  );
}

const printed = (value: number | null): string =>
  value === null || !Number.isFinite(value) ? t('lab.never') : upTo(value, Math.abs(value) >= 100 ? 1 : 4);

function tableOf(model: LabModel, { x: [from, to], lines, steps }: LabChart) {
  const count = steps === true ? to - from : ROWS;
  const places = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  return {
    head: [wordOf(model, 'over'), ...lines.map(({ id }) => wordOf(model, `line-${id}`))],
    rows: places.map((x) => [upTo(x, 3), ...lines.map(({ points }) => upTo(valueAt(points, x), 4))]),
  };
}

function drawingOf(plot: Plotting, { x, y, lines, at, steps }: LabChart, xLabel: string): PlotOptions {
  const marks = lines.map(({ points }, i) => {
    const { stroke, dash } = styleOf(i);
    return plot.line(points, {
      ...{ x: '0', y: '1', stroke, strokeWidth: 2 },
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
    });
  });
  const places = at === undefined ? [] : lines.map(({ points }, i) => ({ x: at, y: valueAt(points, at), i }));
  const dots = steps === true ? (lines[0]?.points ?? []).map(([px, py]) => ({ x: px, y: py, i: 0 })) : places;
  return {
    ...{ marginLeft: 48, marginRight: 16, marginTop: 12, marginBottom: 40 },
    x: { domain: x, label: null },
    y: { ...(y === undefined ? { nice: true } : { domain: y }), label: null },
    marks: [
      plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1 }),
      plot.axisX({
        ...{ fill: 'var(--ink2)', stroke: 'var(--line2)', label: xLabel, labelAnchor: 'center', labelArrow: 'none' },
        tickFormat: (value: number) => upTo(value, 3),
        ...(steps === true ? { ticks: [0, 1, 2, 3] } : {}),
      }),
      plot.axisY({ fill: 'var(--ink2)', tickSize: 0, label: null, tickFormat: (value: number) => upTo(value, 3) }),
      ...(at === undefined ? [] : [plot.ruleX([at], { stroke: 'var(--ink)', strokeDasharray: '1 3' })]),
      ...marks,
      plot.dot(dots, { x: 'x', y: 'y', r: 4, fill: 'var(--paper)', stroke: 'var(--ink)', strokeWidth: 1.8 }),
    ],
  };
}
