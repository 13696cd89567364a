import { useEffect, useState } from 'react';
import type { View } from '../../../engine/index.ts';
import { type MatchState, persons, seatView } from '../../../store/match-store.ts';
import { t, textOf, turnDate } from '../../../words/index.ts';
import { namingOf } from '../../../words/naming.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useStore } from '../../kit/use-store.ts';
import { planFrom } from '../../plan.ts';
import { goTo, usePlace } from '../../router.ts';
import { Screen } from '../../screen.tsx';
import { startPlan } from '../../start-plan.ts';
import { draftOfMatch } from '../../workshop-return.ts';
import { Documents } from './documents.tsx';
import { Others } from './others.tsx';
import { SeatPanel } from './seat-panel.tsx';
import './briefing.css';

/** Your role, what you know, and the two documents as they will be run. */
export default function Briefing() {
  const problems = usePlan();
  const state = useStore(game, (now) => now);
  if (state.match === undefined || problems === undefined || problems.length > 0)
    return <Nothing problems={problems} />;
  return <Prepared state={state} />;
}

/** Starts the match that the address describes; the address is then emptied, so that a reload resumes the match. */
function usePlan(): readonly string[] | undefined {
  const { parameters } = usePlace();
  const [problems, setProblems] = useState<readonly string[] | undefined>(() =>
    planFrom(parameters) === undefined ? [] : undefined,
  );
  useEffect(() => {
    const plan = planFrom(parameters);
    if (plan === undefined) return;
    let wanted = true;
    void startPlan(plan).then((wrong) => {
      if (!wanted) return;
      setProblems(wrong);
      if (wrong.length === 0) window.history.replaceState(null, '', '#/briefing');
    });
    return () => {
      wanted = false;
    };
  }, [parameters]);
  return problems;
}

function Nothing({ problems }: { readonly problems: readonly string[] | undefined }) {
  return (
    <Screen title={t('briefing.title')}>
      <div className="notice-page">
        {problems === undefined ? (
          <p>{t('newGame.loadingScenario')} …</p>
        ) : (
          <>
            {problems.length === 0 ? (
              <p>{t('briefing.nothing')}</p>
            ) : (
              problems.map((problem) => <p key={problem}>{problem}</p>)
            )}
            <Button href="#/new" kind="primary">
              {t('briefing.choose')}
            </Button>
          </>
        )}
      </div>
    </Screen>
  );
}

function Prepared({ state }: { readonly state: MatchState }) {
  const [part, setPart] = useState<'documents' | 'others'>('documents');
  const seats = persons(state);
  const [seat, setSeat] = useState(state.seat);
  const view: View | undefined = seatView(seat === state.seat || seat === undefined ? state : { ...state, seat });
  const { match } = state;
  if (match === undefined || view === undefined) return null;
  const { scenario } = match.setup;
  const names = namingOf(scenario);
  const turn = match.turns.length;
  const draft = draftOfMatch(state.id);
  const head = t('briefing.head', {
    scenario: textOf(scenario.title),
    date: turnDate(scenario.calendar, turn),
    turn: turn + 1,
    turns: scenario.calendar.turns,
  });
  const begin = () => {
    game.getState().act.begin();
    goTo('/play');
  };
  return (
    <Screen
      title={t('briefing.title')}
      className="briefing"
      head={<span>{head}</span>}
      actions={
        <Segments
          label={t('briefing.view')}
          chosen={part}
          onChoose={setPart}
          options={[
            { id: 'documents', label: t('briefing.documents') },
            { id: 'others', label: t('briefing.others') },
          ]}
        />
      }
      foot={
        <>
          <p className="second">{t('briefing.invented')}</p>
          <div className="foot-actions">
            <Button onPress={() => window.print()}>{t('briefing.print')}</Button>
            {draft === undefined ? (
              <Button href={`#/new?scenario=${scenario.id}&seat=${seats.join(',')}`}>{t('briefing.changeSeat')}</Button>
            ) : (
              <Button href={`#${draft}`}>{t('workshop.backToText')}</Button>
            )}
            <Button kind="primary" size="large" onPress={begin}>
              {turn === 0 && seats.length > 0 ? t('briefing.begin') : t('briefing.beginWatch')}
            </Button>
          </div>
        </>
      }
    >
      <div className="briefing-columns">
        <aside className="briefing-seat" aria-label={t('briefing.know')}>
          {seats.length > 1 ? (
            <Segments
              label={t('briefing.seats')}
              chosen={seat ?? ''}
              onChoose={setSeat}
              options={seats.map((id) => ({ id, label: textOf(scenario.powers[id]?.name ?? id) }))}
            />
          ) : null}
          <SeatPanel names={names} view={view} seat={seat} />
        </aside>
        <div className="briefing-desk">
          {part === 'documents' ? <Documents names={names} /> : <Others names={names} seat={seat} />}
        </div>
      </div>
    </Screen>
  );
}
