import { useId } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { type OpeningRegion, openingRegions, troopsByPower } from '../../store/workshop-map.ts';
import { listOf, percent, t, textOf, thousand, upTo } from '../../words/index.ts';
import { tagName } from '../../words/labels.ts';
import { powerName, regionName } from '../../words/naming.ts';
import { Badge } from '../kit/badge.tsx';
import { announce } from '../kit/live-region.tsx';
import { useTheatre } from '../kit/theatre-svg.tsx';
import type { Theatre } from '../kit/theatre-paths.ts';
import { useStore } from '../kit/use-store.ts';
import { showPath } from './editor/editor-state.ts';
import { workshop } from './session.ts';

/** The opening position: a drawing, and the same as a list that every hand can use. */
export function MapPanel({ scenario }: { readonly scenario: Scenario }) {
  const selected = useStore(workshop, (state) => state.region);
  const regions = openingRegions(scenario);
  const chosen = regions.find(({ id }) => id === selected);
  return (
    <section className="workshop-panel" aria-labelledby="workshop-map-head">
      <div className="panel-head">
        <h2 id="workshop-map-head">{t('workshop.mapHead')}</h2>
        <span>{t('workshop.mapNote')}</span>
      </div>
      {scenario.map === 'none' ? (
        <p className="second">{t('workshop.noMap')}</p>
      ) : (
        <Drawing scenario={scenario} regions={regions} selected={selected} />
      )}
      {chosen === undefined ? <p className="second">{t('workshop.noRegion')}</p> : null}
      {chosen === undefined ? null : <RegionFacts scenario={scenario} region={chosen} />}
      <List scenario={scenario} regions={regions} selected={selected} />
    </section>
  );
}

function choose(id: string): void {
  workshop.getState().act.select(id);
  if (!showPath(['regions', id], false)) announce(t('workshop.inBase'));
}

interface RegionsProps {
  readonly scenario: Scenario;
  readonly regions: readonly OpeningRegion[];
  readonly selected: string | undefined;
}

function Drawing(props: RegionsProps) {
  const theatre = useTheatre(props.scenario.map);
  if (theatre === undefined) return <div className="workshop-map" aria-hidden="true" />;
  return <Drawn {...props} theatre={theatre} />;
}

function Drawn({ scenario, regions, selected, theatre }: RegionsProps & { readonly theatre: Theatre }) {
  const id = useId();
  const known = new Map(regions.map((region) => [region.id, region]));
  const [left, top, right, bottom] = theatre.home;
  const colour = (power: string | undefined) =>
    power === undefined ? 'var(--map-mid)' : `var(--power-${scenario.powers[power]?.colour ?? 'grey'})`;
  const pale = (power: string | undefined) => `color-mix(in srgb, ${colour(power)} 32%, var(--paper))`;
  const shared = regions.filter(({ control }) => control.length > 1);
  return (
    <svg
      className="workshop-map"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <defs>
        {shared.map(({ id: region, control: [first, second] }) => (
          <pattern
            key={region}
            id={`${id}${region}`}
            width="14"
            height="14"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="14" height="14" style={{ fill: pale(first?.[0]) }} />
            <rect width={14 * (second?.[1] ?? 0)} height="14" style={{ fill: colour(second?.[0]) }} />
          </pattern>
        ))}
      </defs>
      {theatre.regions.map((region) => {
        const at = known.get(region.id);
        const fill =
          at === undefined
            ? 'var(--map-mid)'
            : at.control.length > 1
              ? `url(#${id}${region.id})`
              : pale(at.control[0]?.[0]);
        return (
          <path
            key={region.id}
            d={region.path}
            className={at === undefined ? 'workshop-land' : 'workshop-region'}
            style={{ fill }}
            onClick={at === undefined ? undefined : () => choose(region.id)}
          />
        );
      })}
      {theatre.regions.map((region) =>
        region.id === selected && known.has(region.id) ? (
          <path key={region.id} d={region.path} className="workshop-region-chosen" />
        ) : null,
      )}
      {theatre.regions.map((region) => {
        const at = known.get(region.id);
        return at === undefined || region.label === undefined ? null : (
          <Troops key={region.id} scenario={scenario} region={at} at={region.label} />
        );
      })}
    </svg>
  );
}

/** Badges with thousands, one below the other. */
function Troops({
  scenario,
  region,
  at: [x, y],
}: {
  readonly scenario: Scenario;
  readonly region: OpeningRegion;
  readonly at: readonly [number, number];
}) {
  return troopsByPower(region).map(([power, personnelK], row) => {
    const spec = scenario.powers[power];
    return (
      <g key={power} className="workshop-troops" transform={`translate(${x} ${y + row * 30})`}>
        <rect
          x={-41}
          y={-14}
          width={82}
          height={28}
          rx={8}
          style={{ fill: `var(--power-${spec?.colour ?? 'grey'})` }}
        />
        <text textAnchor="middle" y={8}>
          {spec?.badge ?? power} {upTo(personnelK, 0)}
        </text>
      </g>
    );
  });
}

function RegionFacts({ scenario, region }: { readonly scenario: Scenario; readonly region: OpeningRegion }) {
  const spec = scenario.regions[region.id];
  const positions = Object.entries(spec?.fortification ?? {}).filter(([, level]) => level > 0);
  const neighbours = Object.keys(spec?.neighbours ?? {}).filter((id) => scenario.regions[id] !== undefined);
  return (
    <article className="card workshop-region-card" aria-label={textOf(region.name)}>
      <h3>
        {textOf(region.name)} <code>{region.id}</code>
      </h3>
      <p>
        <Shares scenario={scenario} region={region} />
      </p>
      {region.forces.length === 0 ? null : (
        <ul>
          {region.forces.map((force) => (
            <li key={force.id}>
              {powerName(scenario, force.power)}: {thousand(force.personnelK)} <code>{force.id}</code>
            </li>
          ))}
        </ul>
      )}
      {region.populationM > 0 ? <p>{t('workshop.people', { value: upTo(region.populationM, 1) })}</p> : null}
      {positions.length === 0 ? null : (
        <p>
          {t('workshop.fortified', {
            value: positions.map(([id, level]) => `${scenario.powers[id]?.badge ?? id} ${percent(level)}`).join(', '),
          })}
        </p>
      )}
      {region.tags.length === 0 ? null : (
        <p>
          {t('workshop.tags')}: {region.tags.map(tagName).join(', ')}
        </p>
      )}
      {neighbours.length === 0 ? null : (
        <p className="second">
          {t('workshop.neighbours', { list: listOf(neighbours.map((id) => regionName(scenario, id))) })}
        </p>
      )}
    </article>
  );
}

function Shares({ scenario, region }: { readonly scenario: Scenario; readonly region: OpeningRegion }) {
  return region.control.map(([power, share]) => (
    <span key={power} className="workshop-share">
      <Badge
        letters={scenario.powers[power]?.badge ?? power}
        colour={scenario.powers[power]?.colour ?? 'grey'}
        name={powerName(scenario, power)}
      />{' '}
      {percent(share)}
    </span>
  ));
}

function List({ scenario, regions, selected }: RegionsProps) {
  return (
    <div className="table-frame workshop-regions" tabIndex={0} role="group" aria-label={t('workshop.mapLabel')}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('workshop.region')}</th>
            <th scope="col">{t('workshop.control')}</th>
            <th scope="col">{t('workshop.troops')}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={region.id === selected}
                  onClick={() => choose(region.id)}
                >
                  {textOf(region.name)}
                </button>
              </th>
              <td>
                {region.control
                  .map(([power, share]) => `${scenario.powers[power]?.badge ?? power} ${percent(share)}`)
                  .join(', ')}
              </td>
              <td>
                {troopsByPower(region)
                  .map(([power, personnelK]) => `${scenario.powers[power]?.badge ?? power} ${upTo(personnelK, 1)}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
