import { lazy, Suspense, useState } from 'react';
import { linkTo, packScenario } from '../../store/share-link.ts';
import { figure, t } from '../../words/index.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { notify } from '../kit/toast.tsx';
import { presentText } from './editor/editor-state.ts';
import { presentAlone } from './session.ts';

const QrCode = lazy(() => import('./qr-code.tsx'));

/** Longest link that a camera reads well off a screen. */
const MOST_QR = 2000;

/** A link that carries the whole text, and the same as a picture for a camera. */
export function Share({ waits }: { readonly waits: boolean }) {
  const [link, setLink] = useState<string>();
  const make = async () => {
    const packed = await packScenario(await presentAlone(presentText()));
    if (packed === undefined) notify(t('workshop.shareTooLong'), { hot: true });
    else setLink(linkTo(packed, window.location.href));
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      notify(t('workshop.shareCopied'));
    } catch {
      notify(t('workshop.shareNotCopied'), { hot: true });
    }
  };
  return (
    <>
      <Button size="small" disabled={waits} onPress={() => void make()}>
        {t('workshop.share')}
      </Button>
      <Dialog
        title={t('workshop.share')}
        open={link !== undefined}
        onClose={() => setLink(undefined)}
        actions={
          <Button kind="primary" onPress={() => void copy(link ?? '')}>
            {t('workshop.shareCopy')}
          </Button>
        }
      >
        <p>{t('workshop.shareNote')}</p>
        <label className="form-row">
          <span className="second">
            {t('workshop.shareLength', { count: link?.length ?? 0, length: figure(link?.length ?? 0) })}
          </span>
          <textarea
            className="field workshop-link"
            readOnly
            rows={4}
            value={link ?? ''}
            onFocus={(event) => event.target.select()}
          />
        </label>
        {link !== undefined && link.length <= MOST_QR ? (
          <Suspense>
            <QrCode text={link} />
          </Suspense>
        ) : (
          <p className="second">{t('workshop.shareNoQr')}</p>
        )}
      </Dialog>
    </>
  );
}
