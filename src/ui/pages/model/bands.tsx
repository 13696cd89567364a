import { type ReactNode, useMemo, useState } from 'react';
import { type CalibrationFile, isCurrent, type KeptRow } from '../../../analysis/calibration/file.ts';
import { RULES_VERSION, type Scenario } from '../../../engine/index.ts';
import { figure, t, textOf } from '../../../words/index.ts';
import { SHIPPED_SCENARIOS } from '../../../scenario/shipped.ts';
import { useScenarioHeads } from '../../use-scenario-heads.ts';
import { Toggle } from '../../kit/toggle.tsx';
import { askedOf, bandName, bandSource, inOrder, type NameOf, written } from './band-rows.ts';
import { useCalibration } from './files.ts';
import { useLoaded } from './use-loaded.ts';

interface BandsProps {
  readonly scenario: string;
  readonly choice: ReactNode;
}

/** Bands and signs: what is asked, what was measured, and whether it agrees, in words. */
export function Bands({ scenario, choice }: BandsProps) {
  const file = useCalibration();
  const loaded = useLoaded(scenario);
  const [onlyOut, setOnlyOut] = useState(false);
  const known = loaded.kind === 'read' ? loaded.value.scenario : undefined;
  return (
    <>
      <p className="model-lead">{t('model.bandsText')}</p>
      <div className="model-tools">
        {choice}
        <Toggle label={t('model.onlyOut')} on={onlyOut} onChange={setOnlyOut} />
      </div>
      {file.kind === 'none' ? <p className="hot">{t('model.unread')}</p> : null}
      {file.kind === 'read' ? (
        <>
          <Measured file={file.value} id={scenario} known={known} onlyOut={onlyOut} />
          <Everywhere file={file.value} />
        </>
      ) : null}
    </>
  );
}

interface MeasuredProps {
  readonly file: CalibrationFile;
  readonly id: string;
  readonly known: Scenario | undefined;
  readonly onlyOut: boolean;
}

function Measured({ file, id, known, onlyOut }: MeasuredProps) {
  const own = useMemo(() => inOrder(file.rows.filter((row) => row.scenario === id)), [file, id]);
  const current = useMemo(() => known === undefined || isCurrent(file, id, known), [file, id, known]);
  const rows = onlyOut ? own.filter(({ verdict }) => verdict === 'out') : own;
  const nameOf: NameOf = (power) => textOf(known?.powers[power]?.name) || power;
  const { command } = file;
  return (
    <>
      {current && file.rulesVersion === RULES_VERSION ? null : (
        <p className="model-stale" role="status">
          {t('model.stale', { command })}
        </p>
      )}
      <p className="second" role="status">
        <b>
          {t('model.bandsCount', { inside: own.filter(({ verdict }) => verdict === 'in').length, all: own.length })}
        </b>
        {'. '}
        {t('model.measuredWith', { command, games: figure(file.games) })}
      </p>
      {rows.length === 0 ? (
        <p>{own.length === 0 ? t('model.noRowsYet') : t('model.noRows')}</p>
      ) : (
        <table className="data-table model-table" aria-label={t('model.bands')}>
          <thead>
            <tr>
              {(['id', 'band', 'asked', 'measured', 'verdict'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`model.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BandRow key={row.id} row={row} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** How many rows hold on each scenario. */
function Everywhere({ file }: { readonly file: CalibrationFile }) {
  const heads = useScenarioHeads();
  const count = (id: string, wanted: KeptRow['verdict']) =>
    file.rows.filter(({ scenario, verdict }) => scenario === id && verdict === wanted).length;
  return (
    <section className="model-everywhere" aria-labelledby="model-everywhere">
      <h2 id="model-everywhere">{t('model.everywhere')}</h2>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('model.scenario')}</th>
            <th scope="col">{t('model.holdCount')}</th>
            <th scope="col">{t('model.outCount')}</th>
          </tr>
        </thead>
        <tbody>
          {SHIPPED_SCENARIOS.map((id) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#/model?part=bands&scenario=${id}`}>
                  {textOf(heads.find((head) => head.id === id)?.title) || id}
                </a>
              </th>
              <td>{figure(count(id, 'in'))}</td>
              <td>{figure(count(id, 'out'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BandRow({ row, nameOf }: { readonly row: KeptRow; readonly nameOf: NameOf }) {
  const { measured, interval, n, verdict, reason } = row;
  const holds = verdict === 'in';
  return (
    <tr className={holds ? undefined : 'model-out'}>
      <th scope="row">{row.id.split('.')[0]}</th>
      <td className="model-what" data-label={t('model.band')}>
        <span>
          {bandName(row, nameOf)}
          <span className="caption block">{bandSource(row)}</span>
        </span>
      </td>
      <td data-label={t('model.asked')}>{askedOf(row)}</td>
      <td data-label={t('model.measured')}>
        <span>
          {measured === null ? t('model.notMeasured') : <b>{written(measured)}</b>}
          {interval === undefined || interval[0] === interval[1] ? null : (
            <span className="caption block">
              {t('model.interval', { low: written(interval[0]), high: written(interval[1]) })}
            </span>
          )}
          {n === undefined ? null : <span className="caption block">{t('model.cases', { n: figure(n) })}</span>}
        </span>
      </td>
      <td className="model-verdict" data-label={t('model.verdict')}>
        <span>
          <span aria-hidden="true">{holds ? '● ' : '○ '}</span>
          {holds ? t('model.in') : <b>{t('model.out')}</b>}
          {holds ? null : (
            <span className="caption block">
              {reason === undefined ? t('model.noReason') : t(`modelReasons.${reason}`)}
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}
