import { useEffect } from 'react';
import { isOver } from '../../../match/match.ts';
import { t } from '../../../words/index.ts';
import { PACES, type Pace } from '../../../store/desk.ts';
import { desk } from '../../desk.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useDesk, useMatch } from '../../panels/use-match.ts';

const PACE_NAMES = Object.keys(PACES) as readonly Pace[];
const PACE_WORDS = { slow: 'play.watchSlow', normal: 'play.watchNormal', fast: 'play.watchFast' } as const;

/** Watching machines: the next turn, or turn after turn. */
export function WatchPanel() {
  const over = useMatch((state) => state.match !== undefined && isOver(state.match));
  const turn = useMatch((state) => state.match?.turns.length ?? 0);
  const thinking = useMatch((state) => state.thinking);
  const running = useDesk((state) => state.watching);
  const pace = useDesk((state) => state.pace);
  useEffect(() => {
    if (!running || over) return;
    const timer = setTimeout(() => game.getState().act.watchTurn(), (PACES[pace] * 1000) / 2);
    return () => clearTimeout(timer);
  }, [running, over, pace, turn]);
  return (
    <section className="panel" aria-labelledby="watch-head">
      <div className="panel-head">
        <h2 id="watch-head">{t('play.youWatch')}</h2>
      </div>
      <p className="second" role="status">
        {t(thinking ? 'play.thinking' : 'play.watchText')}
      </p>
      <div className="card-actions">
        <Button
          kind={running ? 'outline' : 'primary'}
          disabled={over || thinking}
          onPress={() => game.getState().act.watchTurn()}
        >
          {t('play.watchNext')}
        </Button>
        <Button pressed={running} disabled={over} onPress={() => desk.getState().arrange({ watching: !running })}>
          {t(running ? 'play.watchStop' : 'play.watchAuto')}
        </Button>
      </div>
      <Segments
        label={t('play.watchPace')}
        options={PACE_NAMES.map((id) => ({ id, label: t(PACE_WORDS[id]) }))}
        chosen={pace}
        onChoose={(chosen) => desk.getState().arrange({ pace: chosen })}
      />
    </section>
  );
}
