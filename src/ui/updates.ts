/** Plays offline after the first visit; a new version announces itself and waits until the player takes it. */
import { registerSW } from 'virtual:pwa-register';
import { t } from '../words/index.ts';
import { notify } from './kit/toast.tsx';

export function followUpdates(): void {
  const update = registerSW({
    onNeedRefresh() {
      notify(t('ui.newVersion'), {
        stays: true,
        action: { label: t('ui.newVersionReload'), onPress: () => void takeNewVersion(() => update(true)) },
      });
    },
    onOfflineReady() {
      notify(t('ui.readyOffline'));
    },
  });
}

/**
 * Lets the waiting version take over and reads the page anew. During the very first visit no worker serves the page, so
 * the new version did not have to wait for anybody and nobody would tell the page that it is there.
 */
async function takeNewVersion(update: () => Promise<void>): Promise<void> {
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
  if (navigator.serviceWorker.controller !== null && waiting) await update();
  else window.location.reload();
}
