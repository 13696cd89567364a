/** The model: how it agrees with evidence, what it assumes, what it does not show, and its formulas to try. */
import { lazy, Suspense } from 'react';
import { FIRST_SCENARIO, SHIPPED_SCENARIOS } from '../../../scenario/shipped.ts';
import { t, textOf } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { goTo, usePlace } from '../../router.ts';
import { Screen } from '../../screen.tsx';
import { useScenarioHeads } from '../../use-scenario-heads.ts';
import { Assumptions } from './assumptions.tsx';
import { Bands } from './bands.tsx';
import { Limits } from './limits.tsx';
import './model.css';

const Lab = lazy(() => import('./lab/index.tsx'));

const PARTS = ['bands', 'assumptions', 'limits', 'lab'] as const;
type Part = (typeof PARTS)[number];

export default function Model() {
  const { parameters } = usePlace();
  const part: Part = PARTS.find((one) => one === parameters.get('part')) ?? 'bands';
  const asked = parameters.get('scenario') ?? '';
  const scenario = SHIPPED_SCENARIOS.includes(asked) ? asked : FIRST_SCENARIO;
  const go = (next: Part, id: string) => goTo(`/model?part=${next}&scenario=${id}`);
  return (
    <Screen
      title={t('model.title')}
      actions={
        <Button kind="quiet" href="#/">
          {t('ui.backToStart')}
        </Button>
      }
    >
      <div className="model">
        <Tabs
          label={t('model.parts')}
          tabs={PARTS.map((id) => ({ id, label: t(`model.${id}`) }))}
          chosen={part}
          onChoose={(next) => go(next, scenario)}
        >
          <Content part={part} scenario={scenario} onScenario={(id) => go(part, id)} />
        </Tabs>
      </div>
    </Screen>
  );
}

interface ContentProps {
  readonly part: Part;
  readonly scenario: string;
  readonly onScenario: (id: string) => void;
}

function Content({ part, scenario, onScenario }: ContentProps) {
  const choice = <ScenarioChoice scenario={scenario} onScenario={onScenario} />;
  switch (part) {
    case 'bands':
      return <Bands scenario={scenario} choice={choice} />;
    case 'assumptions':
      return <Assumptions scenario={scenario} choice={choice} />;
    case 'limits':
      return <Limits />;
    case 'lab':
      return (
        <Suspense fallback={<p>{t('ui.loading')} …</p>}>
          <Lab />
        </Suspense>
      );
  }
}

function ScenarioChoice({ scenario, onScenario }: Omit<ContentProps, 'part'>) {
  const heads = useScenarioHeads();
  return (
    <label className="model-choice">
      <span className="second">{t('model.scenario')}</span>
      <select className="field" value={scenario} onChange={(event) => onScenario(event.target.value)}>
        {SHIPPED_SCENARIOS.map((id) => (
          <option key={id} value={id}>
            {textOf(heads.find((head) => head.id === id)?.title) || id}
          </option>
        ))}
      </select>
    </label>
  );
}
