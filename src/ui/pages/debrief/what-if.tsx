import { useEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../../analysis/forecast.ts';
import { bothOrders, type Change } from '../../../analysis/what-if.ts';
import { checkOrders, legalOrders } from '../../../engine/index.ts';
import { type LegalForm } from '../../../engine/orders/legal.ts';
import { playWhatIf, WHAT_IF_PAIRS } from '../../../store/debrief-futures.ts';
import { listOf, signed, t, turnDate } from '../../../words/index.ts';
import { outcomeTitle } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { orderTitle } from '../../../words/orders.ts';
import { futures } from '../../futures.ts';
import { Button } from '../../kit/button.tsx';
import { announce } from '../../kit/live-region.tsx';
import { PairedDots } from '../../kit/paired-dots.tsx';
import { faultText } from '../../panels/fault-text.ts';
import { type Choice, Choices, viewAt } from './what-if-choices.tsx';
import { Section } from './section.tsx';
import { type Debriefed, useDebrief } from './use-debrief.ts';

/** Outcomes that neither side reaches this often are left out of the picture. */
const WORTH_DRAWING = 0.005;

/** One order changed, both futures played on the same luck. */
export function WhatIf() {
  const debriefed = useDebrief();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(debriefed));
  const forms = useForms(choice);
  const change = changeOf(debriefed, choice);
  const trial = usePlayed();
  const refused = useRefusal(choice, change);
  const pick = (next: Partial<Choice>) => {
    trial.stop();
    setChoice((now) => ({ ...now, ...next }));
  };
  return (
    <Section title={t('debrief.whatIf')} note={t('debrief.whatIfNote', { count: WHAT_IF_PAIRS })} className="what-if">
      <p className="second no-print">
        {t('debrief.whatIfText')} {t('kit.machinesPlay', { level: t('newGame.levelSteady') })}
      </p>
      <Choices choice={choice} forms={forms} pick={pick} />
      {refused === undefined ? null : (
        <p className="what-if-refused" role="status">
          {t('debrief.whatIfRefused', { reason: refused })}
        </p>
      )}
      <p className="chips no-print">
        {trial.running ? (
          <Button onPress={trial.stop}>{t('debrief.whatIfStop')}</Button>
        ) : (
          <Button
            kind="outline"
            disabled={change === undefined || refused !== undefined}
            onPress={() => change !== undefined && trial.start(choice, change)}
          >
            {change !== undefined
              ? t('debrief.whatIfRun')
              : t(choice.instead === undefined ? 'debrief.whatIfChoose' : 'debrief.whatIfSame')}
          </Button>
        )}
        <span className="second figures" role="status">
          {trial.failure ??
            (trial.running
              ? t('debrief.whatIfRunning', { done: trial.shown?.comparison.futures ?? 0, all: WHAT_IF_PAIRS })
              : '')}
        </span>
      </p>
      {trial.shown === undefined ? null : <Result {...trial.shown} />}
    </Section>
  );
}

/** The first order of the person's seat, in the turn in which it gave most; else the first order there is. */
function firstChoice({ match, persons }: Debriefed): Choice {
  const powers = [...persons, ...match.setup.powers];
  for (const power of powers) {
    let best = -1;
    match.turns.forEach(({ orders }, turn) => {
      const count = orders[power]?.length ?? 0;
      if (count > (best < 0 ? 0 : (match.turns[best]?.orders[power]?.length ?? 0))) best = turn;
    });
    if (best >= 0) return { turn: best, power, played: 0, instead: undefined };
  }
  return { turn: 0, power: match.setup.powers[0] ?? '', played: -1, instead: undefined };
}

/** What the power could have ordered, as it saw the turn. */
function useForms({ turn, power }: Choice): readonly LegalForm[] {
  const debriefed = useDebrief();
  return useMemo(() => {
    const { look, seat } = viewAt(debriefed, { turn, power });
    return legalOrders(look, seat).filter(({ options }) => options.length > 0);
  }, [debriefed.match, turn, power]);
}

/** Undefined while nothing would change. */
function changeOf({ match }: Debriefed, { turn, power, played, instead }: Choice): Change | undefined {
  if (played < 0) return instead === undefined ? undefined : { kind: 'also', power, order: instead };
  if (instead === undefined) return { kind: 'without', power, index: played };
  const before = match.turns[turn]?.orders[power]?.[played];
  const same = JSON.stringify(before) === JSON.stringify(instead);
  return same ? undefined : { kind: 'instead', power, index: played, order: instead };
}

/** Why the changed orders could not have stood together. */
function useRefusal(choice: Choice, change: Change | undefined): string | undefined {
  const debriefed = useDebrief();
  if (change === undefined) return undefined;
  const { match, names } = debriefed;
  const { after } = bothOrders(match.setup.powers, match.turns[choice.turn]!.orders, change);
  const { look, seat } = viewAt(debriefed, choice);
  const fault = checkOrders(look, seat, after[choice.power] ?? []).faults.find(({ severity }) => severity !== 'unwise');
  return fault === undefined ? undefined : faultText(fault, names);
}

interface Shown {
  readonly choice: Choice;
  readonly change: Change;
  readonly comparison: Comparison;
}

function usePlayed() {
  const { match } = useDebrief();
  const [shown, setShown] = useState<Shown>();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const drop = useRef<() => void>(undefined);
  useEffect(() => () => drop.current?.(), []);
  const stop = () => {
    drop.current?.();
    setRunning(false);
  };
  const start = (choice: Choice, change: Change) => {
    stop();
    setRunning(true);
    setFailure(undefined);
    setShown(undefined);
    const tell = (comparison: Comparison) => {
      setShown({ choice, change, comparison });
      if (comparison.futures < WHAT_IF_PAIRS) return;
      setRunning(false);
      announce(t('debrief.whatIfDone', { count: comparison.futures }));
    };
    drop.current = playWhatIf(match, choice.turn, change, futures, tell, (reason) => {
      setRunning(false);
      setFailure(t('debrief.timelineFailed', { reason }));
    });
  };
  return { shown, running, failure, start, stop };
}

function Result({ choice, change, comparison }: Shown) {
  const { match, scenario, names } = useDebrief();
  const rows = [
    { ...comparison.calm, name: t('debrief.calmLabel') },
    ...comparison.outcomes
      .filter(({ before, after }) => Math.max(before.share, after.share) >= WORTH_DRAWING)
      .sort((a, b) => b.before.share - a.before.share)
      .map((row) => ({ ...row, name: outcomeTitle(scenario, row.id) })),
  ];
  const played = match.turns[choice.turn]!.orders[choice.power]?.[choice.played];
  const title = t('debrief.whatIfTitle', {
    date: turnDate(scenario.calendar, choice.turn),
    power: powerName(scenario, choice.power),
    before: played === undefined ? t('debrief.whatIfNoOrder') : orderTitle(played, names),
    after: change.kind === 'without' ? t('debrief.whatIfWithout') : orderTitle(change.order, names),
  });
  const scores = comparison.scores.map(({ mean, low, high }, power) =>
    t('debrief.whatIfScore', {
      power: powerName(scenario, match.setup.powers[power]!),
      ...{ change: signed(mean, 1), low: signed(low, 1), high: signed(high, 1) },
    }),
  );
  return (
    <>
      <PairedDots title={title} rows={rows} note={t('debrief.whatIfFoot')} />
      <p className="second figures">{t('debrief.whatIfScores', { scores: listOf(scores) })}</p>
    </>
  );
}
