import { t } from '../../words/index.ts';
import { useStore } from '../kit/use-store.ts';
import { DifferencesPanel } from './differences-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { ProsePanel } from './prose-panel.tsx';
import { workshop } from './session.ts';

/** What the player will see of the scenario: its documents as prose, and its map. */
export function PreviewPanel({ onGo }: { readonly onGo: () => void }) {
  const scenario = useStore(workshop, (state) => state.valid);
  const errors = useStore(workshop, ({ reading }) => reading?.findings.some(({ severity }) => severity === 'error'));
  if (scenario === undefined)
    return <p className="workshop-panel second">{t(errors === true ? 'workshop.notYet' : 'workshop.checking')}</p>;
  return (
    <>
      {errors === true ? <p className="workshop-panel second">{t('workshop.lastValid')}</p> : null}
      <ProsePanel scenario={scenario} onGo={onGo} />
      <MapPanel scenario={scenario} />
      <DifferencesPanel onGo={onGo} />
    </>
  );
}
