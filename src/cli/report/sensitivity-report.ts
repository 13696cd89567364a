/** The report of a sensitivity study: what matters most, by output, and what does not matter at all. */
import { type Ranked } from '../../analysis/sensitivity/rank.ts';
import { type Sensitivity } from '../../analysis/sensitivity/study.ts';
import { FIXED_REASONS, isStill, rowsUsed, shareAt } from '../../analysis/sensitivity/tables.ts';
import { percent } from '../study/batch-table.ts';
import { type Bar, barChart, scatter } from './charts.ts';
import { meaningOf, noteOf } from './meanings.ts';
import { figure, figureText, paragraph, plots, reportPage, section, table } from './page.ts';

/** Assumptions that a plot shows. */
const SHOWN = 15;

/** @param command what makes the study again */
export function sensitivityReport(study: Sensitivity, command: string): string {
  const { head, plan, rows, games, unfit, digest } = study;
  return reportPage({
    title: `Sensitivity of ${head.scenario}`,
    summary: `${rows.length} assumptions moved through their stated ranges in ${plan.trajectories} trajectories; ${plan.fixed.length} could not be moved.`,
    facts: [
      ['Scenario', head.scenario],
      ['Scenario digest', head.scenarioDigest],
      ['Rules version', String(head.rulesVersion)],
      ['Seed', head.seed],
      ['Games', `${games} (${head.runs} at every point)`],
      ...(unfit.points > 0
        ? ([['Points left out', `${unfit.points}: the scenario does not hold there (${unfit.reason})`]] as const)
        : []),
      ['Digest', digest],
    ],
    command,
    sections: [
      section('How to read it', ...reading(study)),
      section('Over all outputs', overall(study)),
      ...sharesSection(study),
      section('By output', plots(study.outputs.flatMap((output) => ofOutput(study, output)))),
      section('Tables', ...twins(study)),
    ],
  });
}

function reading(study: Sensitivity): readonly string[] {
  const { head, plan, shares } = study;
  const screening = `Screening by elementary effects (Morris 1991; Campolongo, Cariboni and Saltelli 2007): in each of ${plan.trajectories} trajectories every assumption is moved once by two thirds of its range, all others standing at random levels of theirs. mu is the mean change of an output for the whole range, mu* its mean without the sign (with a 95 % interval), sigma how much the change depends on the others. The games of a trajectory have the same luck at all of its points.`;
  const luck = `With ${head.runs} games at a point, luck alone gives a weak assumption some mu*: compare with the long tail of the list, not with 0.`;
  const shared = `First-order and total shares of the variance (Saltelli et al. 2010; Jansen 1999) of the ${plan.strongest} strongest, ${rowsUsed(study)} rows of a Sobol sequence, intervals of 95 % by the bootstrap. All other assumptions have the scenario's own values, and all points the same ${head.runs} games, so these are shares of what the assumptions do, luck left out.`;
  return [screening, luck, ...(shares === undefined ? [] : [shared])].map(paragraph);
}

const ranked = ({ rows }: Sensitivity): readonly Ranked[] => rows.filter((row) => !isStill(row));

function overall(study: Sensitivity): string {
  const bars = ranked(study)
    .slice(0, SHOWN)
    .map(({ path, weight }): Bar => ({ name: path, value: weight, low: weight, high: weight }));
  return plots([
    figure(
      'Part in the sum of all effects, mean over the outputs',
      barChart(bars, 'part (1 = all of it)', 'Strongest assumptions over all outputs'),
      { wide: true },
    ),
  ]);
}

function sharesSection(study: Sensitivity): readonly string[] {
  const { shares, outputs, rows } = study;
  if (shares === undefined) return [];
  const charts = outputs.map((output) => {
    if (!((shares.get(output)?.variance ?? 0) > 0)) return figure(output, paragraph('None of them moved it.'));
    const bars = rows.flatMap((row): Bar[] => {
      const share = shareAt(study, row, output, 'total');
      return share === undefined ? [] : [{ name: row.path, value: share.share, low: share.low, high: share.high }];
    });
    bars.sort((a, b) => b.value - a.value);
    const svg = barChart(bars, 'total share of the variance (1 = all of it)', `Total shares of ${output}`);
    return figure(output, svg, { note: meaningOf(output).meaning, wide: true });
  });
  return [section('Shares of the variance', plots(charts))];
}

function ofOutput(study: Sensitivity, output: string): readonly string[] {
  const moving = ranked(study).filter(({ effects }) => (effects.get(output)?.muStar ?? 0) > 0);
  if (moving.length === 0) return [figure(output, paragraph('No assumption moved it.'))];
  const strongest = [...moving].sort((a, b) => b.effects.get(output)!.muStar - a.effects.get(output)!.muStar);
  const bars = strongest.slice(0, SHOWN).map(({ path, effects }): Bar => {
    const { muStar, interval } = effects.get(output)!;
    return { name: path, value: muStar, ...interval };
  });
  const spots = moving.map(({ path, effects }) => {
    const { muStar, sigma } = effects.get(output)!;
    return { name: path, x: muStar, y: sigma };
  });
  const about = meaningOf(output);
  const [strength, spread] = ['mu*', 'sigma'].map((name) => (about.unit === '' ? name : `${name}, ${about.unit}`));
  return [
    figure(output, barChart(bars, strength ?? '', `Strongest assumptions for ${output}`), {
      note: noteOf(about),
      wide: true,
    }),
    figure(
      `${output}: strength and dependence on the others`,
      scatter(spots, [strength ?? '', spread ?? ''], `Sigma by mu* of ${output}`),
      { note: noteOf(about), wide: true },
    ),
  ];
}

function twins(study: Sensitivity): readonly string[] {
  const { outputs, plan, rows } = study;
  const moving = ranked(study);
  const still = rows.filter(isStill);
  const effects = moving.flatMap((row) =>
    outputs.map((output) => {
      const { mu, muStar, interval, sigma } = row.effects.get(output)!;
      const strength = `${figureText(muStar)} (${figureText(interval.low)} to ${figureText(interval.high)})`;
      return [row.path, String(row.rank), percent(row.weight), output, figureText(mu), strength, figureText(sigma)];
    }),
  );
  const idle = [
    ...still.map(({ path }) => [path, 'changed none of these outputs in the games played']),
    ...plan.fixed.map(({ path, reason }) => [path, FIXED_REASONS[reason] ?? reason]),
  ];
  return [
    table(
      ['assumption', 'rank', 'part', 'output', 'mu', 'mu*', 'sigma'],
      effects,
      `Effects of ${moving.length} assumptions`,
    ),
    ...shareTwin(study),
    table(['assumption', 'why it has no rank'], idle, `${idle.length} assumptions without effect or not varied`),
  ];
}

function shareTwin(study: Sensitivity): readonly string[] {
  const rows = study.rows.flatMap((row) =>
    study.outputs.flatMap((output) => {
      const cells = (['first', 'total'] as const).flatMap((kind) => {
        const share = shareAt(study, row, output, kind);
        return share === undefined
          ? []
          : [`${figureText(share.share)} (${figureText(share.low)} to ${figureText(share.high)})`];
      });
      return cells.length === 0 ? [] : [[row.path, output, ...cells]];
    }),
  );
  if (rows.length === 0) return [];
  return [table(['assumption', 'output', 'first order', 'total'], rows, 'Shares of the variance')];
}
