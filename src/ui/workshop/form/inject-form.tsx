import { INJECT_EFFECT_KINDS, INJECT_EFFECTS, type InjectEffectKind } from '../../../engine/model/inject-effects.ts';
import type { Argument } from '../../../engine/model/arguments.ts';
import { type EffectAt, effectsIn, withEffect, withKind, withoutEffect } from '../../../scenario/author/effects.ts';
import { t } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { writeValue } from '../editor/editor-state.ts';
import { ConditionField } from './condition-field.tsx';
import {
  ChoiceField,
  type FieldPath,
  FlagField,
  NumberField,
  Row,
  SeveralField,
  TextField,
  useValue,
} from './form-fields.tsx';
import { type Choice, useChoices } from './use-names.ts';

/** Something that happens: when, what it does, what the players read. */
export function InjectForm({ path }: { readonly path: FieldPath }) {
  return (
    <div className="form-body">
      <TextField path={[...path, 'text']} label={t('forms.injectText')} long />
      <ConditionField path={[...path, 'when']} label={t('forms.when')} />
      <FlagField path={[...path, 'once']} label={t('forms.once')} standard />
      <Effects path={[...path, 'effect']} />
    </div>
  );
}

/** What happens, one effect after the other, and a way to add one. */
function Effects({ path }: { readonly path: FieldPath }) {
  const effect = useValue(path);
  const powers = useChoices('powers');
  const regions = useChoices('regions');
  const fresh = (kind: InjectEffectKind) => freshArguments(kind, powers[0]?.[0] ?? '', regions[0]?.[0] ?? '');
  const said = effectsIn(effect).filter(({ kind }) => isKind(kind));
  const effects = said.length === 0 ? [{ path: ['message'], kind: 'message' }] : said;
  const alone = effects.length === 1;
  return (
    <>
      {effects.map((one) => (
        <EffectFields
          key={one.path.join('.')}
          path={[...path, ...one.path]}
          kind={one.kind as InjectEffectKind}
          taken={effects.filter(isBeside(one)).map(({ kind }) => kind)}
          powers={powers}
          regions={regions}
          onChange={(kind) =>
            writeValue(
              path,
              said.length === 0 ? { [kind]: fresh(kind) } : withKind(effect, one.path, kind, fresh(kind)),
            )
          }
          onRemove={alone ? undefined : () => writeValue(path, withoutEffect(effect, one.path))}
        />
      ))}
      <Row label={t('forms.moreEffect')}>
        <select
          className="field"
          value=""
          onChange={(event) => {
            const kind = event.target.value;
            if (isKind(kind)) writeValue(path, withEffect(effect, kind, fresh(kind)));
          }}
        >
          <option value="">{t('forms.moreEffectNone')}</option>
          {INJECT_EFFECT_KINDS.filter((kind) => kind !== 'message').map((kind) => (
            <option key={kind} value={kind}>
              {t(`forms.effect.${kind}`)}
            </option>
          ))}
        </select>
      </Row>
    </>
  );
}

const isKind = (kind: string): kind is InjectEffectKind => (INJECT_EFFECT_KINDS as readonly string[]).includes(kind);
/** Other effects of the same object, which holds each kind once. */
const isBeside = (one: EffectAt) => (other: EffectAt) =>
  other.kind !== one.kind && other.path.slice(0, -1).join('.') === one.path.slice(0, -1).join('.');

interface EffectFieldsProps {
  readonly path: FieldPath;
  readonly kind: InjectEffectKind;
  /** Kinds that it cannot become. */
  readonly taken: readonly string[];
  readonly powers: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly onChange: (kind: InjectEffectKind) => void;
  readonly onRemove: (() => void) | undefined;
}

function EffectFields({ path, kind, taken, powers, regions, onChange, onRemove }: EffectFieldsProps) {
  return (
    <fieldset className="form-condition">
      <legend className="second">{t('forms.effect')}</legend>
      <Row label={t('forms.kind')}>
        <select className="field" value={kind} onChange={(event) => onChange(event.target.value as InjectEffectKind)}>
          {INJECT_EFFECT_KINDS.filter((one) => !taken.includes(one)).map((one) => (
            <option key={one} value={one}>
              {t(`forms.effect.${one}`)}
            </option>
          ))}
        </select>
      </Row>
      <div className="form-grid">
        {Object.entries(INJECT_EFFECTS[kind].args as Readonly<Record<string, Argument>>).map(([name, argument]) => (
          <ArgumentField
            key={name}
            path={[...path, name]}
            name={name as EffectArgument}
            argument={argument}
            powers={powers}
            regions={regions}
          />
        ))}
      </div>
      {onRemove === undefined ? null : (
        <Button size="small" kind="quiet" onPress={onRemove}>
          {t('forms.removeEffect')}
        </Button>
      )}
    </fieldset>
  );
}

type EffectArgument =
  | 'by'
  | 'of'
  | 'against'
  | 'region'
  | 'regions'
  | 'attribution'
  | 'packages'
  | 'change'
  | 'amountBn';

interface ArgumentFieldProps {
  readonly path: FieldPath;
  readonly name: EffectArgument;
  readonly argument: Argument;
  readonly powers: readonly Choice[];
  readonly regions: readonly Choice[];
}

function ArgumentField({ path, name, argument, powers, regions }: ArgumentFieldProps) {
  const label = t(`forms.argument.${name}`);
  if (argument.type === 'number') return <NumberField path={path} label={label} unit={argument.unit} />;
  if (argument.type === 'regions') return <SeveralField path={path} label={label} options={regions} />;
  return <ChoiceField path={path} label={label} options={argument.type === 'region' ? regions : powers} />;
}

function freshArguments(kind: InjectEffectKind, power: string, region: string): Readonly<Record<string, unknown>> {
  const entries = Object.entries(INJECT_EFFECTS[kind].args as Readonly<Record<string, Argument>>)
    .filter(([, argument]) => argument.optional !== true)
    .map(([name, argument]) => {
      if (argument.type === 'number') return [name, Math.min(argument.max, argument.max >= 5 ? 5 : 0.1)] as const;
      if (argument.type === 'regions') return [name, [region]] as const;
      return [name, argument.type === 'region' ? region : power] as const;
    });
  return Object.fromEntries(entries);
}
