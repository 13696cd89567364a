import { type ReactNode, useId, useState } from 'react';
import { t, upTo } from '../../words/index.ts';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** What the rules accept. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Plausible range, drawn blue. */
  readonly plausible?: readonly [low: number, high: number] | undefined;
  /** The scenario's value, drawn as a tick; away from it the value counts as changed. */
  readonly standard?: number | undefined;
  readonly onChange: (value: number) => void;
  /** Beside the range in words: unit, source. */
  readonly foot?: ReactNode;
}

/** A number by hand or by typing. */
export function Slider({ label, value, min, max, step, plausible, standard, onChange, foot }: SliderProps) {
  const id = useId();
  const at = (number: number) =>
    `${max > min ? ((Math.min(max, Math.max(min, number)) - min) / (max - min)) * 100 : 0}%`;
  const changed = standard !== undefined && value !== standard;
  return (
    <div className={changed ? 'slider slider-changed' : 'slider'}>
      <label className="slider-label" htmlFor={id}>
        {label}
      </label>
      <Typed label={label} value={value} min={min} max={max} onChange={onChange} />
      <div className="slider-track">
        {plausible === undefined ? null : (
          <span
            className="slider-plausible"
            style={{ left: at(plausible[0]), right: `calc(100% - ${at(plausible[1])})` }}
          />
        )}
        {standard === undefined ? null : <span className="slider-tick" style={{ left: at(standard) }} />}
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={upTo(value, 4)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      </div>
      <div className="slider-foot caption">
        <span>
          {plausible === undefined
            ? t('kit.accepts', { low: upTo(min, 4), high: upTo(max, 4) })
            : t('kit.plausible', { low: upTo(plausible[0], 4), high: upTo(plausible[1], 4) })}
        </span>
        {foot}
      </div>
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** The field keeps what is being typed; the value follows when that is a number within reach. */
function Typed({ label, value, min, max, onChange }: TypedProps) {
  const [text, setText] = useState<string>();
  const leave = () => {
    const number = Number((text ?? '').replace(',', '.').replace('−', '-'));
    if (text !== undefined && text.trim() !== '' && Number.isFinite(number))
      onChange(Math.min(max, Math.max(min, number)));
    setText(undefined);
  };
  return (
    <input
      className="slider-value"
      inputMode="decimal"
      aria-label={t('kit.typeValue', { label })}
      value={text ?? upTo(value, 4)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}
