import { type PromiseRow, promisesOf } from '../../../store/debrief.ts';
import { figure, sentenceCase, t } from '../../../words/index.ts';
import { dutyName } from '../../../words/labels.ts';
import { clauseNumber, documentTitle, powerName } from '../../../words/naming.ts';
import { ChartFrame } from '../../kit/chart-frame.tsx';
import { PromiseBar } from '../../kit/promise-bar.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** Each duty: what was owed, what was done, and whether that counts as kept. */
export function Promises() {
  const { match, scenario } = useDebrief();
  const { keptFrom, brokenBelow } = scenario.rules.guarantees;
  const rows = promisesOf(match);
  const due = rows.filter((row) => row.done !== undefined);
  const never = rows.filter((row) => row.done === undefined);
  const title = (row: PromiseRow) =>
    sentenceCase(t('debrief.promiseTitle', { duty: dutyName(row.kind), number: clauseNumber(scenario, row.clause) }));
  const document = (row: PromiseRow) => documentTitle(scenario, row.clause.split('/', 1)[0] ?? '');
  const table = {
    head: [
      ...[t('debrief.power'), t('debrief.duty'), t('debrief.doneShare')],
      ...[t('debrief.keptHead'), t('debrief.partlyHead'), t('debrief.brokenHead')],
    ],
    rows: rows.map((row) => [
      ...[
        powerName(scenario, row.power),
        `${title(row)}, ${document(row)}`,
        row.done === undefined ? t('kit.notDue') : figure(row.done, 2),
      ],
      ...[figure(row.kept), figure(row.partly), figure(row.broken)],
    ]),
  };
  const scale = t('debrief.promiseScale', { kept: figure(keptFrom, 2), broken: figure(brokenBelow, 2) });
  return (
    <Section title={t('debrief.promises')} note={t('debrief.promisesNote')}>
      {rows.length === 0 ? (
        <p className="second">{t('debrief.promisesNone')}</p>
      ) : (
        <ChartFrame title={t('debrief.promises')} showTitle={false} note={scale} table={table}>
          <ul className="promises">
            {due.map((row) => (
              <PromiseBar
                key={`${row.clause}${row.kind}${row.power}`}
                badge={<PowerBadge scenario={scenario} power={row.power} />}
                title={title(row)}
                note={`${document(row)} · ${noteOf(row)}`}
                done={row.done}
                keptFrom={keptFrom}
                brokenBelow={brokenBelow}
              />
            ))}
          </ul>
          {never.length === 0 ? null : (
            <details className="promises-never">
              <summary className="second">{t('debrief.neverDue', { count: never.length })}</summary>
              <ul>
                {never.map((row) => (
                  <li key={`${row.clause}${row.kind}${row.power}`} className="turning-event second">
                    <PowerBadge scenario={scenario} power={row.power} />
                    <span>
                      {title(row)}, {document(row)}
                      {row.open ? `, ${t('debrief.promiseOpen')}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </ChartFrame>
      )}
    </Section>
  );
}

function noteOf(row: PromiseRow): string {
  const times = row.kept + row.partly + row.broken;
  const said = t('debrief.promiseTimes', { count: times });
  if (times < 2 || times === row.kept) return said;
  return `${said}: ${t('debrief.promiseCounts', { kept: row.kept, partly: row.partly, broken: row.broken })}`;
}
