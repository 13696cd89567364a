import { useEffect } from 'react';
import { type Finding, shippedPath } from '../../scenario/index.ts';
import { t } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { useStore } from '../kit/use-store.ts';
import { applyFix, showFindings } from './editor/editor-findings.ts';
import { editor, presentText, showLine } from './editor/editor-state.ts';
import { missingBase } from './files.ts';
import { workshop } from './session.ts';
import { OpenButton } from './start.tsx';
import { type Sayer, useSayer } from './use-sayer.ts';

const MARK = { error: '▲', warning: '◆', hint: '●' } as const;
/** A file with more is broken in one place: the first ones help. */
const MOST = 200;

/** What was found in the text: the same list as the command line gives. */
export function FindingsPanel({ onGo }: { readonly onGo: () => void }) {
  const reading = useStore(workshop, (state) => state.reading);
  const text = useStore(workshop, (state) => state.text);
  const file = useStore(workshop, (state) => state.draft?.file ?? '');
  const checking = useStore(workshop, (state) => state.checking);
  const sayer = useSayer();
  const findings = reading?.findings;
  useEffect(() => {
    const view = editor();
    // What was typed meanwhile has moved the places; the next reading brings the right ones.
    if (view !== undefined && findings !== undefined && !checking && presentText() === text)
      showFindings(view, findings, file, sayer);
  }, [findings, checking, text, file, sayer]);
  return (
    <section className="workshop-findings" aria-labelledby="workshop-findings-head">
      <div className="panel-head">
        <h2 id="workshop-findings-head">{t('workshop.findings')}</h2>
        <span>{t('workshop.findingsNote')}</span>
      </div>
      {findings === undefined ? <p className="second">{t('workshop.checking')}</p> : null}
      {findings?.length === 0 ? <p className="second">{t('workshop.findingsNone')}</p> : null}
      <MissingBase findings={findings} />
      <ul className="workshop-finding-list">
        {(findings ?? []).slice(0, MOST).map((finding, at) => (
          <Row key={`${at}${finding.code}`} finding={finding} own={finding.file === file} sayer={sayer} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

/** What to do about a file that the draft extends and that no draft of this browser is. */
function MissingBase({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const file = findings === undefined ? undefined : missingBase();
  if (file === undefined) return null;
  return (
    <p className="workshop-missing">
      {t('workshop.baseMissing', { file })} <OpenButton size="small" />
    </p>
  );
}

interface RowProps {
  readonly finding: Finding;
  readonly own: boolean;
  readonly sayer: Sayer;
  readonly onGo: () => void;
}

function Row({ finding, own, sayer, onGo }: RowProps) {
  const { severity, code, line, column } = finding;
  const sentence = sayer.say(finding);
  const fix = own ? finding.fix : undefined;
  const content = (
    <>
      <span className={severity === 'error' ? 'hot' : 'muted'}>
        <span aria-hidden="true">{MARK[severity]}</span> {t(`workshop.${severity}`)}
      </span>
      <span className="figures">
        {own ? t('workshop.place', { line, column }) : t('workshop.inFile', { file: nameOf(finding.file) })}
      </span>
      <code>{code}</code>
      <span className="workshop-finding-text">{sentence}</span>
    </>
  );
  return (
    <li>
      {own ? (
        <button
          type="button"
          className="workshop-finding"
          onClick={() => {
            onGo();
            // The text may have been hidden behind another tab.
            requestAnimationFrame(() => showLine(line, column));
          }}
        >
          {content}
        </button>
      ) : (
        <div className="workshop-finding">{content}</div>
      )}
      <Button
        size="small"
        kind="quiet"
        label={t('handbook.explain', { code })}
        href={`#/handbook?page=findings&at=${code}`}
      >
        ?
      </Button>
      {fix === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            const view = editor();
            if (view !== undefined) applyFix(view, fix);
          }}
        >
          {sayer.sayFix(finding)}
        </Button>
      )}
    </li>
  );
}

/** File name of an address. */
function nameOf(address: string): string {
  return (shippedPath(address) ?? address).split('/').at(-1) ?? address;
}
