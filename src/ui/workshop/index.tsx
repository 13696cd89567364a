import { useEffect, useState } from 'react';
import { t } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { useStore } from '../kit/use-store.ts';
import { usePlace } from '../router.ts';
import { Screen } from '../screen.tsx';
import { Bench } from './bench.tsx';
import { drafts, workshop } from './session.ts';
import { Start } from './start.tsx';
import './workshop.css';

/** The list of drafts, or the draft that the address names. */
export default function Workshop() {
  const { parameters } = usePlace();
  const id = parameters.get('draft');
  return id === null ? <Start /> : <Opening key={id} id={id} />;
}

function Opening({ id }: { readonly id: string }) {
  const open = useStore(workshop, (state) => state.draft?.id === id);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (workshop.getState().draft?.id === id) return;
    let gone = false;
    void drafts.get(id).then((draft) => {
      if (gone) return;
      if (draft === undefined) setMissing(true);
      else workshop.getState().act.open(draft);
    });
    return () => {
      gone = true;
    };
  }, [id]);
  if (open) return <Bench />;
  return (
    <Screen title={t('workshop.title')}>
      <div className="notice-page">
        <p>{missing ? t('workshop.noDraft') : `${t('ui.loading')} …`}</p>
        {missing ? (
          <Button kind="primary" href="#/workshop">
            {t('workshop.allDrafts')}
          </Button>
        ) : null}
      </div>
    </Screen>
  );
}
