/** The committed result of a calibration, that the screens read: rows, and what they were measured on. */
import { digestJson, RULES_VERSION, type Scenario } from '../../engine/index.ts';
import { type Reason, type Row, type Verdict } from './study.ts';

/** A row as it is kept: figures to four digits, null for one that could not be measured. */
export interface KeptRow {
  readonly id: string;
  readonly scenario: string;
  readonly measured: number | null;
  readonly interval?: readonly [number, number];
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly n?: number;
}

export interface CalibrationFile {
  readonly format: 'guarantor-calibration';
  /** How to measure it again. */
  readonly command: string;
  readonly rulesVersion: number;
  /** Games where a band is at home. */
  readonly games: number;
  /** Digest of what decides play, by scenario. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly rows: readonly KeptRow[];
}

/** Keys of a scenario under which there are only words, pictures and sources. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'license',
  'sources',
  'name',
  'label',
  'text',
  'verdict',
  'badge',
  'colour',
  'briefings',
  'reflection',
  'guide',
  'teacherNote',
  'playable',
]);

/** Digest of everything in a scenario that decides play; editing its texts does not change it. */
export function playDigest(scenario: Scenario): string {
  return digestJson({ ...(withoutWords(scenario) as object), order: Object.keys(scenario.outcomes) });
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, entry]) => !WORDS.has(key) && entry !== undefined);
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutWords(entry)]));
}

/** Whether the rows of a scenario were measured on these rules and on this scenario. */
export function isCurrent(
  file: Pick<CalibrationFile, 'rulesVersion' | 'scenarios'>,
  id: string,
  scenario: Scenario,
): boolean {
  return file.rulesVersion === RULES_VERSION && file.scenarios[id] === playDigest(scenario);
}

export function keptRow({ id, scenario, measured, interval, low, high, verdict, reason, n }: Row): KeptRow {
  return {
    ...{ id, scenario, measured: kept(measured), low: kept(low), high: kept(high), verdict },
    ...(interval === undefined ? {} : { interval: [kept(interval[0]) ?? 0, kept(interval[1]) ?? 0] as const }),
    ...(reason === undefined ? {} : { reason }),
    ...(n === undefined ? {} : { n }),
  };
}

function kept(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(4));
}
