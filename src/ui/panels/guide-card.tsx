import { useEffect, useState } from 'react';
import { ORDER_KIND_NAMES } from '../../engine/index.ts';
import { type Guide } from '../../engine/model/scenario.ts';
import { guideSteps, stepNow } from '../../store/guide.ts';
import { draftOf } from '../../store/match-store.ts';
import { t, textOf } from '../../words/index.ts';
import { orderName } from '../../words/orders.ts';
import { desk } from '../desk.ts';
import { Button } from '../kit/button.tsx';
import { useDesk, useMatch, useScenario } from './use-match.ts';

/** Guidance of the scenario: a card beside the work, never in its way. It goes on when the named order was given. */
export function GuideCard() {
  const scenario = useScenario();
  const seat = useMatch((state) => state.seat);
  const turn = useMatch((state) => (state.match?.turns.length ?? 0) + 1);
  const { orders, committed } = useMatch(draftOf);
  const hidden = useDesk((state) => state.guideHidden);
  const steps = guideSteps(scenario, seat, turn, orders);
  const reached = stepNow(steps);
  const [at, setAt] = useState(reached);
  useEffect(() => setAt(reached), [reached, turn]);
  if (steps.length === 0 || committed) return null;
  if (hidden) {
    return (
      <Button kind="quiet" size="small" onPress={() => desk.getState().arrange({ guideHidden: false })}>
        {t('play.guideShow')}
      </Button>
    );
  }
  const shown = steps[Math.min(at, steps.length - 1)];
  const finished = at >= steps.length;
  return (
    <aside className="guide" aria-labelledby="guide-head">
      <div className="panel-head">
        <h2 id="guide-head">{t('play.guide')}</h2>
        <span>{t('play.guideStep', { step: Math.min(at + 1, steps.length), steps: steps.length })}</span>
      </div>
      <p aria-live="polite">
        {finished || shown === undefined
          ? t('play.guideDone', { next: t('play.guideCommit') })
          : textOf(shown.step.text)}
      </p>
      <div className="card-actions">
        {finished || shown === undefined ? null : <Pointer step={shown.step} />}
        {at > 0 ? (
          <Button size="small" onPress={() => setAt(at - 1)}>
            {t('play.guideBack')}
          </Button>
        ) : null}
        {finished ? null : (
          <Button size="small" onPress={() => setAt(at + 1)}>
            {t('play.guideNext')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={() => desk.getState().arrange({ guideHidden: true })}>
          {t('play.guideHide')}
        </Button>
      </div>
    </aside>
  );
}

/** Opens the order that a step speaks of. */
function Pointer({ step }: { readonly step: Guide }) {
  const kind = ORDER_KIND_NAMES.find((name) => name === step.order);
  if (kind === undefined) return null;
  return (
    <Button size="small" onPress={() => desk.getState().arrange({ form: { kind }, panel: 'orders' })}>
      {t('play.guideDo', { order: orderName(kind) })}
    </Button>
  );
}
