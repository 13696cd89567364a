import { useState } from 'react';
import type { Text } from '../../engine/index.ts';
import { t, textOf } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { useStore } from '../kit/use-store.ts';
import { game, PLACE_OF_PHASE } from '../game.ts';
import { goTo } from '../router.ts';
import { matchOfDraft } from '../workshop-return.ts';
import { presentText, redoStep, undoStep } from './editor/editor-state.ts';
import { saveDraft } from './files.ts';
import { playIt } from './play-it.ts';
import { workshop } from './session.ts';
import { Share } from './share.tsx';

/** What is worked on, and whether it is kept. */
export function BenchHead() {
  const draft = useStore(workshop, (state) => state.draft);
  const base = useStore(workshop, (state) => state.base);
  const saved = useStore(workshop, (state) => state.saved);
  const title = base?.kind !== 'extended' ? '' : textOf((base.document as { title?: Text } | undefined)?.title);
  const trouble = saved === 'full' || saved === 'blocked';
  return (
    <>
      <b>{draft?.title}</b>
      <span>
        {title === '' ? null : <>{t('workshop.extends', { base: title })} · </>}
        <span className={trouble ? 'hot' : undefined} role={trouble ? 'alert' : undefined}>
          {
            {
              yes: t('workshop.savedYes'),
              writing: t('workshop.savedWriting'),
              full: t('workshop.savedFull'),
              blocked: t('workshop.savedBlocked'),
            }[saved]
          }
        </span>
      </span>
    </>
  );
}

/** Errors, undo, save, play. */
export function BenchActions() {
  const draft = useStore(workshop, (state) => state.draft);
  const errors = useErrors();
  return (
    <>
      <State errors={errors} />
      <span className="workshop-undo">
        <Button size="small" kind="quiet" keys="Control+Z" onPress={undoStep}>
          {t('workshop.undo')}
        </Button>
        <Button size="small" kind="quiet" keys="Control+Y" onPress={redoStep}>
          {t('workshop.redo')}
        </Button>
      </span>
      <Button size="small" kind="quiet" href="#/workshop">
        {t('workshop.allDrafts')}
      </Button>
      <Back draft={draft?.id ?? ''} />
      <Share waits={errors === undefined || errors > 0} />
      <Button
        size="small"
        onPress={() => {
          if (draft !== undefined) void saveDraft(draft.id, draft.file, presentText());
        }}
      >
        {t('workshop.save')}
      </Button>
      <Play errors={errors} />
    </>
  );
}

function useErrors(): number | undefined {
  return useStore(workshop, ({ reading }) =>
    reading === undefined ? undefined : reading.findings.filter(({ severity }) => severity === 'error').length,
  );
}

function State({ errors }: { readonly errors: number | undefined }) {
  const unchecked = useStore(workshop, (state) => state.unchecked);
  if (unchecked)
    return (
      <span className="hot" role="alert">
        {t('workshop.unchecked')}
      </span>
    );
  return (
    <span role="status" className={errors === undefined || errors === 0 ? 'second' : 'hot'}>
      {errors === undefined ? (
        t('workshop.checking')
      ) : errors === 0 ? (
        t('workshop.noErrors')
      ) : (
        <>
          <span aria-hidden="true">▲ </span>
          {t('workshop.errors', { count: errors })}
        </>
      )}
    </span>
  );
}

/** To the match that was begun from this draft, while it is open. */
function Back({ draft }: { readonly draft: string }) {
  const open = useStore(game, (state) => (state.match === undefined ? '' : state.id));
  if (open === '' || matchOfDraft(draft) !== open) return null;
  return (
    <Button size="small" onPress={() => goTo(PLACE_OF_PHASE[game.getState().phase])}>
      {t('workshop.backToMatch')}
    </Button>
  );
}

function Play({ errors }: { readonly errors: number | undefined }) {
  const scenario = useStore(workshop, (state) => state.valid);
  const [seat, setSeat] = useState<string>();
  const [starting, setStarting] = useState(false);
  const playable = Object.entries(scenario?.powers ?? {}).filter(([, power]) => power.playable);
  const chosen =
    seat === '' || playable.some(([id]) => id === seat)
      ? seat
      : (playable.find(([, power]) => power.role === 'guarantor')?.[0] ?? playable[0]?.[0] ?? '');
  const waits = errors === undefined || errors > 0;
  return (
    <span className="workshop-play">
      <label>
        <span className="unseen">{t('workshop.playAs')}</span>
        <select className="field" value={chosen} onChange={(event) => setSeat(event.target.value)}>
          {playable.map(([id, power]) => (
            <option key={id} value={id}>
              {textOf(power.name)}
            </option>
          ))}
          <option value="">{t('workshop.playWatch')}</option>
        </select>
      </label>
      <Button
        kind="primary"
        disabled={waits || starting}
        onPress={() => {
          setStarting(true);
          void playIt(chosen ?? '').finally(() => setStarting(false));
        }}
      >
        {errors === undefined
          ? t('workshop.playReading')
          : errors > 0
            ? t('workshop.playWaits', { count: errors })
            : t('workshop.play')}
      </Button>
    </span>
  );
}
