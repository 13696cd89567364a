import type { Command } from 'commander';
import type { Io } from './io.ts';
import { runLab } from './lab.ts';

/** `guarantor lab MODEL …`: each model has options of its own, so the lab reads and explains them itself. */
export function register(program: Command, io: Io): void {
  program
    .command('lab')
    .description('the formulas of the model, one at a time; guarantor lab lists them')
    .argument('[model...]', 'a model and its options')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((words: readonly string[]) => {
      const { exit, stdout, stderr } = runLab(words, io.cwd);
      io.stdout.write(stdout);
      io.stderr.write(stderr);
      io.exit(exit);
    });
}
