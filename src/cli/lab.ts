import { LAB_MODELS } from './lab-models.ts';
import { allowed, quote, readOptions } from './lab-options.ts';

/** What a run of the lab would print, and the exit code: 0 done, 1 the input is bad, 2 wrong usage or unreadable file. */
export interface LabRun {
  readonly exit: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `guarantor lab MODEL …`: the formulas that the rules call, one at a time. `argv` is what follows `lab`; files are
 * read relative to `cwd`. Prints one JSON value; what never happens or does not exist is null.
 */
export function runLab(argv: readonly string[], cwd = '.'): LabRun {
  const rest = argv.filter((word) => word !== '--json');
  const name = rest[0];
  if (name === undefined) return { exit: 2, stdout: '', stderr: `lab: which model?\n${overview()}` };
  if (name === '--help' || name === '-h' || name === 'help') return { exit: 0, stdout: overview(), stderr: '' };
  const model = Object.hasOwn(LAB_MODELS, name) ? LAB_MODELS[name] : undefined;
  if (model === undefined) {
    const known = Object.keys(LAB_MODELS).join(', ');
    return { exit: 2, stdout: '', stderr: `lab: unknown model ${quote(name)}; known: ${known}\n` };
  }
  if (rest.includes('--help') || rest.includes('-h')) return { exit: 0, stdout: modelHelp(name), stderr: '' };
  const given = readOptions(rest.slice(1), model.options, cwd);
  const outcome = given.ok ? model.run(given.value) : given;
  if (outcome.ok) return { exit: 0, stdout: `${JSON.stringify(outcome.value)}\n`, stderr: '' };
  const lines = outcome.message.split('\n').map((line) => `lab ${name}: ${line}\n`);
  return { exit: outcome.code, stdout: '', stderr: lines.join('') };
}

function overview(): string {
  const width = Math.max(...Object.keys(LAB_MODELS).map((name) => name.length));
  const lines = Object.entries(LAB_MODELS).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}\n`);
  return `usage: guarantor lab MODEL --option value …\nmodels:\n${lines.join('')}guarantor lab MODEL --help lists options\n`;
}

function modelHelp(name: string): string {
  const model = LAB_MODELS[name];
  if (model === undefined) return overview();
  const options = Object.entries(model.options).map(([option, spec]) => {
    const need = spec.optional === true ? ' (optional)' : '';
    return `  --${option}  ${spec.means}; ${allowed(spec)}${need}\n`;
  });
  return `guarantor lab ${name}: ${model.about}\n${options.join('')}`;
}
