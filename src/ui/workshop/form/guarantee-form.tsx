import { LEGAL_STATUSES } from '../../../engine/index.ts';
import { t } from '../../../words/index.ts';
import { legalName } from '../../../words/labels.ts';
import { Button } from '../../kit/button.tsx';
import { writeValue } from '../editor/editor-state.ts';
import { ChoiceField, type FieldPath, NumberField, SeveralField, TextField, useValue } from './form-fields.tsx';
import { useChoices } from './use-names.ts';

/** A document: whom it is for, who signed, and how it comes into force. */
export function GuaranteeForm({ path }: { readonly path: FieldPath }) {
  const powers = useChoices('powers');
  const signatories = useValue([...path, 'signatories']);
  const ids = typeof signatories === 'object' && signatories !== null ? Object.keys(signatories) : [];
  return (
    <div className="form-body">
      <TextField path={[...path, 'title']} label={t('forms.title')} />
      <div className="form-grid">
        <ChoiceField path={[...path, 'beneficiary']} label={t('forms.beneficiary')} options={powers} />
        <ChoiceField
          path={[...path, 'legalForce']}
          label={t('forms.legalForce')}
          none={t('forms.unsaid')}
          options={[
            ['binding', t('clauses.legalForce.binding')],
            ['political', t('clauses.legalForce.political')],
          ]}
        />
      </div>
      <SeveralField path={[...path, 'against']} label={t('forms.against')} options={powers} />
      <h3>{t('forms.signatories')}</h3>
      {ids.map((id) => {
        const at = [...path, 'signatories', id];
        return (
          <fieldset key={id} className="form-condition">
            <legend className="second">{powers.find(([power]) => power === id)?.[1] ?? id}</legend>
            <div className="form-grid">
              <ChoiceField
                path={[...at, 'status']}
                label={t('forms.status')}
                none={legalName('signed')}
                options={LEGAL_STATUSES.map((status) => [status, legalName(status)])}
              />
              <NumberField
                path={[...at, 'ratification', 'willFloor']}
                label={t('forms.willFloor')}
                unit="0–100"
                standard={45}
              />
              <NumberField path={[...at, 'ratification', 'votesPerMonth']} label={t('forms.votes')} standard={0.14} />
            </div>
            <TextField path={[...at, 'ratification', 'label']} label={t('forms.procedure')} />
            <Button
              size="small"
              kind="quiet"
              label={t('workshop.deleteNamed', { title: id })}
              onPress={() => writeValue(at, undefined)}
            >
              {t('workshop.delete')}
            </Button>
          </fieldset>
        );
      })}
      <div className="form-line form-add">
        {powers
          .filter(([id]) => !ids.includes(id))
          .map(([id, name]) => (
            <Button
              key={id}
              size="small"
              onPress={() => writeValue([...path, 'signatories', id], { status: 'signed' })}
            >
              {t('forms.addSignatory', { power: name })}
            </Button>
          ))}
      </div>
    </div>
  );
}
