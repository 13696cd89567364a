import { INJECT_EFFECT_KINDS, INJECT_EFFECTS, type InjectEffectKind } from '../../../engine/model/inject-effects.ts';
import type { Argument } from '../../../engine/model/arguments.ts';
import { t } from '../../../words/index.ts';
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
  const effect = useValue([...path, 'effect']);
  return (
    <div className="form-body">
      <TextField path={[...path, 'text']} label={t('forms.injectText')} long />
      <ConditionField path={[...path, 'when']} label={t('forms.when')} />
      <FlagField path={[...path, 'once']} label={t('forms.once')} standard />
      {Array.isArray(effect) ? (
        <>
          {effect.map((_, at) => (
            <EffectFields key={`effect${at}`} path={[...path, 'effect', at]} />
          ))}
        </>
      ) : (
        <EffectFields path={[...path, 'effect']} />
      )}
    </div>
  );
}

/** What happens: one kind in a form; several at once are written in the text. */
function EffectFields({ path }: { readonly path: FieldPath }) {
  const value = useValue(path);
  const powers = useChoices('powers');
  const regions = useChoices('regions');
  const kinds = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const kind = INJECT_EFFECT_KINDS.find((one) => kinds.includes(one));
  const change = (next: InjectEffectKind) =>
    writeValue(path, { [next]: freshArguments(next, powers[0]?.[0] ?? '', regions[0]?.[0] ?? '') });
  return (
    <fieldset className="form-condition">
      <legend className="second">{t('forms.effect')}</legend>
      <Row label={t('forms.kind')}>
        <select
          className="field"
          value={kind ?? 'message'}
          onChange={(event) => change(event.target.value as InjectEffectKind)}
        >
          {INJECT_EFFECT_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`forms.effect.${one}`)}
            </option>
          ))}
        </select>
      </Row>
      {kinds
        .filter((one): one is InjectEffectKind => (INJECT_EFFECT_KINDS as readonly string[]).includes(one))
        .map((one) => (
          <div key={one} className="form-grid">
            {Object.entries(INJECT_EFFECTS[one].args as Readonly<Record<string, Argument>>).map(([name, argument]) => (
              <ArgumentField
                key={name}
                path={[...path, one, name]}
                name={name as EffectArgument}
                argument={argument}
                powers={powers}
                regions={regions}
              />
            ))}
          </div>
        ))}
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
