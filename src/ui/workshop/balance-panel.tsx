import type { ComparedMean, ComparedShare } from '../../analysis/balance.ts';
import { figure, percent, signed, t, textOf } from '../../words/index.ts';
import { namingOf } from '../../words/naming.ts';
import type { Scenario } from '../../engine/index.ts';
import { ChartFrame } from '../kit/chart-frame.tsx';
import { Change } from '../kit/forecast-bars.tsx';
import { Toggle } from '../kit/toggle.tsx';
import { useStore } from '../kit/use-store.ts';
import { workshop } from './session.ts';
import { GAMES, useBalance, usePaused } from './use-balance.ts';

/** Of a list of hundreds the first are shown; the rest is counted. */
const MOST = 40;

/** Below this a chance is not told from none by so many games. */
const FEW = 100;

/** What many games between machines say about the scenario, against its base. */
export function BalancePanel() {
  const state = useBalance();
  const [paused, pause] = usePaused();
  const errors = useStore(workshop, ({ reading }) => reading?.findings.some(({ severity }) => severity === 'error'));
  return (
    <section className="workshop-balance" aria-labelledby="workshop-balance-head">
      <div className="panel-head">
        <h2 id="workshop-balance-head">{t('workshop.balanceHead')}</h2>
        <span>
          {state.kind === 'shown' ? t('workshop.games', { count: state.balance.games, all: figure(GAMES) }) : null}
        </span>
      </div>
      {state.kind === 'shown' ? (
        <progress className="workshop-progress" max={GAMES} value={state.balance.games}>
          {figure(state.balance.games)}
        </progress>
      ) : null}
      <Toggle label={t('workshop.playWhileEditing')} on={!paused} onChange={(on) => pause(!on)} />
      {errors === true ? <p className="second">{t('workshop.lastValid')}</p> : null}
      {state.kind === 'none' ? (
        <p className="second">{t(paused ? 'workshop.balanceRests' : 'workshop.balanceSoon')}</p>
      ) : null}
      {state.kind === 'failed' ? <p className="hot">{t('workshop.balanceFailed')}</p> : null}
      {state.kind === 'shown' ? <Report state={state} /> : null}
    </section>
  );
}

function Report({
  state: { balance, scenario, compared },
}: {
  readonly state: Extract<ReturnType<typeof useBalance>, { readonly kind: 'shown' }>;
}) {
  const names = namingOf(scenario);
  const clause = (id: string) => names.clause(id).nom;
  const inject = (id: string) => textOf(scenario.injects[id]?.text) || id;
  return (
    <>
      <Outcomes rows={balance.outcomes} scenario={scenario} compared={compared} about={balance.games < 200} />
      <Means rows={[...balance.scores, balance.turns]} scenario={scenario} />
      <h3>{t('workshop.happened')}</h3>
      <p className="caption">{t('kit.machinesPlay', { level: t('newGame.levelSteady') })}</p>
      {balance.games < FEW ? <p className="second">{t('workshop.tooFew')}</p> : null}
      <Never
        rows={balance.met}
        invoked={balance.invoked}
        nameOf={clause}
        never={(list) => t('workshop.neverMet', { list })}
        enough={balance.games >= FEW}
      />
      <Never
        rows={balance.injected}
        nameOf={inject}
        never={(list) => t('workshop.neverInjected', { list })}
        enough={balance.games >= FEW}
      />
    </>
  );
}

interface OutcomesProps {
  readonly rows: readonly ComparedShare[];
  readonly scenario: Scenario;
  readonly compared: boolean;
  readonly about: boolean;
}

function Outcomes({ rows, scenario, compared, about }: OutcomesProps) {
  const name = (id: string) => textOf(scenario.outcomes[id]?.title) || id;
  const scale = Math.max(0.01, ...rows.flatMap(({ high, base = 0 }) => [high, base]));
  const width = (share: number) => `${(Math.max(0, share) * 100) / scale}%`;
  return (
    <ChartFrame
      title={t('workshop.outcomesHead')}
      note={compared ? t('workshop.outcomesNote') : t('workshop.outcomesAlone')}
      table={{
        head: [
          t('kit.outcome'),
          t('kit.share'),
          t('kit.interval'),
          t('workshop.baseHead'),
          t('kit.difference'),
          t('kit.interval'),
        ],
        rows: rows.map(({ id, share, low, high, base, change }) => [
          name(id),
          percent(share),
          t('kit.rangeOf', { low: percent(low), high: percent(high) }),
          base === undefined ? '' : percent(base),
          change === undefined ? '' : signed(change.share * 100),
          change === undefined
            ? ''
            : t('kit.rangeOf', { low: signed(change.low * 100), high: signed(change.high * 100) }),
        ]),
      }}
    >
      <ul className="forecast">
        {rows.map(({ id, share, low, high, base, change }) => (
          <li key={id} className="forecast-row workshop-outcome">
            <span>{name(id)}</span>
            <span className="workshop-bars" aria-hidden="true">
              {base === undefined ? null : <span className="workshop-bar-base" style={{ width: width(base) }} />}
              <span className="workshop-bar" style={{ width: width(share) }} />
              <span className="bar-whisker" style={{ left: width(low), width: width(high - low) }} />
            </span>
            <b>
              <span aria-hidden="true">{about ? `≈\u00a0${percent(share)}` : percent(share)}</span>
              <span className="unseen">
                {t('kit.intervalOf', { value: percent(share), low: percent(low), high: percent(high) })}
              </span>
            </b>
            <Change value={change?.share} />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

/** Scores by power, and the length of games. */
function Means({ rows, scenario }: { readonly rows: readonly ComparedMean[]; readonly scenario: Scenario }) {
  const name = (id: string) =>
    id === 'turns' && scenario.powers[id] === undefined
      ? t('workshop.length')
      : t('workshop.scoreOf', { power: textOf(scenario.powers[id]?.name) });
  return (
    <div className="table-frame workshop-means" tabIndex={0} role="group" aria-label={t('workshop.scoresHead')}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('workshop.scoresHead')}</th>
            <th scope="col">{t('workshop.mean')}</th>
            <th scope="col">{t('kit.interval')}</th>
            <th scope="col">{t('kit.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, mean, low, high, change }) => (
            <tr key={id}>
              <th scope="row">{name(id)}</th>
              <td>{figure(mean, 1)}</td>
              <td>{t('kit.rangeOf', { low: figure(low, 1), high: figure(high, 1) })}</td>
              <td>{change === undefined ? '' : signed(change.mean, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NeverProps {
  readonly rows: readonly ComparedShare[];
  readonly invoked?: readonly ComparedShare[];
  readonly nameOf: (id: string) => string;
  readonly never: (list: string) => string;
  readonly enough: boolean;
}

/** What happened in which share of games, and what never did. */
function Never({ rows, invoked, nameOf, never, enough }: NeverProps) {
  const none = rows.filter(({ share }) => share === 0);
  const some = rows.filter(({ share }) => share > 0);
  const names = none
    .slice(0, MOST)
    .map(({ id }) => `“${nameOf(id)}”`)
    .join(', ');
  return (
    <>
      <ul className="workshop-happened">
        {some.slice(0, MOST).map(({ id, share, base }) => {
          const called = invoked?.find((row) => row.id === id)?.share;
          return (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <span className="figures">
                {called === undefined
                  ? t('workshop.inGames', { share: percent(share) })
                  : t('workshop.metInGames', { share: percent(share), called: percent(called) })}
                {base === undefined ? '' : ` ${t('workshop.baseValue', { value: percent(base) })}`}
              </span>
            </li>
          );
        })}
      </ul>
      {some.length > MOST ? <p className="caption">{t('newGame.shownOf', { shown: MOST, all: some.length })}</p> : null}
      {enough && none.length > 0 ? (
        <p className="workshop-never">
          <span className="hot" aria-hidden="true">
            ◆{' '}
          </span>
          {never(none.length > MOST ? t('ui.andMore', { shown: names, count: none.length - MOST }) : names)}
        </p>
      ) : null}
    </>
  );
}
