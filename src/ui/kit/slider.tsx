import { type ReactNode, useId, useState } from 'react';
import { t, typedNumber, upTo } from '../../words/index.ts';

export interface Writing {
  readonly show: (value: number) => string;
  /** What a typed number is to be divided by: 1000 where thousands are written out, 100 for per cent. */
  readonly per: number;
}

const PLAIN: Writing = { show: (value) => upTo(value, 4), per: 1 };

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
  /** How values are printed and typed where they are not plain numbers: "45,000" for 45 thousand. */
  readonly writing?: Writing | undefined;
  /** What is said of the ends where no rule sets them; else what the rules accept. */
  readonly reach?: string | undefined;
  /** Beside the range in words: unit, source. */
  readonly foot?: ReactNode;
}

/** A number by hand or by typing. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, plausible, standard, onChange, reach, foot, writing = PLAIN } = props;
  const { show } = writing;
  const id = useId();
  const at = (number: number) =>
    `${max > min ? ((Math.min(max, Math.max(min, number)) - min) / (max - min)) * 100 : 0}%`;
  const changed = standard !== undefined && value !== standard;
  return (
    <div className={changed ? 'slider slider-changed' : 'slider'}>
      <label className="slider-label" htmlFor={id}>
        {label}
      </label>
      <Typed label={label} value={value} min={min} max={max} writing={writing} onChange={onChange} />
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
          aria-valuetext={show(value)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      </div>
      <div className="slider-foot caption">
        <span>
          {plausible === undefined
            ? (reach ?? t('kit.accepts', { low: show(min), high: show(max) }))
            : t('kit.plausible', { low: show(plausible[0]), high: show(plausible[1]) })}
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
  readonly writing: Writing;
  readonly onChange: (value: number) => void;
}

/** The field keeps what is being typed; the value follows when that is a number within reach. */
function Typed({ label, value, min, max, writing, onChange }: TypedProps) {
  const [text, setText] = useState<string>();
  const leave = () => {
    const number = text === undefined ? undefined : typedNumber(text);
    // What was left as it stood is not typed: printing may have rounded it.
    if (number !== undefined && text !== writing.show(value))
      onChange(Math.min(max, Math.max(min, number / writing.per)));
    setText(undefined);
  };
  return (
    <input
      className="slider-value"
      inputMode="decimal"
      aria-label={t('kit.typeValue', { label })}
      value={text ?? writing.show(value)}
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
