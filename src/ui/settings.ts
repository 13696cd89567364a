/** The settings of this browser, and what they do to the document: language, theme, motion. */
import { createSettingsStore, type Settings } from '../store/settings.ts';
import { setLanguage, t } from '../words/index.ts';

export const settings = createSettingsStore(safeStorage(), navigator.languages);

/** Brings the document in line with the settings, now and after each change. `changed` follows once the words are there. */
export async function followSettings(changed: () => void): Promise<void> {
  await apply(settings.getState());
  settings.subscribe((now) => {
    void apply(now).then(changed);
  });
}

async function apply({ language, theme, motion }: Settings): Promise<void> {
  const root = document.documentElement;
  setOrRemove(root, 'data-theme', theme);
  setOrRemove(root, 'data-motion', motion);
  await setLanguage(language);
  root.lang = language;
}

/** "System" is the absence of a choice: the media queries then decide. */
function setOrRemove(root: HTMLElement, name: string, value: string): void {
  if (value === 'system') root.removeAttribute(name);
  else root.setAttribute(name, value);
}

/** True where movement should be replaced by its end state. */
export function motionReduced(): boolean {
  const { motion } = settings.getState();
  return motion === 'reduced' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches);
}

export function setTitle(screen?: string): void {
  document.title = screen === undefined ? t('ui.product') : `${screen} · ${t('ui.product')}`;
}

/** Reading `localStorage` throws where cookies are blocked. */
function safeStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
