import { isOver, type Match } from '../../../match/match.ts';
import { type MatchState, persons } from '../../../store/match-store.ts';
import { t, textOf } from '../../../words/index.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { NoMatch } from '../../no-match.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { namesOf } from '../../panels/use-match.ts';
import { Screen } from '../../screen.tsx';
import { useOpenMatch } from '../../use-open-match.ts';
import { draftOfMatch } from '../../workshop-return.ts';
import { Beliefs } from './beliefs.tsx';
import { Comparison } from './comparison.tsx';
import { Course } from './course.tsx';
import { Machines } from './machines.tsx';
import { OracleSection } from './oracle.tsx';
import { Promises } from './promises.tsx';
import { Questions } from './questions.tsx';
import { Scores } from './scores.tsx';
import { Take } from './take.tsx';
import { TimelineSection } from './timeline.tsx';
import { type Debriefed, DebriefContext } from './use-debrief.ts';
import { Verdict } from './verdict.tsx';
import { WhatIf } from './what-if.tsx';
import '../../styles/panels.css';
import './debrief.css';

/** The match looked back upon: outcome, promises, beliefs, scores, what might have been. */
export default function Debrief() {
  const opening = useOpenMatch(['debrief']);
  const state = useStore(game, (now) => now);
  if (opening !== 'open' || state.match === undefined) return <NoMatch opening={opening} />;
  return isOver(state.match) ? <Page state={state} match={state.match} /> : <NotOver />;
}

function Page({ state, match }: { readonly state: MatchState; readonly match: Match }) {
  const { scenario } = match.setup;
  const debriefed: Debriefed = { match, scenario, names: namesOf(scenario), persons: persons(state) };
  return (
    <DebriefContext value={debriefed}>
      <Screen
        title={t('debrief.title')}
        heading={false}
        className="debrief"
        head={
          <>
            <span className="bar-title">{t('debrief.title')}</span>
            <span>{t('debrief.head', { scenario: textOf(scenario.title), seed: match.seed })}</span>
          </>
        }
        actions={<Actions debriefed={debriefed} />}
      >
        <Verdict />
        <TimelineSection />
        <div className="debrief-row debrief-three">
          <Promises />
          <Beliefs />
          <Scores />
        </div>
        <div className="debrief-row debrief-two">
          <Course />
          <Machines />
        </div>
        <OracleSection />
        <Comparison />
        <div className="debrief-row debrief-wide">
          <WhatIf />
          <div className="debrief-end">
            <Questions />
            <Take />
          </div>
        </div>
      </Screen>
    </DebriefContext>
  );
}

function Actions({ debriefed: { scenario, persons: people } }: { readonly debriefed: Debriefed }) {
  const draft = draftOfMatch(useStore(game, (state) => state.id));
  return (
    <>
      <span className="debrief-who">
        {people.length === 0 ? t('debrief.watched') : t('debrief.youPlayed')}
        {people.map((id) => (
          <PowerBadge key={id} scenario={scenario} power={id} />
        ))}
      </span>
      <Button href="#/replay">{t('debrief.replayTurns')}</Button>
      {draft === undefined ? (
        <Button kind="primary" href={`#/new?scenario=${scenario.id}&seat=${people.join(',')}`}>
          {t('debrief.playAgain')}
        </Button>
      ) : (
        <Button kind="primary" href={`#${draft}`}>
          {t('workshop.backToText')}
        </Button>
      )}
    </>
  );
}

function NotOver() {
  return (
    <Screen title={t('debrief.title')}>
      <div className="notice-page">
        <h2>{t('debrief.notOver')}</h2>
        <p>{t('debrief.notOverText')}</p>
        <p className="chips">
          <Button href="#/replay">{t('debrief.replayTurns')}</Button>
          <Button href="#/">{t('ui.backToStart')}</Button>
        </p>
      </div>
    </Screen>
  );
}
