/** Plays offline after the first visit; a new version announces itself and waits until the player takes it. */
import { registerSW } from 'virtual:pwa-register';
import { t } from '../words/index.ts';
import { notify } from './kit/toast.tsx';

export function followUpdates(): void {
  const update = registerSW({
    onNeedRefresh() {
      notify(t('ui.newVersion'), {
        stays: true,
        action: { label: t('ui.newVersionReload'), onPress: () => void update(true) },
      });
    },
    onOfflineReady() {
      notify(t('ui.readyOffline'));
    },
  });
}
