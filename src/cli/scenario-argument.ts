/** Reading the scenario that a command names, with `--set path=value` laid over it; what is wrong ends the command. */
import { InvalidArgumentError } from 'commander';
import {
  isError,
  type Preloaded,
  preloadVariation,
  type ReadScenario,
  readScenario,
  type Setting,
} from '../scenario/index.ts';
import { type Io } from './io.ts';
import { diskReader, loadScenario } from './load-scenario.ts';
import { writeFindings } from './say-findings.ts';

/** Parser of a repeatable `--set`. The value is JSON, or text where it is not. Throws commander's own error. */
export function collectSetting(text: string, before: readonly Setting[] = []): readonly Setting[] {
  const at = text.indexOf('=');
  const path = text.slice(0, Math.max(0, at)).split('.');
  if (at < 1 || path.some((key) => key === ''))
    throw new InvalidArgumentError('expected path=value, as rules.incidents.breakdown=0.05.');
  return [...before, { path, value: readValue(text.slice(at + 1)) }];
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Parser of a whole number within limits. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high)
      throw new InvalidArgumentError(`expected a whole number from ${low} to ${high}.`);
    return value;
  };
}

/** The scenario, or the end of the command: 2 when there is none of that name, 1 when something is wrong in it. */
export async function scenarioOf(name: string, settings: readonly Setting[], io: Io): Promise<ReadScenario> {
  const loaded = await textOf(name, settings, io);
  const read = readScenario(loaded.text, loaded);
  if (read.ok) return read.value;
  writeFindings(read.error.filter(isError), io);
  return io.exit(1);
}

async function textOf(name: string, settings: readonly Setting[], io: Io): Promise<Preloaded> {
  const loaded = await loadScenario(name, io.cwd);
  if (loaded === undefined) {
    io.stderr.write(`guarantor: no scenario and no readable file is called "${name}"\n`);
    return io.exit(2);
  }
  if (settings.length === 0) return loaded;
  const varied = await preloadVariation(diskReader(io.cwd), name, settings);
  return varied ?? io.exit(2);
}
