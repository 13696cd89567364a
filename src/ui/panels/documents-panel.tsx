import { type ClauseRow, type DocumentRow, documentRows, type DutyRow } from '../../store/clause-rows.ts';
import { FACTS } from '../../engine/index.ts';
import { amount } from '../../words/amounts.ts';
import { percent, sentenceCase, t, textOf, turnDate } from '../../words/index.ts';
import { dutyName, factName, legalName } from '../../words/labels.ts';
import { documentTitle, powerName } from '../../words/naming.ts';
import { clauseProse } from '../../words/prose.ts';
import { Chip } from '../kit/badge.tsx';
import { ClauseCard } from '../kit/clause-card.tsx';
import { Gauge } from '../kit/gauge.tsx';
import { dutyAmount } from './duty-amount.ts';
import { PowerBadge } from './power-badge.tsx';
import { useNames, useScenario, useView } from './use-match.ts';

/** The documents as they stand: who is bound, what would call a clause, who owes what. */
export function DocumentsPanel() {
  const rows = documentRows(useView());
  const inForce = rows.filter((row) => row.inForce > 0).length;
  return (
    <section aria-labelledby="documents-head" className="panel">
      <div className="panel-head">
        <h2 id="documents-head">{t('play.documents')}</h2>
        <span>{inForce === 0 ? t('play.noneInForce') : t('play.inForce', { count: inForce })}</span>
      </div>
      {rows.length === 0 ? (
        <p className="second">{t('play.noDocuments')}</p>
      ) : (
        rows.map((row) => <DocumentBlock key={row.id} row={row} />)
      )}
    </section>
  );
}

function DocumentBlock({ row }: { readonly row: DocumentRow }) {
  const scenario = useScenario();
  return (
    <article className="document-block">
      <h3>{documentTitle(scenario, row.id)}</h3>
      <ul className="chips">
        {row.signatures.map(({ power, status }) => (
          <li key={power} className="chip">
            <PowerBadge scenario={scenario} power={power} /> {legalName(status)}
          </li>
        ))}
      </ul>
      <div className="clauses">
        {/* What is called or near its threshold first: a long document must not hide what matters now. */}
        {[...row.clauses]
          .sort((a, b) => weight(b) - weight(a) || a.number - b.number)
          .map((clause) => (
            <Clause key={clause.id} clause={clause} />
          ))}
      </div>
    </article>
  );
}

function weight(clause: ClauseRow): number {
  return clause.called ? 3 : clause.met ? 2 : (clause.gauge?.ratio ?? 0) > 0 ? 1 : 0;
}

function Clause({ clause }: { readonly clause: ClauseRow }) {
  const names = useNames();
  const { scenario } = names;
  const [document = '', id = ''] = clause.id.split('/', 2);
  const title = textOf(scenario.guarantees[document]?.clauses[id]?.title);
  return (
    <details className="clause-fold" open={clause.called || clause.met}>
      <summary>
        <span className="clause-number">
          {title === ''
            ? t('play.clause', { number: clause.number })
            : t('play.clauseTitled', { number: clause.number, title })}
        </span>
        <ClauseGaugeLine clause={clause} />
      </summary>
      <ClauseCard
        standing={clause.standing}
        prose={clauseProse(names, document, id).map((stretch, at) =>
          stretch.figure ? (
            <span key={at} className="prose-figure">
              {stretch.text}
            </span>
          ) : (
            stretch.text
          ),
        )}
        chips={<ClauseChips clause={clause} />}
      />
    </details>
  );
}

/** The fact against its threshold, or how far a standing duty is done. */
function ClauseGaugeLine({ clause }: { readonly clause: ClauseRow }) {
  const { gauge } = clause;
  if (gauge !== undefined) {
    const { unit } = FACTS[gauge.fact];
    return (
      <Gauge
        label={factName(gauge.fact)}
        value={amount(gauge.value, unit)}
        threshold={amount(gauge.threshold, unit)}
        ratio={gauge.ratio}
      />
    );
  }
  const duty = clause.duties.find((one) => one.owed > 0);
  if (duty === undefined) return null;
  return (
    <Gauge
      kind="duty"
      label={sentenceCase(dutyName(duty.kind))}
      value={dutyAmount(duty.kind, duty.now)}
      threshold={dutyAmount(duty.kind, duty.owed)}
      text={t('play.ofOwed', { now: dutyAmount(duty.kind, duty.now), owed: dutyAmount(duty.kind, duty.owed) })}
      ratio={Number.isNaN(duty.now) ? 0 : duty.now / duty.owed}
    />
  );
}

function ClauseChips({ clause }: { readonly clause: ClauseRow }) {
  const { calendar } = useScenario();
  return (
    <>
      {clause.called && clause.calledTurn !== undefined ? (
        <Chip>{t('play.invoked', { date: turnDate(calendar, clause.calledTurn - 1) })}</Chip>
      ) : null}
      {clause.called && clause.owedShare < 1 ? (
        <Chip kind="hot">{t('play.claimedShare', { share: percent(clause.owedShare) })}</Chip>
      ) : null}
      {clause.met && !clause.called ? <Chip kind="hot">{t('play.met')}</Chip> : null}
      {clause.duties.map((duty) => (
        <DutyChip key={duty.index} duty={duty} />
      ))}
    </>
  );
}

function DutyChip({ duty }: { readonly duty: DutyRow }) {
  const scenario = useScenario();
  const power = powerName(scenario, duty.power);
  const what =
    duty.kind === 'consult' || duty.kind === 'fight'
      ? dutyName(duty.kind)
      : `${dutyName(duty.kind)} ${dutyAmount(duty.kind, duty.owed)}`;
  if (duty.dueTurn !== undefined) {
    return (
      <Chip kind={duty.dueNow ? 'hot' : 'plain'}>
        {t('play.owesBy', { power, duty: what, date: turnDate(scenario.calendar, duty.dueTurn - 1) })}
      </Chip>
    );
  }
  if (duty.compliance !== undefined)
    return <Chip>{t('play.keptOf', { power, duty: dutyName(duty.kind), share: percent(duty.compliance) })}</Chip>;
  return <Chip>{t('play.owes', { power, duty: what })}</Chip>;
}
