import { useId } from 'react';
import { type Order, type OrderKind } from '../../engine/index.ts';
import { TERMS, type TermName } from '../../engine/model/terms.ts';
import { type Field, type FieldValue, valueOf } from '../../store/order-form.ts';
import { amount, printedPer } from '../../words/amounts.ts';
import { compareWords, t } from '../../words/index.ts';
import { clauseNumber, documentTitle, type Naming, powerName, regionName } from '../../words/naming.ts';
import { argumentName, choiceName, figureWriting } from '../../words/orders.ts';
import { termName } from '../../words/terms.ts';
import { Segments } from '../kit/segments.tsx';
import { Slider } from '../kit/slider.tsx';
import { useNames } from './use-match.ts';

interface FieldInputProps {
  readonly kind: OrderKind;
  readonly field: Field;
  readonly order: Order;
  /** What stands now of the figure, where it sets something that stands. */
  readonly standing: number | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** More choices than this are a list to open, not a bar. */
const MOST_SEGMENTS = 3;

/** One argument of an order: a pick among what is legal, a figure, or terms. */
export function FieldInput({ kind, field, order, standing, onChange }: FieldInputProps) {
  const label = argumentName(kind, field.name);
  switch (field.type) {
    case 'pick':
      return <Pick label={label} field={field} value={valueOf(order, field.name)} onChange={onChange} />;
    case 'number':
      return (
        <Figure
          label={label}
          kind={kind}
          field={field}
          value={Number(valueOf(order, field.name) ?? field.min)}
          standing={standing}
          onChange={onChange}
        />
      );
    case 'terms':
      return <Terms label={label} choices={field.choices} value={valueOf(order, field.name)} onChange={onChange} />;
  }
}

interface PickProps {
  readonly label: string;
  readonly field: Extract<Field, { type: 'pick' }>;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}

function Pick({ label, field, value, onChange }: PickProps) {
  const names = useNames();
  const id = useId();
  const options = field.choices.map((choice) => ({
    choice,
    id: String(choice),
    label: choiceLabel(field.of, choice, names),
  }));
  if (field.of === 'region') options.sort((a, b) => compareWords(a.label, b.label));
  const choose = (chosen: string) => {
    const option = options.find((one) => one.id === chosen);
    if (option !== undefined) onChange(option.choice);
  };
  const short = options.length <= MOST_SEGMENTS && options.every((option) => option.label.length <= 22);
  return (
    <div className="order-field">
      <label className="field-label" htmlFor={short ? undefined : id} id={`${id}l`}>
        {label}
      </label>
      {short ? (
        <Segments label={label} options={options} chosen={String(value)} onChoose={choose} />
      ) : (
        <select id={id} className="text-input" value={String(value)} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function choiceLabel(of: Extract<Field, { type: 'pick' }>['of'], choice: string | boolean, names: Naming): string {
  const id = String(choice);
  switch (of) {
    case 'power':
      return powerName(names.scenario, id);
    case 'region':
      return regionName(names.scenario, id);
    case 'document':
      return documentTitle(names.scenario, id);
    case 'clause':
      return clauseLabel(names, id);
    case 'choice':
      return choiceName(id);
    case 'flag':
      return t(choice === true ? 'play.yes' : 'play.no');
  }
}

/** "Clause 2 of General principles". */
function clauseLabel(names: Naming, id: string): string {
  const [document = ''] = id.split('/', 1);
  return t('play.clauseOf', {
    number: clauseNumber(names.scenario, id),
    document: documentTitle(names.scenario, document),
  });
}

interface FigureProps {
  readonly label: string;
  readonly kind: OrderKind;
  readonly field: Extract<Field, { type: 'number' }>;
  readonly value: number;
  readonly standing: number | undefined;
  readonly onChange: (value: number) => void;
}

function Figure({ label, kind, field, value, standing, onChange }: FigureProps) {
  const { min, max, step, unit, usual } = field;
  const writing = figureWriting(kind, unit);
  return (
    <Slider
      label={label}
      value={value}
      min={min}
      max={max}
      step={step}
      plausible={usual}
      writing={writing}
      foot={standing === undefined ? undefined : <span>{t('play.standsNow', { value: writing.show(standing) })}</span>}
      onChange={(raw) => onChange(onGrid(raw, min, max, step))}
    />
  );
}

/** The nearest value of the grid, without the dust of binary fractions. */
function onGrid(value: number, min: number, max: number, step: number): number {
  const nearest = Math.round(value / step) * step;
  return Number(Math.min(max, Math.max(min, nearest === 0 ? min : nearest)).toFixed(6));
}

interface TermsProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}

function Terms({ label, choices, value, onChange }: TermsProps) {
  const chosen = typeof value === 'object' ? value : {};
  const set = (name: string, figure: number) =>
    onChange(Object.fromEntries(Object.entries({ ...chosen, [name]: figure }).filter(([, one]) => one !== 0)));
  return (
    <fieldset className="terms">
      <legend className="field-label">{label}</legend>
      {choices.map((name) => {
        const { min, max, step, unit } = TERMS[name as TermName];
        const now = chosen[name] ?? 0;
        const title = termName(name as TermName);
        return (
          <div key={name} className="term">
            <label className="check">
              <input
                type="checkbox"
                checked={now !== 0}
                onChange={(event) => set(name, event.target.checked ? usualOf(min, max, step) : 0)}
              />
              <span>{title}</span>
            </label>
            {now === 0 || (min === 0 && max === 1 && step === 1) ? null : (
              <Slider
                label={title}
                value={now}
                min={Math.max(min, step)}
                max={max}
                step={step}
                writing={{ show: (figure) => amount(figure, unit), per: printedPer(unit) }}
                onChange={(raw) => set(name, onGrid(raw, Math.max(min, step), max, step))}
              />
            )}
          </div>
        );
      })}
      {Object.keys(chosen).length === 0 ? <p className="second">{t('play.noTerms')}</p> : null}
    </fieldset>
  );
}

/** Half of what a term may be, on its grid. */
function usualOf(min: number, max: number, step: number): number {
  return onGrid((min + max) / 2 < step ? step : (min + max) / 2, Math.max(min, step), max, step);
}
