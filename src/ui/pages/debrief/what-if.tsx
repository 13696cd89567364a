import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../../analysis/forecast.ts';
import { alternatives, bothOrders, type Change } from '../../../analysis/what-if.ts';
import { checkOrders, legalOrders, type Order, viewFor, type World } from '../../../engine/index.ts';
import { worldsOf } from '../../../store/debrief.ts';
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
import { Section } from './section.tsx';
import { type Debriefed, useDebrief } from './use-debrief.ts';

/** Legal orders of each kind that are offered as a change. */
const PER_KIND = 4;
/** Outcomes that neither side reaches this often are left out of the picture. */
const WORTH_DRAWING = 0.005;

/** What is chosen: a turn, a power, one of its orders (or one more), and what takes its place. */
interface Choice {
  readonly turn: number;
  readonly power: string;
  /** Index of the order as played; -1 for one more. */
  readonly played: number;
  /** Index into what is offered; -1 leaves the order out. */
  readonly instead: number;
}

/** One order changed, both futures played on the same luck. */
export function WhatIf() {
  const debriefed = useDebrief();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(debriefed));
  const offered = useOffered(choice);
  const change = changeOf(choice, offered);
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
      <Choices choice={choice} offered={offered} pick={pick} />
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
            {change === undefined ? t('debrief.whatIfChoose') : t('debrief.whatIfRun')}
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
    if (best >= 0) return { turn: best, power, played: 0, instead: -1 };
  }
  return { turn: 0, power: match.setup.powers[0] ?? '', played: -1, instead: 0 };
}

function viewAt({ match }: Debriefed, { turn, power }: Choice): { readonly look: World; readonly seat: number } {
  const seat = match.setup.powers.indexOf(power);
  return { look: viewFor(worldsOf(match)[turn]!, seat).look, seat };
}

/** Orders that the power could have given, as it saw the turn. */
function useOffered(choice: Choice): readonly Order[] {
  const debriefed = useDebrief();
  const { turn, power } = choice;
  return useMemo(() => {
    const { look, seat } = viewAt(debriefed, { turn, power, played: 0, instead: 0 });
    const given = debriefed.match.turns[turn]?.orders[power] ?? [];
    const legal = legalOrders(look, seat).flatMap(({ options }) => options);
    return alternatives(legal, given, PER_KIND);
  }, [debriefed.match, turn, power]);
}

function changeOf({ power, played, instead }: Choice, offered: readonly Order[]): Change | undefined {
  const order = offered[instead];
  if (played < 0) return order === undefined ? undefined : { kind: 'also', power, order };
  return order === undefined
    ? { kind: 'without', power, index: played }
    : { kind: 'instead', power, index: played, order };
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

interface ChoicesProps {
  readonly choice: Choice;
  readonly offered: readonly Order[];
  readonly pick: (next: Partial<Choice>) => void;
}

function Choices({ choice, offered, pick }: ChoicesProps) {
  const { match, scenario, names } = useDebrief();
  const orders = (turn: number, power: string) => match.turns[turn]?.orders[power] ?? [];
  // An order that the new turn or power does not have gives way to one that it has.
  const reset = (turn: number, power: string) => {
    const has = orders(turn, power).length > 0;
    pick({ turn, power, played: has ? 0 : -1, instead: has ? -1 : 0 });
  };
  return (
    <div className="what-if-choices no-print">
      <Choose label={t('debrief.whatIfTurn')} value={choice.turn} onChange={(turn) => reset(turn, choice.power)}>
        {match.turns.map((_, at) => (
          <option key={at} value={at}>
            {t('debrief.machineTurnOf', { turn: at + 1, date: turnDate(scenario.calendar, at) })}
          </option>
        ))}
      </Choose>
      <Choose
        label={t('debrief.whatIfPower')}
        value={match.setup.powers.indexOf(choice.power)}
        onChange={(at) => reset(choice.turn, match.setup.powers[at] ?? choice.power)}
      >
        {match.setup.powers.map((id, at) => (
          <option key={id} value={at}>
            {powerName(scenario, id)}
          </option>
        ))}
      </Choose>
      <Choose
        label={t('debrief.whatIfPlayed')}
        value={choice.played}
        onChange={(played) => pick({ played, instead: played < 0 ? 0 : -1 })}
      >
        {orders(choice.turn, choice.power).map((order, at) => (
          <option key={at} value={at}>
            {orderTitle(order, names)}
          </option>
        ))}
        <option value={-1}>{t('debrief.whatIfNoOrder')}</option>
      </Choose>
      <Choose label={t('debrief.whatIfInstead')} value={choice.instead} onChange={(instead) => pick({ instead })}>
        {choice.played < 0 ? null : <option value={-1}>{t('debrief.whatIfWithout')}</option>}
        {offered.map((order, at) => (
          <option key={at} value={at}>
            {orderTitle(order, names)}
          </option>
        ))}
      </Choose>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly children: ReactNode;
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  return (
    <label className="what-if-choice">
      <span className="second">{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {children}
      </select>
    </label>
  );
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
