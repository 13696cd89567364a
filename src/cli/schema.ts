/** `guarantor schema`: prints the JSON Schema of scenario files, or writes the published copies. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rulesSchema, scenarioSchema } from '../scenario/json-schema.ts';
import { type Register } from './io.ts';

/** A schema as it is published. */
export const printSchema = (schema: object): string => `${JSON.stringify(schema, null, 1)}\n`;

export const register: Register = (program, io) => {
  program
    .command('schema')
    .description('print the JSON Schema (draft-07) of scenario files')
    .option('--rules', 'the schema of the rule file instead')
    .option('--out <folder>', 'write scenario.schema.json and rules.schema.json there')
    .action(async ({ rules, out }: { rules?: true; out?: string }) => {
      if (out === undefined) {
        io.stdout.write(printSchema(rules === true ? rulesSchema() : scenarioSchema()));
        return;
      }
      const folder = resolve(io.cwd, out);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'scenario.schema.json'), printSchema(scenarioSchema()));
      await writeFile(join(folder, 'rules.schema.json'), printSchema(rulesSchema()));
    });
};
