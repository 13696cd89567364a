/**
 * `npm run bench`: the figures of speed and memory, each against its floor. `-- --json` prints one JSON value,
 * `-- --quick` stays under a minute, further words choose rows (`-- playouts clone`); `-- --strength` plays the levels of
 * machine players against each other instead. Exit code 1 when a floor is missed.
 *
 * What to notice: machines differ and are shared, so wherever possible a row is a ratio of two things that were measured
 * in turn, in processes of their own, by CPU time.
 */
import { cpus, loadavg } from 'node:os';
import { FORECAST_ROWS } from './forecast-rows.ts';
import { PAGE_ROWS } from './page-rows.ts';
import { tableOf, type Row } from './row.ts';
import { RULES_ROWS, type RowSource } from './rules-rows.ts';
import { WORKSHOP_ROWS } from './workshop-rows.ts';
import { SEARCH_ROWS } from './search-rows.ts';
import { STRENGTH_ROWS } from './strength-rows.ts';

const words = process.argv.slice(2);
const json = words.includes('--json');
const quick = words.includes('--quick');
const chosen = words.filter((word) => !word.startsWith('--'));
const strength = words.includes('--strength');
const SOURCES: Readonly<Record<string, RowSource>> = strength
  ? STRENGTH_ROWS
  : { ...RULES_ROWS, ...SEARCH_ROWS, ...PAGE_ROWS, ...FORECAST_ROWS, ...WORKSHOP_ROWS };

const unknown = chosen.filter((name) => SOURCES[name] === undefined);
if (unknown.length > 0) {
  console.error(`no row ${unknown.join(', ')}; there are ${Object.keys(SOURCES).join(', ')}`);
  process.exit(2);
}

const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] ?? 0 };
if (!json)
  console.log(`node ${machine.node}, ${machine.cores} cores (${machine.model}), load ${machine.load.toFixed(1)}`);
const rows: Row[] = [];
for (const [name, source] of Object.entries(SOURCES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const found = await source({ quick });
  rows.push(...found);
  if (!json) console.log(tableOf(found));
}
const missed = rows.filter(({ ok }) => !ok);
if (json) console.log(JSON.stringify({ rows, machine }));
else {
  console.log(`\n${tableOf(rows)}`);
  const names = missed.map(({ id }) => id).join(', ');
  console.log(
    `\n${rows.length - missed.length} of ${rows.length} hold${missed.length > 0 ? `; missed: ${names}` : ''}`,
  );
}
process.exitCode = missed.length > 0 ? 1 : 0;
