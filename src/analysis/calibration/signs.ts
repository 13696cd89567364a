/** Signs of the causal relations that need play, each measured as a paired difference on the same luck. */
import { meanInterval } from '../statistics.ts';
import { type PowerParameter, type Scenario } from '../../engine/index.ts';
import { unwatched } from './bands-truce.ts';
import { type Asking } from './homes.ts';
import { type Cast, each, type Place } from './places.ts';
import { type GameSample } from './sample.ts';
import { bandRow, type Experiment, type Reason, type Results, signRow, type Study } from './study.ts';
import { type Variation } from './variation.ts';

interface Sign {
  readonly id: string;
  readonly band: string;
  readonly sign: 1 | -1;
  readonly from: Variation;
  readonly to: Variation;
  readonly read: (game: GameSample) => number;
  /** What is known to keep it from holding. */
  readonly ifOut?: Reason;
}

const attacked = (game: GameSample): number => (game.attackTurn > 0 ? 1 : 0);
const collapses = (game: GameSample): number => game.collapses;

/** Signs of scenarios of that kind; some need a cast that not every scenario has. */
export function playedSigns(place: Place, asking: Asking): readonly Study[] {
  const { cast, scenario, kind } = place;
  const signs =
    kind === 'war'
      ? [exhaustion(cast, scenario)]
      : [...forces(cast), ...promises(cast, scenario), ...truces(cast), ...answers(cast)];
  return [...signs.map((sign) => pairs(sign, place, asking)), ...(kind === 'truce' ? [balances(place, asking)] : [])];
}

function forces({ protege, deployers, watchers }: Cast): readonly Sign[] {
  const works = (level: number): Variation => ({
    fortification: { [protege]: level },
    tempers: { [protege]: { fortify: level } },
  });
  const rotation = (troopsK: number, heavy: number): Variation => ({
    tempers: each(deployers, { troopsK: [troopsK, troopsK, 0] as const, heavy }),
  });
  const army = (training: number): Variation => ({
    forces: { [protege]: { training } },
    parameters: { [protege]: { quietTraining: training, courseQuality: training } },
  });
  const blind: Variation = { tempers: each(watchers, { recon: 0 }), parameters: each(watchers, { reconBase: 0 }) };
  const sign = (id: string, band: string, way: 1 | -1, from: Variation, to: Variation, read = attacked): Sign => ({
    ...{ id, band, sign: way, from, to, read },
  });
  return [
    sign('R1', 'attacks: fortification 0.2 to 0.8', -1, works(0.2), works(0.8)),
    sign('R7', 'attacks: 15 thousand light to 60 thousand heavy troops', -1, rotation(15, 0.05), rotation(60, 0.6)),
    sign(
      'R8',
      'serious incidents: 0 to 25 thousand light troops',
      1,
      rotation(0, 0),
      rotation(25, 0),
      (game) => game.seriousIncidents,
    ),
    ...(watchers.length === 0
      ? []
      : [sign('R21', 'attacks: reconnaissance of guarantors that send no troops, with to without', 1, {}, blind)]),
    sign('R22', "attacks: training of the protege's army 0.3 to 0.7", -1, army(0.3), army(0.7)),
  ];
}

function promises({ challenger, deployers, guarantors }: Cast, scenario: Scenario): readonly Sign[] {
  const relief = (value: number): Variation => ({ rules: { ledger: { quoRelief: value } } });
  const crisis = (value: number): Variation => ({ parameters: each(guarantors, { crisisHazard: value }) });
  const index = (id: string): number => Object.keys(scenario.powers).indexOf(id);
  const first = index(deployers[0] ?? guarantors[0] ?? challenger);
  return [
    {
      ...{ id: 'R11', band: 'attacks: no promise to a conditional one', sign: -1, read: attacked },
      from: { law: 'none', conditional: true },
      to: { conditional: true },
    },
    {
      ...{ id: 'R12', band: 'provocations and collapses of truce: conditional to unconditional promise', sign: 1 },
      ...{ from: { conditional: true }, to: { conditional: false } },
      read: (game) => game.provocations + game.collapses,
    },
    {
      ...{ id: 'R19', band: 'attacks: value of relief from sanctions 0.08 to 0.24', sign: -1, read: attacked },
      ...{ from: relief(0.08), to: relief(0.24) },
    },
    {
      ...{
        id: 'R24',
        band: 'belief in the first guarantor at the end: crises of government 0 to 0.15 a month',
        sign: -1,
      },
      ...{ from: crisis(0), to: crisis(0.15) },
      read: (game) => game.believed[first] ?? 0,
    },
  ];
}

function truces(cast: Cast): readonly Sign[] {
  const bare = unwatched(cast);
  return [
    {
      ...{ id: 'R13', band: 'collapses of truce: monitors and troops', sign: -1 },
      from: bare,
      to: {},
      read: collapses,
    },
    {
      ...{ id: 'R14', band: 'collapses of truce: freely agreed to imposed', sign: 1, read: collapses },
      from: { ...bare, truce: { imposed: false } },
      to: { ...bare, truce: { imposed: true } },
    },
    {
      ...{ id: 'R15', band: 'collapses of truce: watched to definitive terms', sign: -1, read: collapses },
      from: { truce: { definitive: false } },
      to: { truce: { definitive: true } },
    },
    {
      ...{ id: 'R16', band: 'violations a day at the end: enforcement', sign: -1, from: bare, to: {} },
      read: (game) => game.violations[game.violations.length - 1] ?? 0,
    },
  ];
}

/** R3: answering in kind, against always answering and against never. */
function answers({ protege }: Cast): readonly Sign[] {
  const answer = (rule: 'restrain' | 'reciprocate' | 'always'): Variation => ({
    tempers: { [protege]: { answer: rule } },
  });
  const to = answer('reciprocate');
  // No rule leads from the answers of the protege to the decision to attack; to the truce one does.
  const unlinked = { sign: -1, to, read: attacked, ifOut: 'not-linked' } as const;
  return [
    { id: 'R3.bullying', band: 'attacks: always answering to answering in kind', from: answer('always'), ...unlinked },
    {
      id: 'R3.appeasing',
      band: 'attacks: never answering to answering in kind',
      from: answer('restrain'),
      ...unlinked,
    },
    {
      ...{ id: 'R3.truce', band: 'collapses of truce: always answering to answering in kind', sign: -1, to },
      ...{ from: answer('always'), read: collapses },
    },
  ];
}

function exhaustion({ challenger }: Cast, scenario: Scenario): Sign {
  const intake = scenario.powers[challenger]?.parameters.intakeWarK ?? 0;
  return {
    ...{ id: 'R23', band: "km2 a month of war: challenger's intake to half of it", sign: -1, from: {} },
    to: { parameters: { [challenger]: { intakeWarK: intake / 2 } } },
    read: (game) => meanInterval(game.warKm2).mean,
  };
}

function pairs(sign: Sign, { id: scenario }: Place, asking: Asking): Study {
  const { id, band } = sign;
  const { home, pairs: games } = asking(id.split('.')[0] ?? id);
  return {
    ...{ id, scenario, home },
    experiments: [sign.from, sign.to].map((by): Experiment => ({ scenario, by, games })),
    read: (results) => {
      const { interval, before, after, n } = difference(results, sign.read);
      const row = signRow({ id, scenario, band, n }, sign.sign, interval.mean, interval);
      const why = row.verdict === 'out' && sign.ifOut !== undefined ? { reason: sign.ifOut } : {};
      return [{ ...row, ...why, by: { before, after } }];
    },
  };
}

function difference([from, to]: readonly Results[], read: (game: GameSample) => number) {
  const before = (from?.games ?? []).map(read);
  const after = (to?.games ?? []).map(read);
  const interval = meanInterval(after.map((value, i) => value - (before[i] ?? 0)));
  return { interval, before: meanInterval(before).mean, after: meanInterval(after).mean, n: after.length };
}

/** Part of what the challenger has that R2 takes away. */
const LESS = 0.8;
const MEANS = ['incomeBn', 'procureBn', 'intakePeaceK', 'intakeWarK'] as const satisfies readonly PowerParameter[];

/** R2: the balance on the spot deters, that of all means hardly: its effect is at most half of the other. */
function balances({ id, scenario, cast: { challenger } }: Place, asking: Asking): Study {
  const { home, pairs: games } = asking('R2');
  const own = scenario.powers[challenger]?.parameters;
  const parameters = Object.fromEntries(MEANS.map((name) => [name, LESS * (own?.[name] ?? 0)]));
  const variations: readonly Variation[] = [
    {},
    { forces: { [challenger]: { factor: LESS } } },
    { parameters: { [challenger]: parameters } },
  ];
  return {
    ...{ id: 'R2', scenario: id, home },
    experiments: variations.map((by): Experiment => ({ scenario: id, by, games })),
    read: ([base, army, means]) => {
      if (base === undefined || army === undefined || means === undefined) return [];
      const local = difference([base, army], attacked);
      const overall = difference([base, means], attacked);
      const most = Math.abs(local.interval.mean) / 2;
      const at = { scenario: id, n: local.n };
      return [
        {
          ...signRow(
            { ...at, id: 'R2.local', band: "attacks: challenger's army to 0.8 of its size" },
            -1,
            local.interval.mean,
            local.interval,
          ),
          by: { before: local.before, after: local.after },
        },
        bandRow(
          {
            ...at,
            id: 'R2.overall',
            band: "attacks: challenger's income and intake to 0.8 (at most half of the effect of its army)",
          },
          overall.interval.mean,
          [-most, most],
          overall.interval,
        ),
      ];
    },
  };
}
