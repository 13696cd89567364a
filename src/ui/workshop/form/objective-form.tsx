import { METRIC_NAMES, METRICS, type MetricName } from '../../../engine/index.ts';
import { t } from '../../../words/index.ts';
import { metricName } from '../../../words/labels.ts';
import { ChoiceField, type FieldPath, NumberField, TextField, useValue } from './form-fields.tsx';
import { useChoices } from './use-names.ts';

/** What a power is scored by. */
export function ObjectiveForm({ path }: { readonly path: FieldPath }) {
  const metric = useValue([...path, 'metric']);
  const powers = useChoices('powers');
  const unit = METRIC_NAMES.includes(metric as MetricName) ? METRICS[metric as MetricName].unit : '';
  return (
    <div className="form-body">
      <div className="form-grid">
        <ChoiceField
          path={[...path, 'metric']}
          label={t('forms.metric')}
          options={METRIC_NAMES.map((name) => [name, metricName(name)])}
        />
        <ChoiceField path={[...path, 'of']} label={t('forms.measured')} options={powers} none={t('forms.itself')} />
        <NumberField path={[...path, 'worst']} label={t('forms.worst')} unit={unit} />
        <NumberField path={[...path, 'best']} label={t('forms.best')} unit={unit} />
        <NumberField path={[...path, 'weight']} label={t('forms.weight')} unit="0–1" />
      </div>
      <TextField path={[...path, 'label']} label={t('forms.objectiveLabel')} />
      <p className="caption">{t('forms.weightsNote')}</p>
    </div>
  );
}
