/**
 * Fields of the forms. Each shows what a path of the resolved scenario holds, and writes into the text when it is left or
 * a choice is made: one step of the editor's history.
 */
import { type ReactNode, useId } from 'react';
import { valueAt } from '../../../scenario/author/text-edit.ts';
import { currentLanguage, LANGUAGES, LANGUAGE_NAMES, t } from '../../../words/index.ts';
import { useStore } from '../../kit/use-store.ts';
import { writeValue } from '../editor/editor-state.ts';
import { workshop } from '../session.ts';

export type FieldPath = readonly (string | number)[];

interface FieldProps {
  readonly path: FieldPath;
  readonly label: string;
}

/** What the resolved text holds at a path. */
export function useValue(path: FieldPath): unknown {
  return useStore(workshop, (state) => valueAt(state.document, path));
}

export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="form-row">
      <span className="second">{label}</span>
      {children}
    </label>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly unit?: string | undefined;
  /** What holds where the text says nothing. */
  readonly standard?: number | undefined;
  readonly note?: ReactNode;
}

/** A figure, plain or in the long form: then its number alone changes. */
export function NumberField({ path, label, unit, standard, note }: NumberFieldProps) {
  const value = useValue(path);
  const long = typeof value === 'object' && value !== null && 'value' in value;
  const number = long ? value.value : value;
  const shown = typeof number === 'number' ? String(number) : '';
  return (
    <Row label={unit === undefined || unit === '' ? label : t('forms.withUnit', { label, unit })}>
      <input
        key={shown}
        className="field form-number"
        inputMode="decimal"
        defaultValue={shown}
        placeholder={standard === undefined ? undefined : String(standard)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        onBlur={(event) => {
          const text = event.target.value.trim().replace(',', '.').replace('−', '-');
          if (text === shown) return;
          const next = text === '' ? undefined : Number(text);
          if (next !== undefined && !Number.isFinite(next)) event.target.value = shown;
          else if (next === undefined) writeValue(path, undefined);
          else writeValue(long ? [...path, 'value'] : path, next);
        }}
      />
      {note}
    </Row>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly (readonly [id: string, name: string])[];
  /** Name of saying nothing; without it something must be chosen. */
  readonly none?: string | undefined;
}

export function ChoiceField({ path, label, options, none }: ChoiceFieldProps) {
  const value = useValue(path);
  const chosen = typeof value === 'string' ? value : '';
  const strange = chosen !== '' && !options.some(([id]) => id === chosen);
  return (
    <Row label={label}>
      <select
        className="field"
        value={chosen}
        onChange={(event) => writeValue(path, event.target.value === '' ? undefined : event.target.value)}
      >
        {none === undefined && chosen !== '' ? null : <option value="">{none ?? '–'}</option>}
        {strange ? <option value={chosen}>{chosen}</option> : null}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Row>
  );
}

export function FlagField({ path, label, standard }: FieldProps & { readonly standard: boolean }) {
  const value = useValue(path);
  const on = typeof value === 'boolean' ? value : standard;
  return (
    <label className="form-flag">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => writeValue(path, event.target.checked === standard ? undefined : event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** A text in every language that it has, the language of the page first. */
export function TextField({ path, label, long }: FieldProps & { readonly long?: boolean }) {
  const value = useValue(path);
  if (typeof value === 'string') return <OneText path={path} label={label} long={long === true} />;
  const here = currentLanguage();
  const languages = [here, ...LANGUAGES.filter((language) => language !== here)];
  return languages.map((language) => (
    <OneText
      key={language}
      path={[...path, language]}
      label={t('forms.inLanguage', { label, language: LANGUAGE_NAMES[language] })}
      long={long === true}
    />
  ));
}

function OneText({ path, label, long }: FieldProps & { readonly long: boolean }) {
  const value = useValue(path);
  const shown = typeof value === 'string' ? value : '';
  const write = (text: string) => {
    if (text.trim() !== shown) writeValue(path, text.trim() === '' ? undefined : text.trim());
  };
  return (
    <Row label={label}>
      {long ? (
        <textarea
          key={shown}
          className="field"
          rows={3}
          defaultValue={shown}
          onBlur={(event) => write(event.target.value)}
        />
      ) : (
        <input
          key={shown}
          className="field"
          defaultValue={shown}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={(event) => write(event.target.value)}
        />
      )}
    </Row>
  );
}

interface SeveralFieldProps extends FieldProps {
  readonly options: readonly (readonly [id: string, name: string])[];
}

/** A list of names: one box for each. */
export function SeveralField({ path, label, options }: SeveralFieldProps) {
  const value = useValue(path);
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const legend = useId();
  return (
    <fieldset className="form-several" aria-labelledby={legend}>
      <span id={legend} className="second">
        {label}
      </span>
      {options.map(([id, name]) => (
        <label key={id} className="form-flag">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              const next = event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
              // A list without anybody would be an error: the last one stays.
              if (next.length > 0) writeValue(path, next);
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
