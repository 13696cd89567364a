/** Settings of this browser: language, theme, motion, keys, forecast. Kept in localStorage where it works, in memory where it does not. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const MOTIONS = ['system', 'full', 'reduced'] as const;
export type Motion = (typeof MOTIONS)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly motion: Motion;
  /** Single-key shortcuts; some assistive technologies need them off. */
  readonly keys: boolean;
  /** Futures are played in the background while orders are given; costs battery and, on a slow machine, patience. */
  readonly forecast: boolean;
}

export type SettingsStore = StoreApi<Settings & { readonly change: (settings: Partial<Settings>) => void }>;

const KEY = 'guarantor.settings';

/** `preferred` are the browser's languages, most wanted first. */
export function createSettingsStore(
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  preferred: readonly string[],
): SettingsStore {
  const start: Settings = {
    language: languageFrom(preferred),
    theme: 'system',
    motion: 'system',
    keys: true,
    forecast: true,
    ...readSettings(storage),
  };
  return createStore((set, get) => ({
    ...start,
    change(settings) {
      set(settings);
      const { language, theme, motion, keys, forecast } = get();
      try {
        storage?.setItem(KEY, JSON.stringify({ language, theme, motion, keys, forecast }));
      } catch {
        // A full or blocked storage costs only the memory of these choices; the choices themselves hold.
      }
    },
  }));
}

function languageFrom(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** What is stored may have been written by anybody: each value is taken only if it is one of ours. */
function readSettings(storage: Pick<Storage, 'getItem'> | undefined): Partial<Settings> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { language, theme, motion, keys, forecast } = value as Record<string, unknown>;
    return {
      ...pick('language', LANGUAGES, language),
      ...pick('theme', THEMES, theme),
      ...pick('motion', MOTIONS, motion),
      ...(typeof keys === 'boolean' ? { keys } : {}),
      ...(typeof forecast === 'boolean' ? { forecast } : {}),
    };
  } catch {
    return {};
  }
}

function pick<K extends string, T extends string>(
  key: K,
  allowed: readonly T[],
  value: unknown,
): Partial<Record<K, T>> {
  const found = allowed.find((item) => item === value);
  return found === undefined ? {} : ({ [key]: found } as Partial<Record<K, T>>);
}
