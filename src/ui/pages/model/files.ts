/** The measured results that come with the app: bands, and how strongly assumptions move the outcomes. */
import { useEffect, useState } from 'react';
import type { CalibrationFile } from '../../../analysis/calibration/file.ts';
import { isJsonObject } from '../../../engine/json-object.ts';

export interface SensitivityRow {
  readonly path: string;
  readonly rank?: number;
  /** Morris' mean absolute effect over the range, by output. */
  readonly muStar?: Readonly<Record<string, number>>;
  /** Share of the variance of each output that goes back to it, alone and with others; for the strongest only. */
  readonly total?: Readonly<Record<string, number>>;
  /** Why it was not varied. */
  readonly reason?: string;
}

export interface SensitivityFile {
  readonly scenario: string;
  readonly command: string;
  readonly games: number;
  readonly rulesVersion: number;
  readonly rows: readonly SensitivityRow[];
}

/** A file that is being read, could not be read, or is there. */
export type Read<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly value: T };

export const useCalibration = (): Read<CalibrationFile> => useFile('model/calibration.json', isCalibration);

/** Scenarios whose assumptions have been ranked: `model/sensitivity/ID.json`. */
export const RANKED: readonly string[] = ['berlin-2025', 'korea-1953', 'war-continues-2026'];

/** The ranks of a scenario; `none` where nobody has measured them. */
export const useSensitivity = (scenario: string): Read<SensitivityFile> =>
  useFile(RANKED.includes(scenario) ? `model/sensitivity/${scenario}.json` : undefined, isSensitivity);

const isCalibration = (value: unknown): value is CalibrationFile =>
  isJsonObject(value) && value['format'] === 'guarantor-calibration' && Array.isArray(value['rows']);

const isSensitivity = (value: unknown): value is SensitivityFile =>
  isJsonObject(value) && typeof value['scenario'] === 'string' && Array.isArray(value['rows']);

function useFile<T>(path: string | undefined, fits: (value: unknown) => value is T): Read<T> {
  const [read, setRead] = useState<Read<T>>({ kind: 'waiting' });
  useEffect(() => {
    let wanted = true;
    setRead({ kind: path === undefined ? 'none' : 'waiting' });
    if (path === undefined) return undefined;
    const take = (value: unknown): void => {
      if (wanted) setRead(fits(value) ? { kind: 'read', value } : { kind: 'none' });
    };
    fetch(path)
      .then((answer): Promise<unknown> => (answer.ok ? answer.json() : Promise.resolve(undefined)))
      .then(take, () => take(undefined));
    return () => {
      wanted = false;
    };
  }, [path, fits]);
  return read;
}
