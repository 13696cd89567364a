import { type ReactNode, useRef } from 'react';
import { PANELS, type Panel } from '../../../store/desk.ts';
import { draftOf, seatIndex } from '../../../store/match-store.ts';
import { t, textOf } from '../../../words/index.ts';
import { powerName } from '../../../words/naming.ts';
import { desk } from '../../desk.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { announce } from '../../kit/live-region.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { CommitSheet } from '../../panels/commit-sheet.tsx';
import { DocumentsPanel } from '../../panels/documents-panel.tsx';
import { ForecastFan, ForecastPanel } from '../../panels/forecast-panel.tsx';
import { GuideCard } from '../../panels/guide-card.tsx';
import { KeysDialog } from '../../panels/keys-dialog.tsx';
import { LedgerPanel } from '../../panels/ledger-panel.tsx';
import { LogPanel, LogStrip } from '../../panels/log-panel.tsx';
import { MessagesPanel } from '../../panels/messages-panel.tsx';
import { OrdersPanel } from '../../panels/orders-panel.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { RegionPanel } from '../../panels/region-panel.tsx';
import { TopFacts } from '../../panels/top-facts.tsx';
import { useDesk, useMatch, useScenario } from '../../panels/use-match.ts';
import { Screen } from '../../screen.tsx';
import { useKeys } from '../../use-keys.ts';
import { Centre } from './centre.tsx';
import { PlayMenu } from './play-menu.tsx';
import { type Layout, useLayout } from '../../use-layout.ts';
import { WatchPanel } from './watch-panel.tsx';

/** Everything that a seat needs to order its turn. */
export function PlayScreen() {
  const layout = useLayout();
  const scenario = useScenario();
  const watching = useMatch((state) => seatIndex(state) < 0);
  const find = useRef<HTMLInputElement>(null);
  usePlayKeys(find, watching);
  return (
    <Screen
      title={textOf(scenario.title)}
      heading={false}
      className={`play-screen play-${layout} match-${layout}`}
      head={<TopFacts brief={layout !== 'wide'} />}
      actions={<Seat />}
      foot={
        <>
          {layout === 'phone' ? null : (
            <div className="strip">
              <LogStrip most={layout === 'tablet' ? 2 : 3} />
              {layout === 'wide' ? <ForecastFan height={118} /> : null}
            </div>
          )}
          {watching ? null : <Dock phone={layout === 'phone'} />}
        </>
      }
    >
      <h1 className="unseen">{textOf(scenario.title)}</h1>
      <Areas layout={layout} watching={watching} find={find} />
      {watching ? null : <CommitSheet />}
      <KeysDialog />
    </Screen>
  );
}

/** Whose seat this is. */
function Seat() {
  const scenario = useScenario();
  const seat = useMatch((state) => state.seat);
  const projector = useMatch((state) => state.projector);
  return (
    <>
      {projector ? (
        <span className="chip chip-dashed">{t('play.projecting')}</span>
      ) : seat === undefined ? (
        <span className="second">{t('play.youWatch')}</span>
      ) : (
        <span className="you-play">
          <span className="caption">{t('play.youPlay')}</span> <PowerBadge scenario={scenario} power={seat} />{' '}
          <span className="unseen">{powerName(scenario, seat)}</span>
        </span>
      )}
      <PlayMenu />
    </>
  );
}

/** Undo and commit: last in the order of focus, wherever they stand. */
function Dock({ phone }: { readonly phone: boolean }) {
  const { orders, past, committed, seal } = useMatch(draftOf);
  const thinking = useMatch((state) => state.thinking);
  if (thinking) {
    return (
      <div className="dock" role="status">
        <b>{t('play.thinking')}</b>
      </div>
    );
  }
  if (committed) {
    return (
      <div className="dock">
        <b>{t('play.sealed')}</b> <span className="figures">{t('play.sealedHash', { hash: seal ?? '' })}</span>
        <Button onPress={() => game.getState().act.withdraw(game.getState().seat ?? '')}>{t('play.withdraw')}</Button>
      </div>
    );
  }
  return (
    <div className="dock">
      {phone ? (
        <Button onPress={() => desk.getState().arrange({ form: {}, panel: 'orders' })}>
          <span aria-hidden="true">+</span> {t('play.addShort')}
        </Button>
      ) : null}
      <Button disabled={past.length === 0} keys="u" onPress={undo}>
        {t('play.undo')}
      </Button>
      <Button kind="primary" keys="Control+Enter" onPress={() => desk.getState().arrange({ committing: true })}>
        {orders.length === 0 ? t('play.commitNone') : t('play.commit', { count: orders.length })}
      </Button>
    </div>
  );
}

interface AreasProps {
  readonly layout: Layout;
  readonly watching: boolean;
  readonly find: React.RefObject<HTMLInputElement | null>;
}

function Areas({ layout, watching, find }: AreasProps) {
  const table = useDesk((state) => state.view) === 'table';
  const logOpen = useDesk((state) => state.logOpen);
  const own = watching ? <WatchPanel /> : <OwnOrders />;
  const log =
    logOpen && layout !== 'phone' && layout !== 'tablet' ? (
      <div className="log-sheet">
        <LogPanel onClose={() => desk.getState().arrange({ logOpen: false })} />
      </div>
    ) : null;
  switch (layout) {
    case 'wide':
      return (
        <div className="areas">
          <div className="column column-left">
            {own}
            {table ? null : <RegionPanel />}
          </div>
          <div className="middle">
            <Centre findRef={find} />
            {log}
          </div>
          <div className="column column-right">
            {table ? <RegionPanel /> : null}
            <DocumentsPanel />
            <LedgerPanel />
            <ForecastPanel />
            <MessagesPanel />
          </div>
        </div>
      );
    case 'desk':
      return (
        <div className="areas">
          <div className="column column-left">
            {own}
            <RegionPanel />
            <MessagesPanel />
            <PanelTabs panels={['documents', 'ledger', 'forecast']} />
          </div>
          <div className="middle">
            <Centre findRef={find} />
            {log}
          </div>
        </div>
      );
    case 'tablet':
      return (
        <div className="areas">
          <div className="middle">
            <Centre findRef={find} />
          </div>
          <div className="column column-left">
            {own}
            <RegionPanel />
          </div>
          <div className="column column-right">
            <PanelTabs panels={['documents', 'ledger', 'forecast', 'log']} />
            <MessagesPanel />
          </div>
        </div>
      );
    case 'phone':
      return (
        <div className="areas">
          <div className="middle">
            <Centre findRef={find} />
          </div>
          <div className="column">
            <PanelTabs
              panels={PANELS}
              own={
                <>
                  {own}
                  <RegionPanel />
                  <MessagesPanel />
                </>
              }
            />
          </div>
        </div>
      );
  }
}

function OwnOrders() {
  return (
    <>
      <GuideCard />
      <OrdersPanel />
    </>
  );
}

const PANEL_WORDS = {
  orders: 'play.orders',
  documents: 'play.documents',
  ledger: 'play.ledgerTab',
  forecast: 'play.forecast',
  log: 'play.log',
} as const;

function PanelTabs({ panels, own }: { readonly panels: readonly Panel[]; readonly own?: ReactNode }) {
  const wanted = useDesk((state) => state.panel);
  const count = useMatch((state) => draftOf(state).orders.length);
  const chosen = panels.includes(wanted) ? wanted : (panels[0] ?? 'orders');
  return (
    <div className="panel-tabs">
      <Tabs
        label={t('play.panels')}
        tabs={panels.map((id) => ({
          id,
          label: id === 'orders' && count > 0 ? `${t(PANEL_WORDS[id])} ${count}` : t(PANEL_WORDS[id]),
        }))}
        chosen={chosen}
        onChoose={(panel) => desk.getState().arrange({ panel })}
      >
        {chosen === 'orders' ? own : null}
        {chosen === 'documents' ? <DocumentsPanel /> : null}
        {chosen === 'ledger' ? <LedgerPanel /> : null}
        {chosen === 'forecast' ? (
          <>
            <ForecastPanel />
            <ForecastFan />
          </>
        ) : null}
        {chosen === 'log' ? <LogPanel /> : null}
      </Tabs>
    </div>
  );
}

function undo(): void {
  if (draftOf(game.getState()).past.length === 0) return;
  game.getState().act.undo();
  announce(t('play.undone'));
}

/** The shortcuts of the play screen. */
function usePlayKeys(find: React.RefObject<HTMLInputElement | null>, watching: boolean): void {
  const { arrange } = desk.getState();
  const focusHeading = (panel: Panel) => {
    arrange({ panel, ...(panel === 'log' ? { logOpen: true } : {}) });
    requestAnimationFrame(() => {
      const head = document.getElementById(`${panel}-head`);
      head?.setAttribute('tabindex', '-1');
      head?.focus();
      head?.scrollIntoView({ block: 'nearest' });
    });
  };
  const forSeat = (act: () => void) => () => {
    if (!watching) act();
  };
  useKeys({
    n: forSeat(() => arrange({ form: {}, panel: 'orders' })),
    u: forSeat(undo),
    'ctrl+z': forSeat(undo),
    'ctrl+enter': forSeat(() => arrange({ committing: true })),
    m: () => arrange({ view: desk.getState().view === 'map' ? 'table' : 'map' }),
    '/': () => {
      arrange({ view: 'table' });
      requestAnimationFrame(() => find.current?.focus());
    },
    ...Object.fromEntries(PANELS.map((panel, at) => [String(at + 1), () => focusHeading(panel)])),
    w: () => {
      const turn = (game.getState().match?.turns.length ?? 0) - 1;
      if (turn >= 0) arrange({ why: desk.getState().why === undefined ? { turn, event: 0 } : undefined });
    },
    '?': () => arrange({ keysOpen: true }),
    escape: () => {
      const { why, form, logOpen } = desk.getState();
      if (why !== undefined) arrange({ why: undefined });
      else if (form !== undefined) arrange({ form: undefined });
      else if (logOpen) arrange({ logOpen: false });
      else game.getState().act.select(undefined);
    },
  });
}
