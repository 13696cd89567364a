import type { Scenario } from '../../engine/index.ts';
import { spanOfResolved } from '../../scenario/author/text-path.ts';
import { valueAt } from '../../scenario/author/text-edit.ts';
import { t, textOf } from '../../words/index.ts';
import { documentTitle, namingOf } from '../../words/naming.ts';
import { clauseProse, marginNotes, plainProse } from '../../words/prose.ts';
import { Button } from '../kit/button.tsx';
import { Prose } from '../kit/clause-sheet.tsx';
import { useStore } from '../kit/use-store.ts';
import { showPath } from './editor/editor-state.ts';
import { workshop } from './session.ts';

interface ProsePanelProps {
  readonly scenario: Scenario;
  readonly onGo: () => void;
}

/** Clauses as the player will read them: the one at the cursor first, then every one, each beside its JSON. */
export function ProsePanel({ scenario, onGo }: ProsePanelProps) {
  const path = useStore(workshop, (state) => state.path);
  const all = Object.entries(scenario.guarantees).flatMap(([document, { clauses }]) =>
    Object.keys(clauses).map((clause, at) => ({ document, clause, number: at + 1 })),
  );
  const here =
    path[0] === 'guarantees'
      ? (all.find(({ document, clause }) => document === path[1] && clause === path[3]) ??
        all.find(({ document }) => document === path[1]))
      : undefined;
  const shown = here ?? all[0];
  if (shown === undefined) return <p className="workshop-panel second">{t('workshop.noClauses')}</p>;
  return (
    <section className="workshop-panel" aria-labelledby="workshop-prose-head">
      <div className="panel-head">
        <h2 id="workshop-prose-head">{t('workshop.clauseHead', { number: shown.number })}</h2>
        <Lines path={['guarantees', shown.document, 'clauses', shown.clause]} />
      </div>
      <Clause scenario={scenario} {...shown} onGo={onGo} />
      <details className="workshop-clauses">
        <summary>{t('workshop.allClauses')}</summary>
        {all.map((one) => (
          <Clause key={`${one.document}/${one.clause}`} scenario={scenario} {...one} onGo={onGo} />
        ))}
      </details>
    </section>
  );
}

function Lines({ path }: { readonly path: readonly (string | number)[] }) {
  const text = useStore(workshop, (state) => state.text);
  const span = spanOfResolved(text, path);
  if (span === undefined) return <span>{t('workshop.fromBase')}</span>;
  const from = lineOf(text, span.from);
  const to = lineOf(text, span.to);
  return <span>{from === to ? t('workshop.lineOf', { from }) : t('workshop.linesOf', { from, to })}</span>;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

interface ClauseProps extends ProsePanelProps {
  readonly document: string;
  readonly clause: string;
  readonly number: number;
}

function Clause({ scenario, document, clause, number, onGo }: ClauseProps) {
  const base = useStore(workshop, (state) => state.base?.scenario);
  const whole = useStore(workshop, (state) => state.document);
  const names = namingOf(scenario);
  const prose = clauseProse(names, document, clause);
  const before = base === undefined ? '' : plainProse(clauseProse(namingOf(base), document, clause));
  const title = textOf(scenario.guarantees[document]?.clauses[clause]?.title) || clause;
  const path = ['guarantees', document, 'clauses', clause];
  const json = valueAt(whole, path);
  return (
    <article className="workshop-clause">
      <div className="panel-head">
        <h3>
          {documentTitle(scenario, document)} · {number}. {title}
        </h3>
        <Button
          size="small"
          kind="quiet"
          label={t('workshop.showClause', { name: title })}
          onPress={() => {
            onGo();
            requestAnimationFrame(() => {
              showPath(path);
              workshop.getState().act.stand(path);
            });
          }}
        >
          {t('workshop.showInText')}
        </Button>
      </div>
      <div className="workshop-clause-sheet">
        <p className="clause-prose">
          <Prose prose={prose} />
        </p>
        <div className="caption">
          {marginNotes(names, document, clause).map((note) => (
            <p key={note.kind}>
              <b>{note.word}</b> {note.text}
            </p>
          ))}
        </div>
        {before === '' || before === plainProse(prose) ? null : (
          <p className="workshop-before second">
            <b>{t('workshop.proseBase')}:</b> {before}
          </p>
        )}
      </div>
      {json === undefined ? null : (
        <details>
          <summary className="caption">{t('workshop.json')}</summary>
          <pre className="workshop-json" tabIndex={0} aria-label={t('workshop.json')}>
            {JSON.stringify(json, null, 2)}
          </pre>
        </details>
      )}
    </article>
  );
}
