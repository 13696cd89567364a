import { useEffect, useMemo, useRef, useState } from 'react';
import { type Fault, type Order, ORDER_KINDS, type OrderKind, standingOf } from '../../engine/index.ts';
import { type Argument } from '../../engine/model/arguments.ts';
import { type LegalForm } from '../../engine/orders/legal.ts';
import {
  fieldsOf,
  figureOf,
  type FieldValue,
  firstOrder,
  isHard,
  ORDER_GROUP_NAMES,
  ORDER_GROUPS,
  type OrderGroup,
  UNGROUPED,
  withField,
} from '../../store/order-form.ts';
import { type OpenForm } from '../../store/desk.ts';
import { seatLegalOrders, tryOrder } from '../../store/match-store.ts';
import { t, upTo } from '../../words/index.ts';
import { figureWriting, orderEffect, orderName, orderTitle } from '../../words/orders.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { Button } from '../kit/button.tsx';
import { announce } from '../kit/live-region.tsx';
import { faultText, nearestValue } from './fault-text.ts';
import { FieldInput } from './order-fields.tsx';
import { attentionText, priceOf } from './order-prices.ts';
import { useMatch, useNames, useView } from './use-match.ts';

const GROUP_WORDS = {
  promises: 'play.groupPromises',
  presence: 'play.groupPresence',
  diplomacy: 'play.groupDiplomacy',
  support: 'play.groupSupport',
  army: 'play.groupArmy',
  home: 'play.groupHome',
  force: 'play.groupForce',
} as const satisfies Readonly<Record<OrderGroup, string>>;

/** Making an order: first its kind, then its fields. */
export function OrderForm({ form }: { readonly form: OpenForm }) {
  const forms = useMatch(seatLegalOrders);
  const legal = forms.find(({ kind }) => kind === form.kind);
  const region = useMatch((state) => state.region);
  const view = useView();
  if (legal === undefined) return <ChooseKind forms={forms} />;
  const order = form.order ?? firstOrder(legal, region, (one) => standingOf(view.look, view.seat, one));
  if (order === undefined) return <ChooseKind forms={forms} />;
  return <FillIn key={`${legal.kind}${form.index ?? ''}`} legal={legal} start={order} index={form.index} />;
}

function close(): void {
  desk.getState().arrange({ form: undefined });
}

function ChooseKind({ forms }: { readonly forms: readonly LegalForm[] }) {
  const [wanted, setWanted] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const fits = (kind: OrderKind) =>
    `${orderName(kind)} ${orderEffect({ kind })}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  const possible = forms.filter((form) => form.options.length > 0 && fits(form.kind));
  const impossible = forms.filter((form) => form.options.length === 0 && fits(form.kind));
  const groups = [
    ...ORDER_GROUP_NAMES.map((group) => ({ title: t(GROUP_WORDS[group]), kinds: ORDER_GROUPS[group] })),
    { title: t('play.groupOther'), kinds: UNGROUPED },
  ];
  return (
    <section aria-labelledby="choose-head" className="panel order-form">
      <div className="panel-head">
        <h2 id="choose-head">{t('play.chooseOrder')}</h2>
        <Button kind="quiet" size="small" keys="Escape" label={t('ui.close')} onPress={close}>
          ✕
        </Button>
      </div>
      <input
        ref={search}
        type="search"
        className="text-input"
        aria-label={t('play.findOrder')}
        placeholder={t('play.findOrder')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {groups.map(({ title, kinds }) => {
        const rows = possible.filter((form) => kinds.includes(form.kind));
        return rows.length === 0 ? null : (
          <div key={title}>
            <h3 className="group-head">{title}</h3>
            <ul className="kinds">
              {rows.map((form) => (
                <li key={form.kind}>
                  <button
                    type="button"
                    className="option"
                    onClick={() => desk.getState().arrange({ form: { kind: form.kind } })}
                  >
                    <span>{orderName(form.kind)}</span>
                    <span className="muted figures">{attentionText(form.attention)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {possible.length === 0 ? <p className="second">{t('play.nothingFound', { text: wanted })}</p> : null}
      {impossible.length === 0 ? null : <Impossible forms={impossible} open={possible.length === 0} />}
    </section>
  );
}

function Impossible({ forms, open }: { readonly forms: readonly LegalForm[]; readonly open: boolean }) {
  const names = useNames();
  return (
    <details className="impossible" open={open}>
      <summary>{t('play.notPossibleCount', { count: forms.length })}</summary>
      <ul className="cards">
        {forms.map((form) => (
          <li key={form.kind} className="second refused-kind">
            <b>{orderName(form.kind)}</b>:{' '}
            {form.fault === undefined ? t('play.notPossible') : faultText(form.fault, names)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FillInProps {
  readonly legal: LegalForm;
  readonly start: Order;
  readonly index: number | undefined;
}

function FillIn({ legal, start, index }: FillInProps) {
  const [order, setOrder] = useState<Order>(start);
  const view = useView();
  const names = useNames();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const trial = useMemo(() => tryOrder(game.getState(), order, index), [order, index]);
  const hard = trial.faults.filter(isHard);
  const change = (name: string, value: FieldValue) => setOrder(withField(legal, order, name, value));
  const keep = () => {
    const { act } = game.getState();
    const faults = index === undefined ? act.add(order) : act.replace(index, order);
    if (faults.some(isHard)) return;
    announce(t(index === undefined ? 'play.added' : 'play.changed', { order: orderTitle(order, names) }));
    close();
  };
  return (
    <form
      className="panel order-form"
      aria-labelledby="form-head"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className="panel-head">
        <h2 id="form-head" ref={head} tabIndex={-1}>
          {orderName(legal.kind)}
        </h2>
        <span>
          {index === undefined ? (
            <Button kind="quiet" size="small" onPress={() => desk.getState().arrange({ form: {} })}>
              {t('play.back')}
            </Button>
          ) : null}
          <Button kind="quiet" size="small" keys="Escape" label={t('ui.close')} onPress={close}>
            ✕
          </Button>
        </span>
      </div>
      {fieldsOf(legal, order).map((field) => (
        <FieldInput
          key={field.name}
          kind={legal.kind}
          field={field}
          order={order}
          standing={field.name === figureOf(order) ? standingOf(view.look, view.seat, order) : undefined}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      <div className="preview" aria-live="polite">
        <p className="card-title">{orderTitle(order, names)}</p>
        <p className="second figures">
          {t('play.costs')}: {priceOf(view, order)}
        </p>
        <p className="second">{orderEffect(order)}</p>
        <Faults faults={trial.faults} order={order} onFix={change} />
      </div>
      <div className="card-actions">
        <Button submit kind="primary" wide disabled={hard.length > 0}>
          {hard.length > 0 ? t('play.cannotAdd') : t(index === undefined ? 'play.addThis' : 'play.changeThis')}
        </Button>
      </div>
    </form>
  );
}

/** Values as the field of the argument prints them. */
function writingOf({ kind }: Order, name: string): (value: number) => string {
  const argument = (ORDER_KINDS[kind].args as Readonly<Record<string, Argument>>)[name];
  return argument?.type === 'number' ? figureWriting(kind, argument.unit).show : (value) => upTo(value, 2);
}

function Faults({
  faults,
  order,
  onFix,
}: {
  readonly faults: readonly Fault[];
  readonly order: Order;
  readonly onFix: (name: string, value: FieldValue) => void;
}) {
  const names = useNames();
  return faults.map((fault) => {
    const nearest = nearestValue(order, fault);
    return (
      <p key={`${fault.code}${fault.argument ?? ''}`} className={isHard(fault) ? 'fault fault-hard' : 'fault'}>
        <span>{isHard(fault) ? faultText(fault, names) : `${t('play.warning')}: ${faultText(fault, names)}`}</span>
        {nearest === undefined || fault.argument === undefined ? null : (
          <Button size="small" onPress={() => onFix(fault.argument ?? '', nearest)}>
            {t('play.useNearest', { value: writingOf(order, fault.argument)(nearest) })}
          </Button>
        )}
      </p>
    );
  });
}
