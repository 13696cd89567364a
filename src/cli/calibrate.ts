/**
 * `guarantor calibrate`: measures the bands, signs and dilemmas that the rules are fitted to, on every shipped scenario of
 * their kind. Exit code 1 when one is missed for which no reason is known.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type CalibrationFile, keptRow, playDigest } from '../analysis/calibration/file.ts';
import { closedForms, explained, type Place, placeOf, type Row, studies } from '../analysis/calibration/index.ts';
import { RULES_VERSION } from '../engine/index.ts';
import { isJsonObject } from '../engine/json-object.ts';
import { SHIPPED_SCENARIOS } from '../scenario/shipped.ts';
import { loadGameWords } from '../words/index.ts';
import { playStudies } from './calibration-games.ts';
import { calibrationTable } from './calibration-table.ts';
import { type Io, type Register } from './io.ts';
import { writeWhole } from './replace-file.ts';
import { scenarioOf, wholeNumber } from './scenario-argument.ts';

const MOST_GAMES = 1_000_000;
const MOST_WORKERS = 256;
const GAMES = 2000;
const FILE = 'public/model/calibration.json';

interface Options {
  readonly games: number;
  readonly only?: readonly string[];
  readonly scenarios?: readonly string[];
  readonly workers: number;
  readonly json?: true;
  readonly write?: string | true;
}

export const register: Register = (program, io) => {
  const list = (text: string): readonly string[] => text.split(',');
  program
    .command('calibrate')
    .description('measure the bands, signs and dilemmas that the rules are fitted to')
    .option('--games <n>', 'games where a band is at home; the rest takes a part', wholeNumber(1, MOST_GAMES), GAMES)
    .option('--only <ids>', 'studies to run, as S3,R4,D-C,outcomes', list)
    .option('--scenarios <ids>', 'shipped scenarios to run them on; all if unsaid', list)
    .option('--workers <n>', 'threads', wholeNumber(1, MOST_WORKERS), Math.min(4, availableParallelism()))
    .option('--json', 'print one JSON value: rows of id, scenario, band, measured, low, high and verdict')
    .option('--write [file]', `keep the rows in a file (${FILE} if unsaid); rows that are not run stay as they are`)
    .action((options: Options) => calibrate(options, io));
};

async function calibrate(options: Options, io: Io): Promise<void> {
  await loadGameWords();
  const places = await placesOf(options, io);
  const wanted = (one: Named): boolean =>
    options.only === undefined || options.only.some((name) => isCalled(one, name));
  const measurable = studies(options.games, places);
  const chosen = measurable.filter(wanted);
  refuseUnknown(options.only ?? [], [...measurable, ...places.flatMap((place) => closedForms(place))], io);
  const scenarios = Object.fromEntries(places.map(({ id, scenario }) => [id, scenario]));
  const played = await playStudies(chosen, scenarios, options.workers, io);
  const rows = [
    ...places.flatMap((place) =>
      closedForms(place)
        .filter(wanted)
        .map((row) => explained(row, false)),
    ),
    ...chosen.flatMap((study, i) => (played[i] ?? []).map((row) => explained(row, study.home))),
  ];
  if (options.write !== undefined) await keep(rows, places, options, io);
  io.stdout.write(options.json === true ? `${JSON.stringify(rows.map(jsonRow))}\n` : calibrationTable(rows));
  if (rows.some((row) => row.verdict === 'out' && row.reason === undefined)) io.exit(1);
}

interface Named {
  readonly id: string;
  readonly also?: readonly string[];
}

const isCalled = ({ id, also = [] }: Named, name: string): boolean =>
  id === name || id.startsWith(`${name}.`) || also.includes(name);

/** A name by which nothing is measured here is said; where no name is left the command ends with 2. */
function refuseUnknown(names: readonly string[], known: readonly Named[], io: Io): void {
  const strange = names.filter((name) => !known.some((one) => isCalled(one, name)));
  for (const name of strange) io.stderr.write(`guarantor: nothing called "${name}" is measured on these scenarios\n`);
  if (names.length > 0 && strange.length === names.length) io.exit(2);
}

/** What `--json` prints of a row; the table and `--write` have interval, number of cases and reason as well. */
const jsonRow = ({ id, scenario, band, measured, low, high, verdict }: Row): object => ({
  ...{ id, scenario, band, measured, low, high, verdict },
});

async function placesOf({ scenarios }: Options, io: Io): Promise<readonly Place[]> {
  const unknown = scenarios?.find((id) => !SHIPPED_SCENARIOS.includes(id));
  if (unknown !== undefined) {
    io.stderr.write(`guarantor: no scenario "${unknown}" is shipped; known: ${SHIPPED_SCENARIOS.join(', ')}\n`);
    return io.exit(2);
  }
  const places: Place[] = [];
  for (const id of scenarios ?? SHIPPED_SCENARIOS) places.push(placeOf(id, (await scenarioOf(id, [], io)).scenario));
  return places;
}

/** Rows that were run take the place of those with the same id and scenario. */
async function keep(rows: readonly Row[], places: readonly Place[], options: Options, io: Io): Promise<void> {
  const name = options.write === undefined || options.write === true ? FILE : options.write;
  const whole = options.only === undefined;
  const before = await keptBefore(resolve(io.cwd, name));
  const replaced = (row: { readonly id: string; readonly scenario: string }): boolean =>
    (whole && places.some(({ id }) => id === row.scenario)) ||
    rows.some(({ id, scenario }) => id === row.id && scenario === row.scenario);
  const order = (id: string): number => SHIPPED_SCENARIOS.indexOf(id);
  const all = [...(before?.rows ?? []).filter((row) => !replaced(row)), ...rows.map(keptRow)].sort(
    (a, b) => order(a.scenario) - order(b.scenario),
  );
  const digests = Object.fromEntries(places.map(({ id, scenario }) => [id, playDigest(scenario)]));
  const file: CalibrationFile = {
    format: 'guarantor-calibration',
    command: 'npm run calibrate -- --write',
    rulesVersion: RULES_VERSION,
    games: options.games,
    scenarios: { ...before?.scenarios, ...digests },
    rows: all,
  };
  const { rows: lines, ...head } = file;
  const text = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [\n${lines.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]\n}\n`;
  await writeWhole(name, text, io);
}

async function keptBefore(path: string): Promise<CalibrationFile | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    // Rows of other rules would not agree with those that are being written.
    const ours =
      isJsonObject(value) && value['format'] === 'guarantor-calibration' && value['rulesVersion'] === RULES_VERSION;
    return ours ? (value as unknown as CalibrationFile) : undefined;
  } catch {
    return undefined;
  }
}
