import { type RefObject } from 'react';
import { type MapLayer } from '../../../store/match-store.ts';
import { t } from '../../../words/index.ts';
import { desk } from '../../desk.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/segments.tsx';
import { MapHost } from '../../map-host.tsx';
import { hasMap } from '../../map-port.ts';
import { Legend } from '../../panels/legend.tsx';
import { shownEvents } from '../../panels/log-panel.tsx';
import { TableTwin } from '../../panels/table-twin.tsx';
import { useDesk, useMatch, useScenario } from '../../panels/use-match.ts';
import { WhyPanel } from '../../panels/why-panel.tsx';

const LAYERS: readonly MapLayer[] = ['control', 'forces', 'attribution', 'people'];
const LAYER_WORDS = {
  control: 'play.layerControl',
  forces: 'play.layerForces',
  attribution: 'play.layerAttribution',
  people: 'play.layerPeople',
} as const;

/** Map or table, with what belongs to both. */
export function Centre({ findRef }: { readonly findRef: RefObject<HTMLInputElement | null> }) {
  const { map } = useScenario();
  const wanted = useDesk((state) => state.view);
  const layer = useMatch((state) => state.layer);
  const failed = useDesk((state) => state.mapFailed);
  const setFailed = (mapFailed: boolean) => desk.getState().arrange({ mapFailed });
  const possible = hasMap(map);
  const asMap = wanted === 'map' && possible && !failed;
  return (
    <section
      className={asMap ? 'centre centre-map' : 'centre centre-table'}
      aria-label={asMap ? t('play.map') : t('play.table')}
    >
      <div className="centre-tools">
        {possible ? (
          <Segments
            label={t('play.view')}
            options={(['map', 'table'] as const).map((id) => ({
              id,
              label: t(id === 'map' ? 'play.map' : 'play.table'),
            }))}
            chosen={asMap ? 'map' : 'table'}
            onChoose={(view) => {
              if (view === 'map') setFailed(false);
              desk.getState().arrange({ view });
            }}
          />
        ) : null}
        {asMap ? (
          <span className="layer-switch">
            <Segments
              label={t('play.layer')}
              options={LAYERS.map((id) => ({ id, label: t(LAYER_WORDS[id]) }))}
              chosen={layer}
              onChoose={(id) => game.getState().act.setLayer(id)}
            />
          </span>
        ) : null}
      </div>
      {asMap ? (
        <MapHost onFailure={() => setFailed(true)}>
          <Legend />
        </MapHost>
      ) : (
        <>
          {possible && failed ? (
            <p className="map-missing second" role="status">
              {t('play.mapMissing')}{' '}
              <Button kind="quiet" size="small" onPress={() => setFailed(false)}>
                {t('play.mapAgain')}
              </Button>
            </p>
          ) : null}
          {map === 'none' ? <p className="map-missing second">{t('play.mapNone')}</p> : null}
          <TableTwin findRef={findRef} />
        </>
      )}
      <Why />
    </section>
  );
}

/** Reasons of an event, over the map. */
function Why() {
  const why = useDesk((state) => state.why);
  const events = useMatch((state) => shownEvents(state, why?.turn ?? -1));
  const event = why === undefined ? undefined : events[why.event];
  if (event === undefined) return null;
  return (
    <div className="why-sheet">
      <WhyPanel event={event} onClose={() => desk.getState().arrange({ why: undefined })} />
    </div>
  );
}
