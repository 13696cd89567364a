import { useState } from 'react';
import { COEFFICIENTS, type CoefficientGroup } from '../../../engine/model/coefficients/index.ts';
import { type Coefficient, POWER_PARAMETERS } from '../../../engine/model/power-parameters.ts';
import type { LoadedScenario } from '../../../store/catalogue.ts';
import { assumptionName } from '../../../words/labels.ts';
import { t, textOf } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/badge.tsx';
import { Slider } from '../../kit/slider.tsx';

type Assumption = LoadedScenario['assumptions'][number];

interface AssumptionsProps {
  readonly loaded: LoadedScenario;
  readonly changes: Readonly<Record<string, number>>;
  readonly onChange: (changes: Readonly<Record<string, number>>) => void;
}

/** What moves a game most; the others are one press away. */
const FIRST = [
  'rules.incidents.violationsRef',
  'powers.EU.hidden.firm.prior',
  'powers.US.hidden.firm.prior',
  'powers.EU.supportBase',
  'powers.EU.willBase',
  'rules.attribution.base',
  'rules.beliefs.troops',
  'rules.incidents.breakdown',
];

/** One slider for each number that says what is plausible; changed ones are counted. */
export function Assumptions({ loaded, changes, onChange }: AssumptionsProps) {
  const [all, setAll] = useState(false);
  const [group, setGroup] = useState('');
  const known = loaded.assumptions.filter(
    (assumption) => acceptedOf(assumption) !== undefined && assumption.range !== undefined,
  );
  const groups = [...new Set(known.map(groupOf))];
  const shown = all
    ? known.filter((assumption) => groupOf(assumption) === (group || groups[0]))
    : FIRST.flatMap((path) => known.filter((assumption) => assumption.path === path));
  const count = Object.keys(changes).length;
  const set = (assumption: Assumption, value: number) => {
    const { [assumption.path]: _gone, ...rest } = changes;
    onChange(value === assumption.value ? rest : { ...rest, [assumption.path]: value });
  };
  return (
    <>
      <div className="panel-head">
        <h2 id="new-assumptions">{t('newGame.assumptionsHead')}</h2>
        <span>
          {t('newGame.shownOf', { shown: shown.length, all: known.length })} ·{' '}
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('newGame.showFew') : t('newGame.showAll')}
          </button>
        </span>
      </div>
      <p className="caption">{t('newGame.tick')}</p>
      {all ? (
        <label className="new-group">
          <span className="second">{t('newGame.group')}</span>
          <select className="field" value={group || groups[0]} onChange={(event) => setGroup(event.target.value)}>
            {groups.map((id) => (
              <option key={id} value={id}>
                {groupName(id, loaded)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {shown.map((assumption) => (
        <OneSlider
          key={assumption.path}
          assumption={assumption}
          loaded={loaded}
          value={changes[assumption.path] ?? assumption.value}
          onChange={(value) => set(assumption, value)}
        />
      ))}
      <p className="new-changed">
        <span>
          <b className={count > 0 ? 'new-count' : undefined}>
            {count > 0 ? t('newGame.changed', { count }) : t('newGame.changedNone')}
          </b>{' '}
          {count > 0 ? t('newGame.changedNote') : null}
        </span>
        {count > 0 ? (
          <Button size="small" onPress={() => onChange({})}>
            {t('newGame.reset')}
          </Button>
        ) : null}
      </p>
    </>
  );
}

interface OneSliderProps {
  readonly assumption: Assumption;
  readonly loaded: LoadedScenario;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function OneSlider({ assumption, loaded, value, onChange }: OneSliderProps) {
  const accepted = acceptedOf(assumption);
  const plausible = assumption.range;
  if (accepted === undefined || plausible === undefined) return null;
  const [low, high] = plausible;
  const span = Math.max(high - low, Math.abs(assumption.value) * 0.1, 1e-6);
  // Some rules accept any size; a trough a hundred times the plausible range would hide it.
  const min = Math.max(accepted.min, Math.min(low, assumption.value) - span);
  const max = Math.min(accepted.max, Math.max(high, assumption.value) + span);
  const source = assumption.source === undefined ? undefined : loaded.scenario.sources[assumption.source];
  const label = labelOf(assumption, accepted.meaning, loaded);
  return (
    <Slider
      label={label}
      value={value}
      min={min}
      max={max}
      step={stepOf(span)}
      plausible={plausible}
      standard={assumption.value}
      onChange={onChange}
      foot={
        source === undefined ? (
          <Chip kind="judgement">{t('ui.judgement')}</Chip>
        ) : (
          <Chip kind="sourced" href={source.url}>
            {source.title}
          </Chip>
        )
      }
    />
  );
}

/** What the rules accept, from the engine's tables; undefined for numbers that no rule reads by itself. */
function acceptedOf({ path }: Assumption): Coefficient | undefined {
  const [head, second = '', ...rest] = path.split('.');
  const name = rest.join('.');
  if (head === 'rules' && Object.hasOwn(COEFFICIENTS, second)) {
    const group: Readonly<Record<string, Coefficient>> = COEFFICIENTS[second as CoefficientGroup];
    return Object.hasOwn(group, name) ? group[name] : undefined;
  }
  if (head === 'powers' && Object.hasOwn(POWER_PARAMETERS, name))
    return POWER_PARAMETERS[name as keyof typeof POWER_PARAMETERS];
  if (head === 'powers' && name === 'hidden.firm.prior')
    return { unit: 'probability', min: 0, max: 1, meaning: 'Prior that the power is firm' };
  return undefined;
}

function groupOf({ path }: Assumption): string {
  return path.split('.').slice(0, 2).join('.');
}

function groupName(group: string, { scenario }: LoadedScenario): string {
  const [head, id = ''] = group.split('.');
  if (head === 'powers') return textOf(scenario.powers[id]?.name ?? id);
  return t(`groups.${id as CoefficientGroup}`);
}

function labelOf({ path }: Assumption, meaning: string, { scenario }: LoadedScenario): string {
  const [head, id = ''] = path.split('.');
  const name = assumptionName(path, meaning);
  return head === 'powers' ? `${scenario.powers[id]?.badge ?? id}: ${name}` : name;
}

/** About a fiftieth of the plausible range, as a power of ten or a half of one. */
function stepOf(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 20));
  return Number((span / power > 100 ? power * 5 : power).toPrecision(1));
}
