/** What a check sees, and how it reports. */
import { type FindingCode } from '../codes.ts';
import { type Finding, type FindingDetail, finding } from '../finding.ts';
import { type MapRegions } from '../map-meta.ts';
import { nearest } from '../nearest.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { figurePlaceAt, keyPlaceAt, type ObjectNode, type Path, placeAt } from '../tree.ts';

export interface Checked {
  readonly file: ScenarioFile;
  /** The same with places. */
  readonly root: ObjectNode;
  readonly map: MapRegions;
  /** The rule file. */
  readonly defaults: ObjectNode;
  /** Every figure must say where it comes from; or those of one file, if nearly all of it do. */
  readonly sourced: boolean | string;
}

export type Check = (checked: Checked) => Finding[];

/** A finding about the value at a path. */
export const atValue = ({ root }: Checked, code: FindingCode, path: Path, detail: FindingDetail = {}): Finding =>
  finding(code, figurePlaceAt(root, path), path, detail);

/** A finding about the key of a path. */
export const atKey = ({ root }: Checked, code: FindingCode, path: Path, detail: FindingDetail = {}): Finding =>
  finding(code, keyPlaceAt(root, path), path, detail);

/** A finding about something that is lacking: at the nearest thing around it. */
export const around = ({ root }: Checked, code: FindingCode, path: Path, detail: FindingDetail = {}): Finding =>
  finding(code, placeAt(root, path), path, detail);

type Unknown = Extract<FindingCode, `unknown-${string}`>;

/** A finding when `name` is none of `names`. */
export function knownName(
  checked: Checked,
  code: Unknown,
  name: string,
  names: readonly string[],
  path: Path,
  where = atValue,
): Finding[] {
  return names.includes(name) ? [] : [where(checked, code, path, { value: name, nearest: nearest(name, names) })];
}

export const knownPower = (checked: Checked, name: string, path: Path, where = atValue): Finding[] =>
  knownName(checked, 'unknown-power', name, Object.keys(checked.file.powers), path, where);

export const knownRegion = (checked: Checked, name: string, path: Path, where = atValue): Finding[] =>
  knownName(checked, 'unknown-region', name, Object.keys(checked.file.regions), path, where);

/** A number that is written as a share where it may be counted to a hundred. */
export const isFraction = (value: number): boolean => value > 0 && value < 1;

/** Sums of figures as authors write them agree to this. */
export const SUM_TOLERANCE = 1e-6;
