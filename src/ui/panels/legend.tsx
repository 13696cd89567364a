import { regionRows } from '../../store/region-rows.ts';
import { t } from '../../words/index.ts';
import { powerName } from '../../words/naming.ts';
import { MapCaption } from '../kit/map-caption.tsx';
import { useLayout } from '../use-layout.ts';
import { PowerBadge } from './power-badge.tsx';
import { useMatch, useScenario, useView } from './use-match.ts';

/** What the signs on the map mean, and that control is not a border. */
export function Legend() {
  const view = useView();
  const scenario = useScenario();
  const layer = useMatch((state) => state.layer);
  const layout = useLayout();
  const { look } = view;
  const rows = regionRows(view);
  const holders = [
    ...new Set(
      rows.flatMap((row) =>
        row.control.filter(({ power }) => row.owner !== undefined && power !== row.owner).map(({ power }) => power),
      ),
    ),
  ];
  const standing = look.setup.powers.filter((power) =>
    rows.some((row) => row.forces.some((force) => force.power === power)),
  );
  const strip = look.strip.some((share) => share > 0);
  const monitors = look.monitors.some((coverage) => coverage > 0);
  const signs = (
    <ul className="legend-signs" aria-label={t('play.legend')}>
      {holders.map((power) => (
        <li key={power}>
          <span className="swatch swatch-held" data-colour={scenario.powers[power]?.colour} aria-hidden="true" />{' '}
          {t('play.legendHeld', { power: powerName(scenario, power) })}
        </li>
      ))}
      {strip ? (
        <li>
          <span className="swatch swatch-buffer" aria-hidden="true" /> {t('play.legendBuffer')}
        </li>
      ) : null}
      {holders.length > 0 ? (
        <li>
          <span className="swatch swatch-line" aria-hidden="true" /> {t('play.legendLine')}
        </li>
      ) : null}
      {monitors ? (
        <li>
          <span className="swatch swatch-monitor" aria-hidden="true">
            M
          </span>{' '}
          {t('play.legendMonitors')}
        </li>
      ) : null}
      {layer === 'control' || layer === 'forces' ? (
        <li>
          {standing.map((power) => (
            <PowerBadge key={power} scenario={scenario} power={power} />
          ))}{' '}
          {t('play.legendTroops')}
        </li>
      ) : (
        <li>{t(layer === 'people' ? 'play.legendPeople' : 'play.legendActs')}</li>
      )}
    </ul>
  );
  return (
    <div className="legend">
      {layout === 'wide' ? (
        signs
      ) : (
        // On a small map the key would hide what it explains.
        <details className="legend-fold">
          <summary>{t('play.legendShort')}</summary>
          {signs}
        </details>
      )}
      {scenario.map === 'none' ? null : (
        <p className="map-caption caption">
          <MapCaption map={scenario.map} />
        </p>
      )}
    </div>
  );
}
