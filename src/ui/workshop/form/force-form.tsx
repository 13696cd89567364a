import { STANCES } from '../../../engine/index.ts';
import { t } from '../../../words/index.ts';
import { ChoiceField, type FieldPath, NumberField } from './form-fields.tsx';
import { useChoices } from './use-names.ts';

/** Troops of one power in one region. */
export function ForceForm({ path }: { readonly path: FieldPath }) {
  const powers = useChoices('powers');
  const regions = useChoices('regions');
  return (
    <div className="form-body form-grid">
      <ChoiceField path={[...path, 'power']} label={t('forms.power')} options={powers} />
      <ChoiceField path={[...path, 'region']} label={t('workshop.region')} options={regions} />
      <NumberField path={[...path, 'personnelK']} label={t('workshop.troops')} unit={t('workshop.thousandUnit')} />
      <ChoiceField
        path={[...path, 'stance']}
        label={t('args.stance')}
        none={t('status.stance.hold')}
        options={STANCES.map((stance) => [stance, t(`status.stance.${stance}`)])}
      />
      <NumberField path={[...path, 'training']} label={t('forms.training')} unit="0–1" standard={0.5} />
      <NumberField path={[...path, 'equipment']} label={t('forms.equipment')} unit="0–1" standard={0.5} />
      <NumberField path={[...path, 'supply']} label={t('forms.supply')} unit="0–1" standard={0.8} />
      <NumberField path={[...path, 'rotationTurns']} label={t('forms.rotation')} standard={0} />
    </div>
  );
}
