/** The scenario of a study: its texts for the threads, its names for the record, its paths for what is varied. */
import { batchNames, type BatchNames } from '../../analysis/simulate.ts';
import { findPath, leafPaths } from '../../analysis/study/paths.ts';
import { digestJson, setUp } from '../../engine/index.ts';
import {
  type Assumption,
  nearest,
  preloadVariation,
  readVariation,
  type ResolvedFile,
  resolveFile,
  type ScenarioTexts,
  type Setting,
  textsOfVariations,
} from '../../scenario/index.ts';
import { type Io } from '../io.ts';
import { diskReader, loadScenario } from '../load-scenario.ts';
import { writeFindings } from '../say-findings.ts';

export interface StudyScenario {
  readonly texts: ScenarioTexts;
  readonly names: BatchNames;
  /** SHA-256 of the scenario as the rules take it. */
  readonly digest: string;
  readonly assumptions: readonly Assumption[];
  /** Every path that can be varied, dotted. */
  readonly paths: readonly string[];
  /** The scenario's file with everything that it extends, and the settings. */
  readonly document: ResolvedFile;
}

/** Reads it, or ends the command: 2 when there is none of that name, 1 when something is wrong in it. */
export async function studyScenario(name: string, settings: readonly Setting[], io: Io): Promise<StudyScenario> {
  const loaded = await loadScenario(name, io.cwd);
  if (loaded === undefined) {
    io.stderr.write(`guarantor: no scenario and no readable file is called "${name}"\n`);
    return io.exit(2);
  }
  const texts = await textsOfVariations(diskReader(io.cwd), name, settings);
  const read = readVariation(texts, []);
  if (!read.ok) {
    writeFindings(read.error, io);
    return io.exit(1);
  }
  const { scenario, assumptions } = read.value;
  const varied = settings.length === 0 ? loaded : await preloadVariation(diskReader(io.cwd), name, settings);
  const whole = resolveFile(varied?.text ?? loaded.text, varied ?? loaded);
  const document = whole.ok ? whole.value : {};
  const leaves = leafPaths(document).filter((path) => !OF_FIGURES.test(path));
  return {
    texts,
    names: { ...batchNames(setUp(scenario)), scenario: name },
    digest: digestJson(scenario),
    assumptions,
    paths: [...new Set([...assumptions.map(({ path }) => path), ...leaves])],
    document,
  };
}

/** What a figure in the long form says beside its value. */
const OF_FIGURES =
  /\.(value|unit|source|judgement|note)$|^(\$schema|format|version|id|extends|title|summary|license)\b/;

/** The path that is meant, or the end of the command (1) with the nearest. */
export function pathOrLeave(said: string, { paths }: Pick<StudyScenario, 'paths'>, io: Io): string {
  const found = findPath(said, paths, nearest);
  if (found.ok) return found.value;
  const fault = found.error;
  switch (fault.kind) {
    case 'ambiguous': {
      const shown = fault.candidates.slice(0, 5).join(', ');
      const more = fault.candidates.length > 5 ? `, and ${fault.candidates.length - 5} more` : '';
      io.stderr.write(`error: "${said}" may be ${shown}${more}; say more of the path\n`);
      break;
    }
    case 'unknown': {
      const hint = fault.nearest === undefined ? '' : ` Did you mean ${fault.nearest}?`;
      io.stderr.write(
        `error: the scenario has no figure "${said}".${hint} guarantor resolve --assumptions lists them\n`,
      );
    }
  }
  return io.exit(1);
}

export const spellSetting = ({ path, value }: Setting): string =>
  `${path.join('.')}=${typeof value === 'string' ? value : JSON.stringify(value)}`;

/** A command line that a shell takes as it is. */
export const commandLine = (words: readonly string[]): string =>
  words.map((word) => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
