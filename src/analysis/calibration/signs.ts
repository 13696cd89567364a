/** Signs of the causal relations, each measured as a paired difference on the same luck. */
import { meanInterval } from '../statistics.ts';
import { DEFAULT, RATIFIED, UNWATCHED } from './bands.ts';
import { type ForcedSample, type ForcedState } from './forced.ts';
import { type GameSample } from './sample.ts';
import { type Experiment, signRow, type Sizes, type Study } from './study.ts';
import { type Variation } from './variation.ts';

interface Sign {
  readonly id: string;
  readonly scenario: string;
  readonly band: string;
  readonly sign: 1 | -1;
  readonly from: Variation;
  readonly to: Variation;
}

const attacked = (game: GameSample): number => (game.attackTurn > 0 ? 1 : 0);
const rotation = (troopsK: number, heavy: number): Variation => ({
  tempers: { EU: { troopsK: [troopsK, troopsK, 0], heavy } },
});
const army = (training: number): Variation => ({
  forces: { UA: { training } },
  parameters: { UA: { quietTraining: training, courseQuality: training } },
});
const works = (level: number): Variation => ({ fortification: { UA: level }, tempers: { UA: { fortify: level } } });
const relief = (value: number): Variation => ({ rules: { ledger: { quoRelief: value } } });

const ATTACKS: readonly Sign[] = [
  {
    ...{ id: 'R1', scenario: DEFAULT, band: 'attacks: fortification 0.2 to 0.8', sign: -1 },
    from: works(0.2),
    to: works(0.8),
  },
  {
    ...{ id: 'R7', scenario: DEFAULT, band: 'attacks: 15 thousand light to 60 thousand heavy troops', sign: -1 },
    from: rotation(15, 0.05),
    to: rotation(60, 0.6),
  },
  {
    ...{ id: 'R19', scenario: DEFAULT, band: 'attacks: value of relief from sanctions 0.08 to 0.24', sign: -1 },
    from: relief(0.08),
    to: relief(0.24),
  },
  {
    ...{ id: 'R22', scenario: DEFAULT, band: "attacks: training of the protege's army 0.3 to 0.7", sign: -1 },
    from: army(0.3),
    to: army(0.7),
  },
];

export function signStudies(sizes: Sizes): readonly Study[] {
  return [
    ...ATTACKS.map((sign) => playedSign(sign, sizes, attacked)),
    playedSign(
      {
        ...{ id: 'R8', scenario: DEFAULT, band: 'serious incidents: 0 to 25 thousand light troops', sign: 1 },
        from: rotation(0, 0),
        to: rotation(25, 0),
      },
      sizes,
      (game) => game.seriousIncidents,
    ),
    playedSign(
      {
        ...{ id: 'R13', scenario: RATIFIED, band: 'collapses of truce: monitors and troops', sign: -1 },
        from: UNWATCHED,
        to: {},
      },
      sizes,
      (game) => game.collapses,
    ),
    playedSign(
      {
        ...{ id: 'R16', scenario: RATIFIED, band: 'violations a day at the end: enforcement', sign: -1 },
        from: UNWATCHED,
        to: {},
      },
      sizes,
      (game) => game.violations[game.violations.length - 1] ?? 0,
    ),
    ...forcedSigns(sizes),
  ];
}

function playedSign(sign: Sign, { pairs }: Sizes, read: (game: GameSample) => number): Study {
  const { id, scenario, band } = sign;
  return {
    id,
    experiments: [sign.from, sign.to].map((by): Experiment => ({ scenario, by, games: pairs })),
    read: ([from, to]) => {
      const before = (from?.games ?? []).map(read);
      const after = (to?.games ?? []).map(read);
      const differences = after.map((value, i) => value - (before[i] ?? 0));
      const interval = meanInterval(differences);
      return [signRow({ id, scenario, band, n: differences.length }, sign.sign, interval.mean, interval)];
    },
  };
}

/** Signs that concern a promise put to the test: the same states, with one thing changed. */
function forcedSigns({ tests }: Sizes): readonly Study[] {
  const study = (
    id: string,
    band: string,
    sign: 1 | -1,
    [from, to]: readonly [ForcedState, ForcedState],
    read: (test: ForcedSample) => number,
  ): Study => ({
    id,
    experiments: [from, to].map((forced): Experiment => ({ scenario: DEFAULT, by: {}, forced, games: tests })),
    read: ([before, after]) => {
      const differences = (after?.tests ?? []).flatMap((test, i) => {
        const other = before?.tests[i];
        return test === undefined || other === undefined ? [] : [read(test) - read(other)];
      });
      const interval = meanInterval(differences);
      return [signRow({ id, scenario: DEFAULT, band, n: differences.length }, sign, interval.mean, interval)];
    },
  });
  const europeFights = (test: ForcedSample): number => (test.honoured[0] === true ? 1 : 0);
  const europeVotes = (test: ForcedSample): number => test.votes[0] ?? 0;
  return [
    study('R4', 'EU fights when tested: signed to in force', 1, [{ law: 'signed' }, { law: 'in-force' }], europeFights),
    study(
      'R5',
      "chance of the EU's vote: no troops to 20 thousand present",
      1,
      [
        { law: 'signed', troopsK: 0 },
        { law: 'signed', troopsK: 20 },
      ],
      europeVotes,
    ),
    study(
      'R6',
      "chance of the EU's vote: challenger's army at 1.4 to 0.7 of its size",
      1,
      [
        { law: 'signed', challenger: 1.4 },
        { law: 'signed', challenger: 0.7 },
      ],
      europeVotes,
    ),
  ];
}
