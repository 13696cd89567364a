import { type Order, standingOf } from '../../engine/index.ts';
import { optionsAt, placesOf } from '../../store/order-form.ts';
import { type RegionRow, regionRow, type SeenForce } from '../../store/region-rows.ts';
import { draftOf, seatLegalOrders } from '../../store/match-store.ts';
import { listOf, million, percent, t, turnDate, upTo } from '../../words/index.ts';
import { tagName } from '../../words/labels.ts';
import { type Naming, powerName, regionName } from '../../words/naming.ts';
import { orderName, orderTitle } from '../../words/orders.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { OrderCard } from '../kit/order-card.tsx';
import { type RegionFact, RegionCard } from '../kit/region-card.tsx';
import { faultText } from './fault-text.ts';
import { priceOf } from './order-prices.ts';
import { Drafts } from './orders-panel.tsx';
import { useMatch, useNames, useView } from './use-match.ts';

/** The card of the selected region: the same beside map and table. */
export function RegionPanel() {
  const view = useView();
  const names = useNames();
  const id = useMatch((state) => state.region);
  const { orders, committed } = useMatch(draftOf);
  const forms = useMatch(seatLegalOrders);
  const row = regionRow(view, id);
  if (row === undefined) return null;
  const here = (order: Order) => placesOf(order).includes(row.id);
  const options = committed ? [] : optionsAt(forms, row.id, (order) => standingOf(view.look, view.seat, order));
  // Kinds that name a place and are possible somewhere, but not here, are not listed: the form says where they are.
  const refused = committed
    ? []
    : forms.filter(
        (form) =>
          form.options.length === 0 && form.fault?.argument === 'region' && form.fault.facts['region'] === row.id,
      );
  return (
    <RegionCard
      name={regionName(names.scenario, row.id)}
      tags={row.tags.map(tagName)}
      facts={factsOf(row, names)}
      orders={
        <div className="cards">
          <Drafts only={here} />
        </div>
      }
      orderCount={orders.filter(here).length}
      options={options.map((order) => ({
        id: `${order.kind}`,
        title: orderName(order.kind),
        cost: priceOf(view, order),
        onPress: () => desk.getState().arrange({ form: { kind: order.kind, order }, panel: 'orders' }),
      }))}
      refused={
        refused.length === 0
          ? undefined
          : refused.map((form) => (
              <OrderCard
                key={form.kind}
                state="refused"
                title={orderName(form.kind)}
                effect={form.fault === undefined ? undefined : faultText(form.fault, names)}
              />
            ))
      }
      onClose={() => game.getState().act.select(undefined)}
    />
  );
}

function factsOf(row: RegionRow, names: Naming): readonly RegionFact[] {
  const { scenario } = names;
  const facts: RegionFact[] = [{ name: t('play.control'), value: controlText(row, names) }];
  if (row.owner === undefined) facts.push({ name: t('play.region'), value: t('play.country') });
  for (const force of row.forces) facts.push({ name: powerName(scenario, force.power), value: forceText(force) });
  for (const { power, personnelK, lastTurn } of row.rotations) {
    const figures = { power: '', troops: upTo(personnelK, 1), date: turnDate(scenario.calendar, lastTurn - 1) };
    facts.push({
      name: `${t('play.rotations')} ${scenario.powers[power]?.badge ?? ''}`,
      value: t('play.rotationTo', figures).trim(),
    });
  }
  facts.push(
    { name: t('play.fortified'), value: percent(row.fortification) },
    { name: t('play.infrastructure'), value: percent(row.infrastructure) },
  );
  if (row.displacedM > 0.0005) facts.push({ name: t('play.displaced'), value: million(row.displacedM) });
  if (row.incidents > 0) facts.push({ name: t('play.incidents'), value: upTo(row.incidents, 0) });
  const near = row.neighbours.map((id) => regionName(scenario, id));
  facts.push({
    name: t('play.neighbours'),
    value:
      near.length > 3 ? t('ui.andMore', { shown: near.slice(0, 3).join(', '), count: near.length - 3 }) : listOf(near),
  });
  return facts;
}

/** "UA 73 %, RU 27 %". */
export function controlText(row: RegionRow, { scenario }: Naming): string {
  if (row.control.length === 0) return t('ui.none');
  return row.control
    .map(({ power, share }) => `${scenario.powers[power]?.badge ?? power} ${percent(share)}`)
    .join(' · ');
}

/** Thousands with how well they are trained; what the seat cannot know is said so. */
function forceText({ personnelK, certainty, training }: SeenForce): string {
  if (personnelK === undefined) return t('ui.notKnown');
  const troops = certainty === 'about' ? t('play.troopsAbout', { troops: upTo(personnelK, 1) }) : upTo(personnelK, 1);
  return training === undefined
    ? t('ui.thousandShort', { amount: troops })
    : t('play.training', { troops, training: percent(training) });
}

/** What a move of the selection says: "Lviv: UA 100 %; EU 8; 1 order drafted". */
export function regionSentence(row: RegionRow, names: Naming, orders: readonly Order[]): string {
  const drafted = orders.filter((order) => placesOf(order).includes(row.id)).length;
  const forces = row.forces.map(
    ({ power, personnelK }) =>
      `${powerName(names.scenario, power)} ${personnelK === undefined ? t('ui.notKnown') : t('ui.thousandShort', { amount: upTo(personnelK, 1) })}`,
  );
  return t('play.mapRegion', {
    region: regionName(names.scenario, row.id),
    control: controlText(row, names),
    forces: forces.length === 0 ? t('play.mapNoForces') : forces.join(', '),
    orders: drafted === 0 ? t('play.mapNoOrders') : t('play.mapOrders', { count: drafted }),
  });
}

/** Orders as titles, for a row of the table. */
export function draftTitles(row: RegionRow, names: Naming, orders: readonly Order[]): readonly string[] {
  return orders.filter((order) => placesOf(order).includes(row.id)).map((order) => orderTitle(order, names));
}
