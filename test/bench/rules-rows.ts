/** The rows that need no browser. */
import { exponentOf, meanInterval, median } from './arithmetic.ts';
import { sampled, sampledWith } from './fresh-process.ts';
import { atLeast, atMost, type Row } from './row.ts';

/** How much is sampled: everything, or what fits into a minute. */
export interface Effort {
  readonly quick: boolean;
}

export type RowSource = (effort: Effort) => Promise<readonly Row[]>;

const range = (values: readonly number[]): { readonly low: number; readonly high: number } => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

/**
 * Rounds of both sides in turn; each ratio is of one round, so that a busy machine slows both. The peer runs as it runs by
 * default; told that it is in production it leaves out its checks of states and moves, and the note says what that makes.
 */
const playouts: RowSource = async ({ quick }) => {
  const rounds = quick ? 2 : 5;
  // The rules are some hundred functions: until all are compiled their rate is that of the compiler.
  const [warm, seconds] = quick ? [4, 1] : [8, 3];
  const ratios: number[] = [];
  const rates: number[] = [];
  const peers: number[] = [];
  const unchecked: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const peer = await sampled<{ rate: number }>('peer-playouts', warm, seconds);
    const own = await sampled<{ rate: number }>('engine-playouts', warm, seconds);
    ratios.push(own.rate / peer.rate);
    rates.push(own.rate);
    peers.push(peer.rate);
    const production = await sampledWith<{ rate: number }>({ NODE_ENV: 'production' }, 'peer-playouts', warm, seconds);
    unchecked.push(own.rate / production.rate);
  }
  const figures = `${median(rates).toFixed(0)} matches against ${median(peers).toFixed(0)} a CPU-second`;
  const note = `target 100; ${figures}; ${median(unchecked).toFixed(1)} where NODE_ENV=production spares the peer its checks`;
  return [atLeast('playouts', 'x boardgame.io', 30, { value: median(ratios), ...range(ratios), note })];
};

const collections: RowSource = async ({ quick }) => {
  const runs = quick ? 1000 : 10_000;
  const { major, minor } = await sampled<{ major: number; minor: number }>('collections', runs);
  const note = `in ${runs} playouts; ${minor} minor ones`;
  return [atMost('gc', 'major collections', 0, { value: major, note })];
};

interface Point {
  readonly x: number;
  readonly y: number;
  readonly orders: number;
}

const growth =
  (along: 'regions' | 'powers', limit: number): RowSource =>
  async ({ quick }) => {
    const rounds = quick ? 1 : 3;
    const exponents: number[] = [];
    let note = '';
    for (let round = 0; round < rounds; round++) {
      const { points } = await sampled<{ points: readonly Point[] }>('growth', along, quick ? 0.3 : 1);
      exponents.push(exponentOf(points));
      note = `us a turn: ${points.map(({ x, y }) => `${x}: ${y.toFixed(0)}`).join(', ')}`;
    }
    const value = median(exponents);
    return [atMost(`growth-${along}`, 'exponent', limit, { value, ...range(exponents), note })];
  };

const cloning: RowSource = async () => {
  const { ratios, bytes } = await sampled<{ ratios: readonly number[]; bytes: number }>('cloning');
  const note = `${(bytes / 1024).toFixed(0)} kB`;
  return [atLeast('clone', 'x memcpy', 0.25, { value: median(ratios), ...range(ratios), note })];
};

interface BotMatch {
  readonly commits: readonly number[];
  readonly turns: number;
  readonly bytes: number;
  readonly reopen: number;
}

const botMatch: RowSource = async ({ quick }) => {
  const matches: BotMatch[] = [];
  for (let i = 0; i < (quick ? 1 : 3); i++) matches.push(await sampled<BotMatch>('bot-match', `bench/${i}`));
  const whole = matches.filter(({ turns }) => turns === 24);
  const sizes = (whole.length > 0 ? whole : matches).map(({ bytes }) => bytes / 1000);
  const reopens = matches.map(({ reopen }) => reopen);
  const worst = matches.map(({ commits }) => Math.max(...commits));
  const usual = median(matches.flatMap(({ commits }) => commits));
  const note = `the slowest turn of a match in a fresh process; median turn ${usual.toFixed(1)} ms`;
  return [
    atMost('save-size', 'kB', 150, { value: Math.max(...sizes), ...range(sizes), note: `${whole.length} of 24 turns` }),
    atMost('reopen', 'CPU s', 1, { value: median(reopens), ...range(reopens) }),
    atMost('commit', 'CPU ms', 100, { value: median(worst), ...range(worst), note }),
  ];
};

const doctrines: RowSource = async ({ quick }) => {
  const { gains, roles } = await sampled<{
    gains: Readonly<Record<string, readonly number[]>>;
    roles: Readonly<Record<string, string>>;
  }>('bots-and-random', quick ? 30 : 100);
  return Object.entries(gains).map(([power, differences]) => {
    const { mean, low, high } = meanInterval(differences);
    const row = atLeast(`bots-beat-random-${power}`, 'points of score', 0, {
      value: mean,
      low,
      high,
      note: roles[power] ?? '',
    });
    // The interval as a whole must lie above: a mean above 0 may be luck.
    return { ...row, ok: low > 0 };
  });
};

export const RULES_ROWS: Readonly<Record<string, RowSource>> = {
  playouts,
  gc: collections,
  'growth-regions': growth('regions', 1.15),
  'growth-powers': growth('powers', 1.25),
  clone: cloning,
  match: botMatch,
  'bots-beat-random': doctrines,
};
