import { useState } from 'react';
import { DUTIES, DUTY_KINDS, type DutyKind, REGION_TAGS, STANDING_ANSWERS } from '../../../engine/index.ts';
import { t } from '../../../words/index.ts';
import { dutyName, tagName } from '../../../words/labels.ts';
import { Button } from '../../kit/button.tsx';
import { writeValue } from '../editor/editor-state.ts';
import { ConditionField } from './condition-field.tsx';
import {
  ChoiceField,
  type FieldPath,
  FlagField,
  NumberField,
  SeveralField,
  TextField,
  useValue,
} from './form-fields.tsx';
import { useChoices } from './use-names.ts';

/** A clause: when it may be called, by whom, and who then owes what. */
export function ClauseForm({ path }: { readonly path: FieldPath }) {
  const obligations = useValue([...path, 'obligations']);
  const ids = typeof obligations === 'object' && obligations !== null ? Object.keys(obligations) : [];
  const signatories = useValue([...path.slice(0, 2), 'signatories']);
  return (
    <div className="form-body">
      <TextField path={[...path, 'title']} label={t('forms.title')} />
      <ConditionField path={[...path, 'trigger']} label={t('forms.trigger')} none={t('forms.noTrigger')} />
      <div className="form-grid">
        <ChoiceField
          path={[...path, 'invocation']}
          label={t('forms.invocation')}
          none={t('forms.unsaid')}
          options={[
            ['by-beneficiary', t('forms.invocation.byBeneficiary')],
            ['automatic', t('forms.invocation.automatic')],
            ['standing', t('forms.invocation.standing')],
          ]}
        />
        <FlagField path={[...path, 'conditional']} label={t('forms.conditional')} standard />
        <FlagField path={[...path, 'entangles']} label={t('forms.entangles')} standard={false} />
      </div>
      <h3>{t('forms.obligations')}</h3>
      {ids.map((id) => (
        <ObligationFields key={id} id={id} path={[...path, 'obligations', id]} last={ids.length === 1} />
      ))}
      <AddObligation path={[...path, 'obligations']} taken={ids} owes={Object.keys(signatories ?? {})[0]} />
    </div>
  );
}

interface ObligationProps {
  readonly id: string;
  readonly path: FieldPath;
  readonly last: boolean;
}

function ObligationFields({ id, path, last }: ObligationProps) {
  const duty = useValue([...path, 'duty']);
  const powers = useChoices('powers');
  const entry = DUTY_KINDS.includes(duty as DutyKind) ? DUTIES[duty as DutyKind] : undefined;
  return (
    <fieldset className="form-condition">
      <legend className="second">{id}</legend>
      <div className="form-grid">
        <ChoiceField
          path={[...path, 'duty']}
          label={t('forms.duty')}
          options={DUTY_KINDS.map((kind) => [kind, dutyName(kind)])}
        />
        <NumberField path={[...path, 'withinTurns']} label={t('forms.withinTurns')} standard={0} />
        {Object.entries(entry?.args ?? {}).map(([name, argument]) => (
          <NumberField
            key={name}
            path={[...path, name]}
            label={t(`forms.measure.${name as Measure}`)}
            unit={(argument as { readonly unit: string }).unit}
          />
        ))}
        {duty === 'deploy' ? (
          <ChoiceField
            path={[...path, 'tag']}
            label={t('forms.tag')}
            none={t('forms.anywhere')}
            options={REGION_TAGS.map((tag) => [tag, tagName(tag)])}
          />
        ) : null}
        {duty === 'fight' ? (
          <ChoiceField
            path={[...path, 'answer']}
            label={t('forms.answer')}
            none={t('forms.unsaid')}
            options={STANDING_ANSWERS.map((answer) => [answer, t(`forms.answer.${answer}`)])}
          />
        ) : null}
        <ChoiceField
          path={[...path, 'runs']}
          label={t('forms.runs')}
          none={t('forms.unsaid')}
          options={[
            ['call', t('forms.runs.call')],
            ['standing', t('forms.runs.standing')],
          ]}
        />
      </div>
      <SeveralField path={[...path, 'of']} label={t('forms.who')} options={powers} />
      {last ? null : (
        <Button
          size="small"
          kind="quiet"
          label={t('workshop.deleteNamed', { title: id })}
          onPress={() => writeValue(path, undefined)}
        >
          {t('workshop.delete')}
        </Button>
      )}
    </fieldset>
  );
}

type Measure = 'level' | 'rise' | 'amountBn' | 'placesK' | 'personnelK' | 'wellTrainedK';

interface AddProps {
  readonly path: FieldPath;
  readonly taken: readonly string[];
  readonly owes: string | undefined;
}

function AddObligation({ path, taken, owes }: AddProps) {
  const [duty, setDuty] = useState<DutyKind>('sanction');
  const add = () => {
    let id: string = duty;
    for (let number = 2; taken.includes(id); number++) id = `${duty}-${number}`;
    const measures = Object.entries(DUTIES[duty].args)
      .filter(([, argument]) => !('optional' in argument))
      .map(([name, argument]) => [name, Math.min((argument as { readonly max: number }).max, 1)] as const);
    writeValue([...path, id], { of: [owes ?? ''], duty, withinTurns: 1, ...Object.fromEntries(measures) });
  };
  return (
    <div className="form-line form-add">
      <label className="form-row">
        <span className="second">{t('forms.newDuty')}</span>
        <select className="field" value={duty} onChange={(event) => setDuty(event.target.value as DutyKind)}>
          {DUTY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {dutyName(kind)}
            </option>
          ))}
        </select>
      </label>
      <Button size="small" onPress={add}>
        {t('forms.add')}
      </Button>
    </div>
  );
}
