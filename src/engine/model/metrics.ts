/** Metrics: what objectives measure. Each is one number for one power (`of`), read at the end of a turn. */
export interface MetricEntry {
  readonly unit: string;
  readonly meaning: string;
}

const metric = (unit: string, meaning: string): MetricEntry => ({ unit, meaning });

export const METRICS = {
  controlShare: metric('share', 'Share of its own territory that a power controls'),
  areaTakenKm2: metric('km2', 'Area gained by a challenger since the start, net (for a protege: lost)'),
  gains: metric('index', 'Territory and terms: (km2 + 500)/4,500 + 0.6 terms'),
  holdings: metric('index', 'Territory and terms of the protege: 1 - km2/5,000 - 0.45 terms'),
  partnersAbsent: metric('index', '1 - troops(0.5+heavy)/50 - 0.45 share of documents in force'),
  lawAndCalm: metric('index', 'Half for documents in force, half for calm on the line'),
  relief: metric('index', '1 - bite of sanctions'),
  stability: metric('0..100', 'Stability or resilience'),
  will: metric('0..100', 'Political will'),
  reputation: metric('0..100', 'Reputation'),
  armySpared: metric('index', '1 - own losses since the start over a scale of 500 thousand'),
  lossesK: metric('thousand', 'Own casualties since the start'),
  wellTrainedK: metric('thousand', 'Well-trained personnel'),
  returnedM: metric('million', 'Refugees returned since the start, net'),
  displacedM: metric('million', 'Refugees and displaced inside'),
  peace: metric('index', '1 - 1.5 war months over months - 0.35 if ever attacked - 0.3 if broken; 0 in war'),
  calm: metric('0 or 1', 'No war is on'),
  peaceOrSettlement: metric('index', 'As peace, 1 with a negotiated settlement and no war'),
  noWarWithGuarantors: metric('0 or 1', 'No guarantor fights or fought'),
  costBn: metric('bn EUR per 30 days', 'Mean spending on this case'),
  compliance: metric('0..1', 'Mean compliance with own obligations, 1 if none fell due'),
} as const satisfies Record<string, MetricEntry>;

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];
