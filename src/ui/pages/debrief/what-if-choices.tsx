/** Choosing what to change: a turn, a power, one of its orders, and what takes its place. */
import { type ReactNode } from 'react';
import { type Order, standingOf, viewFor, type World } from '../../../engine/index.ts';
import { type LegalForm } from '../../../engine/orders/legal.ts';
import { worldsOf } from '../../../store/debrief.ts';
import { fieldsOf, figureOf, firstOrder, withField } from '../../../store/order-form.ts';
import { t, turnDate } from '../../../words/index.ts';
import { powerName } from '../../../words/naming.ts';
import { orderName, orderTitle } from '../../../words/orders.ts';
import { FieldInput } from '../../panels/order-fields.tsx';
import { type Debriefed, useDebrief } from './use-debrief.ts';

/** What is chosen: a turn, a power, one of its orders (or one more), and what takes its place. */
export interface Choice {
  readonly turn: number;
  readonly power: string;
  /** Index of the order as played; -1 for one more. */
  readonly played: number;
  /** What takes its place; undefined leaves the order out. */
  readonly instead: Order | undefined;
}

/** What the power of a choice saw of its turn. */
export function viewAt(
  { match }: Debriefed,
  { turn, power }: Pick<Choice, 'turn' | 'power'>,
): { readonly look: World; readonly seat: number } {
  const seat = match.setup.powers.indexOf(power);
  return { look: viewFor(worldsOf(match)[turn]!, seat).look, seat };
}

interface ChoicesProps {
  readonly choice: Choice;
  readonly forms: readonly LegalForm[];
  readonly pick: (next: Partial<Choice>) => void;
}

/** The four choices, and the fields of the order that takes another's place. */
export function Choices({ choice, forms, pick }: ChoicesProps) {
  const { match, scenario, names } = useDebrief();
  const orders = (turn: number, power: string) => match.turns[turn]?.orders[power] ?? [];
  // An order that the new turn or power does not have gives way to one that it has.
  const reset = (turn: number, power: string) =>
    pick({ turn, power, played: orders(turn, power).length > 0 ? 0 : -1, instead: undefined });
  return (
    <div className="what-if-choices no-print">
      <Choose label={t('debrief.whatIfTurn')} value={choice.turn} onChange={(turn) => reset(turn, choice.power)}>
        {match.turns.map((_, at) => (
          <option key={at} value={at}>
            {t('debrief.machineTurnOf', { turn: at + 1, date: turnDate(scenario.calendar, at) })}
          </option>
        ))}
      </Choose>
      <Choose
        label={t('debrief.whatIfPower')}
        value={match.setup.powers.indexOf(choice.power)}
        onChange={(at) => reset(choice.turn, match.setup.powers[at] ?? choice.power)}
      >
        {match.setup.powers.map((id, at) => (
          <option key={id} value={at}>
            {powerName(scenario, id)}
          </option>
        ))}
      </Choose>
      <Choose
        label={t('debrief.whatIfPlayed')}
        value={choice.played}
        onChange={(played) => pick({ played, instead: undefined })}
      >
        {orders(choice.turn, choice.power).map((order, at) => (
          <option key={at} value={at}>
            {orderTitle(order, names)}
          </option>
        ))}
        <option value={-1}>{t('debrief.whatIfNoOrder')}</option>
      </Choose>
      <Instead choice={choice} forms={forms} pick={pick} />
    </div>
  );
}

/** What takes the order's place: nothing, or any order that was legal then, with every field of it. */
function Instead({ choice, forms, pick }: ChoicesProps) {
  const debriefed = useDebrief();
  const { look, seat } = viewAt(debriefed, choice);
  const played = debriefed.match.turns[choice.turn]?.orders[choice.power]?.[choice.played];
  const { instead } = choice;
  const form = forms.find(({ kind }) => kind === instead?.kind);
  const choose = (at: number) => {
    const chosen = forms[at];
    // The same kind begins with the order as it was given, so that one field of it can be changed.
    if (chosen === undefined) pick({ instead: undefined });
    else if (chosen.kind === played?.kind) pick({ instead: played });
    else pick({ instead: firstOrder(chosen, undefined, (one) => standingOf(look, seat, one)) });
  };
  return (
    <>
      <Choose
        label={t('debrief.whatIfInstead')}
        value={form === undefined ? -1 : forms.indexOf(form)}
        onChange={choose}
      >
        <option value={-1}>{t(choice.played < 0 ? 'debrief.whatIfChoose' : 'debrief.whatIfWithout')}</option>
        {forms.map(({ kind }, at) => (
          <option key={kind} value={at}>
            {orderName(kind)}
          </option>
        ))}
      </Choose>
      {form === undefined || instead === undefined ? null : (
        <div className="what-if-fields">
          {fieldsOf(form, instead).map((field) => (
            <FieldInput
              key={field.name}
              kind={form.kind}
              field={field}
              order={instead}
              standing={field.name === figureOf(instead) ? standingOf(look, seat, instead) : undefined}
              onChange={(value) => pick({ instead: withField(form, instead, field.name, value) })}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly children: ReactNode;
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  return (
    <label className="what-if-choice">
      <span className="second">{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {children}
      </select>
    </label>
  );
}
