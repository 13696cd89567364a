import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { freeId, wholeText } from '../../scenario/author/templates.ts';
import type { ScenarioDraft } from '../../store/workshop-drafts.ts';
import { newId } from '../../store/match-store.ts';
import { date, t, textOf } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { notify } from '../kit/toast.tsx';
import { useScenarioHeads } from '../use-scenario-heads.ts';
import { Screen } from '../screen.tsx';
import { openChosen, openWithPicker } from './files.ts';
import { beginDraft, beginVariation, drafts, warmChecker, workshop } from './session.ts';
import { warmBalance } from './use-balance.ts';

const WARM_MS = 300;

/** Where work on a scenario begins: templates, files, drafts. */
export function Start() {
  const [kept, setKept] = useState<readonly ScenarioDraft[]>([]);
  const heads = useScenarioHeads();
  const read = () => drafts.all().then(setKept);
  useEffect(() => {
    void read();
    // Once this page stands: the first draft should not wait for scripts.
    const timer = setTimeout(() => {
      warmChecker();
      warmBalance();
    }, WARM_MS);
    return () => clearTimeout(timer);
  }, []);
  const taken = kept.map(({ file }) => file.replace(/\.jsonc?$/, ''));
  return (
    <Screen
      title={t('workshop.startTitle')}
      className="workshop-start"
      actions={
        <Button kind="quiet" href="#/handbook">
          {t('handbook.title')}
        </Button>
      }
    >
      <FileDrop>
        <p className="workshop-lead">{t('workshop.lead')}</p>
        <div className="workshop-start-columns">
          <section aria-labelledby="workshop-new">
            <h2 id="workshop-new">{t('workshop.newHead')}</h2>
            <ul className="cards">
              {heads.map((head) => (
                <Template
                  key={head.id}
                  title={t('workshop.variationOf', { title: textOf(head.title) })}
                  note={t('workshop.variationNote')}
                  onPress={() => void beginVariation(head.id)}
                />
              ))}
              <Template
                title={t('workshop.whole')}
                note={t('workshop.wholeNote')}
                onPress={() => {
                  const id = freeId('my-scenario', taken);
                  beginDraft(wholeText(id), `${id}.json`);
                }}
              />
            </ul>
          </section>
          <div>
            <OpenFile />
            <section aria-labelledby="workshop-drafts">
              <h2 id="workshop-drafts">{t('workshop.draftsHead')}</h2>
              {kept.length === 0 ? <p className="second">{t('workshop.draftsNone')}</p> : null}
              <ul className="cards">
                {kept.map((draft) => (
                  <Draft key={draft.id} draft={draft} onChanged={() => void read()} />
                ))}
              </ul>
            </section>
          </div>
        </div>
      </FileDrop>
    </Screen>
  );
}

function Template({
  title,
  note,
  onPress,
}: {
  readonly title: string;
  readonly note: string;
  readonly onPress: () => void;
}) {
  return (
    <li className="card workshop-template">
      <span>
        <b className="serif">{title}</b>
        <span className="second">{note}</span>
      </span>
      <Button size="small" label={t('workshop.createNamed', { title })} onPress={onPress}>
        {t('workshop.create')}
      </Button>
    </li>
  );
}

function OpenFile() {
  return (
    <section aria-labelledby="workshop-open">
      <h2 id="workshop-open">{t('workshop.openHead')}</h2>
      <p className="second">{t('workshop.openNote')}</p>
      <OpenButton />
    </section>
  );
}

/** Asks for files with the browser's own picker where there is one, else with the usual field. */
export function OpenButton({ size }: { readonly size?: 'small' }) {
  const input = useRef<HTMLInputElement>(null);
  const press = async () => {
    if (!(await openWithPicker(() => workshop.getState().draft?.id))) input.current?.click();
  };
  return (
    <>
      <Button {...(size === undefined ? {} : { size })} onPress={() => void press()}>
        {t('workshop.openFile')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept="application/json,.json,.jsonc"
        aria-label={t('workshop.openFile')}
        onChange={(event) => {
          void openChosen([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function Draft({ draft, onChanged }: { readonly draft: ScenarioDraft; readonly onChanged: () => void }) {
  const { title } = draft;
  const day = date(new Date(draft.savedAt).toISOString().slice(0, 10));
  const remove = async () => {
    await drafts.remove(draft.id);
    if (workshop.getState().draft?.id === draft.id) workshop.getState().act.close();
    onChanged();
    notify(t('workshop.deleted', { title }), {
      action: { label: t('workshop.takeBack'), onPress: () => void drafts.put(draft).then(onChanged, onChanged) },
    });
  };
  const duplicate = async () => {
    const copy = { ...draft, id: newId(), title: t('workshop.copyOf', { title }), savedAt: Date.now() };
    await drafts.put({ ...copy, file: draft.file.replace(/(\.jsonc?)?$/, '-2$1') }).catch(() => undefined);
    onChanged();
  };
  return (
    <li className="card workshop-template">
      <span>
        <b>{title}</b>
        <span className="second">
          {draft.file} · {t('workshop.draftSaved', { when: day })}
        </span>
      </span>
      <span className="workshop-draft-actions">
        <Button size="small" kind="quiet" label={t('workshop.deleteNamed', { title })} onPress={() => void remove()}>
          {t('workshop.delete')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          label={t('workshop.duplicateNamed', { title })}
          onPress={() => void duplicate()}
        >
          {t('workshop.duplicate')}
        </Button>
        <Button size="small" label={t('workshop.draftOpenNamed', { title })} href={`#/workshop?draft=${draft.id}`}>
          {t('workshop.draftOpen')}
        </Button>
      </span>
    </li>
  );
}

/** Takes a file that is dropped anywhere on the page. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const isFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={over ? 'workshop-drop workshop-drop-over' : 'workshop-drop'}
      onDragOver={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!isFile(event)) return;
        event.preventDefault();
        void openChosen([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
