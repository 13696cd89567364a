import { type ReactNode, useMemo, useState } from 'react';
import { RULES_VERSION } from '../../../engine/index.ts';
import type { LoadedScenario } from '../../../store/catalogue.ts';
import { figure, percent, t, textOf, tMaybe, upTo } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/badge.tsx';
import { announce } from '../../kit/live-region.tsx';
import { useScenarioHeads } from '../../use-scenario-heads.ts';
import {
  type AssumptionRow,
  assumptionRows,
  COLUMNS,
  found,
  SORTABLE,
  sorted,
  type Sorting,
  stillText,
  strongest,
} from './assumption-rows.ts';
import { RANKED, type SensitivityFile, useSensitivity } from './files.ts';
import { useLoaded } from './use-loaded.ts';

interface AssumptionsProps {
  readonly scenario: string;
  readonly choice: ReactNode;
}

/** Rows shown at first, and added at each press: hundreds of rows at once would be slow on a phone. */
const STEP = 60;

/** Every number of the scenario, to be found and sorted. */
export function Assumptions({ scenario, choice }: AssumptionsProps) {
  const loaded = useLoaded(scenario);
  const measured = useSensitivity(scenario);
  // The file of the scenario that was chosen before is not this one's.
  const file = measured.kind === 'read' && measured.value.scenario === scenario ? measured.value : undefined;
  return (
    <>
      <p className="model-lead">
        {t('model.assumptionsText')} {t('model.asWritten')}
      </p>
      {measured.kind === 'waiting' ? null : <Ranks file={file} scenario={scenario} />}
      {loaded.kind === 'none' ? <p className="hot">{t('model.unread')}</p> : null}
      {loaded.kind === 'read' ? (
        <List key={scenario} loaded={loaded.value} file={file} choice={choice} />
      ) : (
        <div className="model-tools">{choice}</div>
      )}
    </>
  );
}

/** What the ranks rest on, or where there are any and how to make more. */
function Ranks({ file, scenario }: { readonly file: SensitivityFile | undefined; readonly scenario: string }) {
  const heads = useScenarioHeads();
  if (file === undefined) {
    const names = RANKED.map((id) => textOf(heads.find((head) => head.id === id)?.title) || id);
    return (
      <div className="second">
        <p>{t('model.sensitivityNone', { scenarios: names.join('; ') })}</p>
        <Command
          summary={t('model.sensitivityMake')}
          command={`npx guarantor sensitivity ${scenario} --html ranks.html`}
        />
      </div>
    );
  }
  const { command, rulesVersion, games, rows } = file;
  const hasShares = rows.some(({ total }) => total !== undefined);
  return (
    <div className="second">
      <p>
        {t(hasShares ? 'model.sensitivityWith' : 'model.sensitivityFew', { games: figure(games) })}{' '}
        {rulesVersion === RULES_VERSION ? null : <b>{t('model.sensitivityStale', { command })}</b>}
      </p>
      <Command summary={t('model.sensitivityHow')} command={command} />
    </div>
  );
}

function Command({ summary, command }: { readonly summary: string; readonly command: string }) {
  return (
    <details>
      <summary>{summary}</summary>
      <code className="model-command">{command}</code>
    </details>
  );
}

interface ListProps {
  readonly loaded: LoadedScenario;
  readonly file: SensitivityFile | undefined;
  readonly choice: ReactNode;
}

function List({ loaded, file, choice }: ListProps) {
  const [search, setSearch] = useState('');
  const [chosen, setSorting] = useState<Sorting>();
  const [most, setMost] = useState(STEP);
  const sorting = chosen ?? ({ by: file === undefined ? 'name' : 'rank', down: false } as const);
  const all = useMemo(() => assumptionRows(loaded.assumptions, loaded.scenario, file), [loaded, file]);
  const fitting = useMemo(() => sorted(found(all, search), sorting), [all, search, sorting]);
  const shown = fitting.slice(0, most);
  const sortBy = (by: Sorting['by']) => {
    setSorting({ by, down: sorting.by === by && !sorting.down });
    announce(t('model.sortedBy', { column: t(`model.${by}`) }));
  };
  return (
    <>
      <div className="model-tools">
        {choice}
        <label className="model-choice">
          <span className="second">{t('model.search')}</span>
          <input className="field" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <span className="second" role="status">
          {t('model.shown', { shown: shown.length, all: all.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{t('model.noneFound')}</p>
      ) : (
        <table className="data-table model-table model-assumptions" aria-label={t('model.assumptions')}>
          <Heads sorting={sorting} onSort={sortBy} />
          <tbody>
            {shown.map((row) => (
              <Row key={row.path} row={row} scenario={loaded.scenario} />
            ))}
          </tbody>
        </table>
      )}
      {fitting.length > most ? (
        <Button onPress={() => setMost(most + STEP)}>
          {t('model.more', { count: Math.min(STEP, fitting.length - most) })}
        </Button>
      ) : null}
    </>
  );
}

function Heads({ sorting, onSort }: { readonly sorting: Sorting; readonly onSort: (by: Sorting['by']) => void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const by = SORTABLE.find((one) => one === column);
          if (by === undefined)
            return (
              <th key={column} scope="col">
                {t(`model.${column}`)}
              </th>
            );
          const here = sorting.by === by;
          return (
            <th key={column} scope="col" aria-sort={!here ? 'none' : sorting.down ? 'descending' : 'ascending'}>
              <button type="button" className="model-sort" onClick={() => onSort(by)}>
                {t(`model.${by}`)}
                <span aria-hidden="true">{!here ? '' : sorting.down ? ' ▼' : ' ▲'}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ row, scenario }: { readonly row: AssumptionRow; readonly scenario: LoadedScenario['scenario'] }) {
  const { path, name, value, range, unit, source, judgement, status } = row;
  return (
    <tr>
      <th scope="row">
        {name}
        <code className="caption block">{path}</code>
      </th>
      <td data-label={t('model.value')}>{upTo(value, 4)}</td>
      <td data-label={t('model.range')}>
        {range === undefined ? (
          <span className="muted">{t('model.noRange')}</span>
        ) : (
          t('model.between', { low: upTo(range[0], 4), high: upTo(range[1], 4) })
        )}
      </td>
      <td className="model-unit" data-label={t('model.unit')}>
        {unit}
      </td>
      <td className="model-source" data-label={t('model.source')}>
        {source === undefined ? (
          <Judgement text={judgement} />
        ) : (
          <Chip kind="sourced" href={source.url}>
            <span lang="en">{source.title}</span>
          </Chip>
        )}
      </td>
      <td data-label={t('model.status')}>
        <Chip kind={status === 'sourced' ? 'sourced' : status === 'judged' ? 'judgement' : 'plain'}>
          {t(`model.${status}`)}
        </Chip>
      </td>
      <td className="model-rank" data-label={t('model.rank')}>
        <Rank row={row} scenario={scenario} />
      </td>
    </tr>
  );
}

/** What an author writes who has no more to say, and what the status says anyway: in the language of the screen. */
const PLAIN = 'designer judgement';

function Judgement({ text }: { readonly text: string | undefined }) {
  return text === PLAIN ? (
    <span className="second">{t('model.judged')}</span>
  ) : (
    <span className="second" lang="en">
      {text}
    </span>
  );
}

function Rank({ row, scenario }: { readonly row: AssumptionRow; readonly scenario: LoadedScenario['scenario'] }) {
  const { moved } = row;
  if (moved?.rank === undefined)
    return (
      <span className="muted model-still">
        {moved?.reason === undefined ? t('model.notMeasured') : stillText(moved)}
      </span>
    );
  const most = strongest(moved);
  const share = most === undefined ? undefined : moved.total?.[most[0]];
  return (
    <span>
      <b>{figure(moved.rank)}</b>
      {most === undefined ? null : (
        <span className="caption block">
          {t('model.strength', { value: upTo(most[1], 1), output: outputName(most[0], scenario) })}
        </span>
      )}
      {share === undefined ? null : (
        <span className="caption block">{t('model.variance', { share: percent(Math.max(0, share)) })}</span>
      )}
    </span>
  );
}

/** An outcome by its title, what a power does or scores by its name; whatever else by its id. */
function outputName(id: string, { outcomes, powers }: LoadedScenario['scenario']): string {
  const [kind, ...rest] = id.split('.');
  const of = rest.join('.');
  const power = textOf(powers[of]?.name) || of;
  if (kind === 'attacked') return t('model.attackedOutput');
  if (kind === 'fought') return t('model.foughtOutput', { power });
  if (kind === 'score') return t('model.scoreOutput', { power });
  return kind === 'outcome' ? textOf(outcomes[of]?.title) || of : (tMaybe(`metrics.${of}`) ?? id);
}
