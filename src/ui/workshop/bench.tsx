import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isJsonObject } from '../../engine/json-object.ts';
import { t } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useStore } from '../kit/use-store.ts';
import { useLayout } from '../use-layout.ts';
import { Screen } from '../screen.tsx';
import { BenchActions, BenchHead } from './bench-bar.tsx';
import { mountEditor, presentText, redoStep, undoStep } from './editor/editor-state.ts';
import { BalancePanel } from './balance-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FormPanel } from './form/form-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { workshop } from './session.ts';
import { warmBalance } from './use-balance.ts';
import { FileDrop } from './start.tsx';

export type Part = 'outline' | 'text' | 'form' | 'preview' | 'balance' | 'findings';

/** What stands beside the tabs of a window, so that it needs no tab of its own. */
const BESIDE: Readonly<Record<ReturnType<typeof useLayout>, readonly Part[]>> = {
  wide: ['outline', 'preview', 'balance', 'findings'],
  desk: ['outline', 'findings'],
  tablet: [],
  phone: [],
};
const PARTS: readonly Part[] = ['text', 'form', 'preview', 'balance', 'outline', 'findings'];

/** The workbench: outline, text or form, and what follows from it. */
export function Bench() {
  const layout = useLayout();
  const beside = BESIDE[layout];
  const [wanted, setPart] = useState<Part>('text');
  const part = beside.includes(wanted) ? 'text' : wanted;
  useKeepingOnLeave();
  useEffect(warmBalance, []);
  const toText = () => {
    if (!beside.includes('outline') || part !== 'text') setPart('text');
  };
  const tabs = PARTS.filter((one) => !beside.includes(one)).map((id) => ({ id, label: t(`workshop.${id}`) }));
  return (
    <Screen title={t('workshop.title')} className="workshop" head={<BenchHead />} actions={<BenchActions />}>
      <FileDrop>
        <div className={`workshop-columns workshop-${layout}`} onKeyDown={undoAnywhere}>
          {beside.includes('outline') ? <OutlinePanel onGo={toText} /> : null}
          <div className="workshop-middle">
            <Tabs label={t('workshop.parts')} tabs={tabs} chosen={part} onChoose={setPart}>
              <div className="workshop-part" hidden={part !== 'text'}>
                <TextPart onForm={() => setPart('form')} />
              </div>
              {part === 'form' ? <FormPanel onShowText={() => setPart('text')} /> : null}
              {part === 'outline' ? <OutlinePanel onGo={toText} /> : null}
              {part === 'preview' ? <PreviewPanel onGo={toText} /> : null}
              {part === 'balance' ? <BalancePanel /> : null}
              <div className="workshop-part" hidden={beside.includes('findings') || part !== 'findings'}>
                {beside.includes('findings') ? null : <FindingsPanel onGo={toText} />}
              </div>
            </Tabs>
            {beside.includes('findings') ? <FindingsPanel onGo={toText} /> : null}
          </div>
          {beside.includes('preview') ? (
            <div className="workshop-side">
              <PreviewPanel onGo={toText} />
              <BalancePanel />
            </div>
          ) : null}
        </div>
      </FileDrop>
    </Screen>
  );
}

/** Undo belongs to the text, wherever on the page it is asked for; the editor answers its own keys. */
function undoAnywhere(event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const again = key === 'y' || (key === 'z' && event.shiftKey);
  if (!again && key !== 'z') return;
  event.preventDefault();
  // A field that was being typed in first tells the text what it holds.
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  if (again) redoStep();
  else undoStep();
}

/** The page may go at any moment: what was typed last is kept before. */
function useKeepingOnLeave(): void {
  useEffect(() => {
    const keep = () => workshop.getState().act.hurry(presentText());
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
}

/** A variation that changes nothing yet: where to begin. */
function FirstStep({ onForm }: { readonly onForm: () => void }) {
  const own = useStore(workshop, (state) => state.reading?.own);
  const isVariation = useStore(workshop, (state) => state.base?.kind === 'extended');
  if (!isVariation || !isJsonObject(own) || Object.keys(own).length > 0) return null;
  return (
    <p className="workshop-first">
      {t('workshop.nothingYet')}{' '}
      <Button size="small" onPress={onForm}>
        {t('workshop.toForm')}
      </Button>
    </p>
  );
}

function TextPart({ onForm }: { readonly onForm: () => void }) {
  const host = useRef<HTMLDivElement>(null);
  const file = useStore(workshop, (state) => state.draft?.file ?? '');
  useEffect(() => (host.current === null ? undefined : mountEditor(host.current)), []);
  return (
    <section className="workshop-text" aria-label={t('workshop.text')}>
      <div className="workshop-text-head">
        <label>
          <span className="unseen">{t('workshop.fileName')}</span>
          <input
            className="field workshop-file"
            defaultValue={file}
            spellCheck={false}
            onBlur={(event) => {
              const name = event.target.value.trim();
              if (/^[^/\\:?#%]{1,120}\.jsonc?$/.test(name)) workshop.getState().act.renamed(name);
              else event.target.value = workshop.getState().draft?.file ?? '';
            }}
          />
        </label>
        <span className="caption">
          <kbd className="key">{t('workshop.completeKey')}</kbd> {t('workshop.editorHint')}
        </span>
      </div>
      <FirstStep onForm={onForm} />
      <div ref={host} className="workshop-editor" />
    </section>
  );
}
