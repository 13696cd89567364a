/** A condition: a fact compared, a turn, a chance, or several of them joined. */
import { FACTS, type FactName } from '../../../engine/index.ts';
import { t, tMaybe } from '../../../words/index.ts';
import { factName } from '../../../words/labels.ts';
import { Button } from '../../kit/button.tsx';
import { writeValue } from '../editor/editor-state.ts';
import { ChoiceField, type FieldPath, NumberField, Row, useValue } from './form-fields.tsx';
import { type Choice, useChoices } from './use-names.ts';

const KINDS = ['fact', 'all', 'any', 'not', 'turn', 'chance'] as const;
type Kind = (typeof KINDS)[number];

const FIRST_FACT = { fact: 'tension', atLeast: 60 };
const FRESH: Readonly<Record<Kind, (now: unknown) => unknown>> = {
  fact: () => FIRST_FACT,
  all: (now) => ({ all: [now] }),
  any: (now) => ({ any: [now] }),
  not: (now) => ({ not: now }),
  turn: () => ({ turn: 6 }),
  chance: () => ({ chance: 0.2 }),
};

interface ConditionFieldProps {
  readonly path: FieldPath;
  readonly label: string;
  /** Name of having no condition; without it there must be one. */
  readonly none?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

export function ConditionField({ path, label, none, onRemove }: ConditionFieldProps) {
  const value = useValue(path);
  const kind = kindOf(value);
  const change = (next: string) => {
    if (next === '') writeValue(path, undefined);
    else if (isKind(next)) writeValue(path, FRESH[next](firstOf(value) ?? FIRST_FACT));
  };
  return (
    <fieldset className="form-condition">
      <legend className="second">{label}</legend>
      <div className="form-line">
        <Row label={t('forms.kind')}>
          <select className="field" value={kind ?? ''} onChange={(event) => change(event.target.value)}>
            {none === undefined && kind !== undefined ? null : <option value="">{none ?? '–'}</option>}
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`forms.condition.${one}`)}
              </option>
            ))}
          </select>
        </Row>
        {onRemove === undefined ? null : (
          <Button size="small" kind="quiet" label={t('forms.removeCondition', { label })} onPress={onRemove}>
            {t('workshop.delete')}
          </Button>
        )}
      </div>
      <Body path={path} kind={kind} value={value} />
    </fieldset>
  );
}

function Body({
  path,
  kind,
  value,
}: {
  readonly path: FieldPath;
  readonly kind: Kind | undefined;
  readonly value: unknown;
}) {
  switch (kind) {
    case undefined:
      return null;
    case 'fact':
      return <FactFields path={path} />;
    case 'turn':
      return <NumberField path={[...path, 'turn']} label={t('forms.turn')} />;
    case 'chance':
      return <NumberField path={[...path, 'chance']} label={t('forms.chance')} unit="0–1" />;
    case 'not':
      return <ConditionField path={[...path, 'not']} label={t('forms.condition.not')} />;
    case 'all':
    case 'any':
      return <Several path={path} kind={kind} value={value} />;
  }
}

function Several({
  path,
  kind,
  value,
}: {
  readonly path: FieldPath;
  readonly kind: 'all' | 'any';
  readonly value: unknown;
}) {
  const said = (value as Record<string, unknown>)[kind];
  const parts: readonly unknown[] = Array.isArray(said) ? said : [];
  const list = [...path, kind];
  return (
    <>
      {parts.map((_, at) => (
        <ConditionField
          // Parts have no names of their own: their place is what they are.
          key={`part${at}`}
          path={[...list, at]}
          label={t('forms.part', { number: at + 1 })}
          onRemove={
            parts.length > 1
              ? () =>
                  writeValue(
                    list,
                    parts.filter((__, other) => other !== at),
                  )
              : undefined
          }
        />
      ))}
      <Button size="small" onPress={() => writeValue(list, [...parts, FIRST_FACT])}>
        {t('forms.addCondition')}
      </Button>
    </>
  );
}

function FactFields({ path }: { readonly path: FieldPath }) {
  const fact = useValue([...path, 'fact']);
  const powers = useChoices('powers');
  const clauses = useChoices('clauses');
  const entry = typeof fact === 'string' && Object.hasOwn(FACTS, fact) ? FACTS[fact as FactName] : undefined;
  const takes = Object.keys(entry?.args ?? {});
  const facts = (Object.keys(FACTS) as FactName[]).map((name): Choice => [name, factName(name)]);
  const party = (name: 'by' | 'of' | 'against') =>
    takes.includes(name) ? (
      <ChoiceField
        key={name}
        path={[...path, name]}
        label={t(`forms.${name}`)}
        options={name === 'of' ? [...powers, ['guarantors', t('clauses.guarantors')]] : powers}
        none={t('forms.unsaidParty')}
      />
    ) : null;
  const unit = entry === undefined || entry.unit === '0 or 1' ? '' : (tMaybe(`forms.unit.${entry.unit}`) ?? entry.unit);
  return (
    <div className="form-grid">
      <ChoiceField path={[...path, 'fact']} label={t('forms.fact')} options={facts} />
      {party('by')}
      {party('of')}
      {party('against')}
      {takes.includes('clause') ? (
        <ChoiceField
          path={[...path, 'clause']}
          label={t('forms.clause')}
          options={clauses}
          none={t('forms.unsaidParty')}
        />
      ) : null}
      {entry?.unit === '0 or 1' ? null : (
        <>
          <NumberField path={[...path, 'atLeast']} label={t('forms.atLeast')} unit={unit} />
          <NumberField path={[...path, 'atMost']} label={t('forms.atMost')} unit={unit} />
        </>
      )}
      {entry?.windowed === true ? (
        <>
          <NumberField path={[...path, 'withinTurns']} label={t('forms.window')} standard={1} />
          <NumberField path={[...path, 'confidence']} label={t('forms.confidence')} unit="0–1" />
        </>
      ) : null}
    </div>
  );
}

function kindOf(value: unknown): Kind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return KINDS.find((kind) => kind in value);
}

/** What a condition that is joined or turned round says first, so that it is kept. */
function firstOf(value: unknown): unknown {
  const kind = kindOf(value);
  if (kind === undefined) return undefined;
  const said = (value as Record<string, unknown>)[kind];
  if ((kind === 'all' || kind === 'any') && Array.isArray(said)) return said[0];
  return kind === 'not' ? said : value;
}

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);
