/** The rows on the search of machine players. */
import { bytesOfNodes } from '../../src/ai/search/nodes.ts';
import { median } from './arithmetic.ts';
import { sampled } from './fresh-process.ts';
import { atLeast, atMost } from './row.ts';
import { type RowSource } from './rules-rows.ts';

const range = (values: readonly number[]): { readonly low: number; readonly high: number } => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

/** Iterations on the yardstick game, against boardgame.io's bot and against playouts without a tree, round by round. */
const iterations: RowSource = async ({ quick }) => {
  const [rounds, warm, seconds] = quick ? [2, 3, 1] : [5, 4, 3];
  const ratios: number[] = [];
  const overheads: number[] = [];
  let note = '';
  for (let round = 0; round < rounds; round++) {
    const peer = await sampled<{ rate: number }>('peer-search', warm, seconds);
    const own = await sampled<{ rate: number; bare: number }>('search', warm, seconds);
    ratios.push(own.rate / peer.rate);
    overheads.push(100 * (1 - own.rate / own.bare));
    note = `target 100; ${own.rate.toFixed(0)} iterations against ${peer.rate.toFixed(0)} a CPU-second`;
  }
  return [
    atLeast('search-iterations', 'x boardgame.io', 30, { value: median(ratios), ...range(ratios), note }),
    atMost('search-overhead', '% over bare playouts', 35, { value: median(overheads), ...range(overheads) }),
  ];
};

interface Times {
  readonly clock: number;
  readonly cpu: number;
}

/**
 * Threads share nothing and never wait for one another, so two do twice as much as one unless they slow each other down:
 * that shows in the CPU time of the same work. The clock says the same on a machine that has two cores to spare.
 */
const workers: RowSource = async ({ quick }) => {
  const { ones, twos } = await sampled<{ ones: readonly Times[]; twos: readonly Times[] }>(
    'search-workers',
    4,
    quick ? 5 : 12,
  );
  const gains = ones.map(({ cpu }, round) => (4 * cpu) / twos[round]!.cpu);
  const byClock = median(ones.map(({ clock }, round) => (2 * clock) / twos[round]!.clock));
  // What others do on the machine only adds to it: the leanest round of each is nearest to the truth.
  const value = (4 * Math.min(...ones.map(({ cpu }) => cpu))) / Math.min(...twos.map(({ cpu }) => cpu));
  const note = `of CPU time; ${byClock.toFixed(2)} by the clock; thinking of the default scenario`;
  return [atLeast('search-workers', 'x one worker', 1.8, { value, ...range(gains), note })];
};

/** Most nodes that a search is given unless it asks for more, with the choices of a match. */
const POOL = { nodes: 4096, choices: 8 } as const;

const memory: RowSource = async ({ quick }) => {
  const seconds = quick ? 2 : 5;
  const { major, truths, grownMb } = await sampled<{ major: number; truths: number; grownMb: number }>(
    'search-memory',
    seconds,
  );
  const bound = bytesOfNodes(POOL.nodes, POOL.choices) / 1e6;
  const note = `left by a search of ${seconds} s over ${truths} truths; a pool of ${POOL.nodes} nodes takes ${bound.toFixed(2)} MB and no more`;
  return [
    atMost('search-gc', 'major collections', 0, { value: major, note: `in one search of ${seconds} CPU-seconds` }),
    atMost('search-memory', 'MB', 8, { value: Math.max(0, grownMb), note }),
  ];
};

export const SEARCH_ROWS: Readonly<Record<string, RowSource>> = {
  'search-iterations': iterations,
  'search-workers': workers,
  'search-memory': memory,
};
