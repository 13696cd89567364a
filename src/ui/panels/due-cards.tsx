import { type Order, type OrderKind, standingOf } from '../../engine/index.ts';
import { ANSWERS_DUTY, type Due, isAnswered } from '../../store/dues.ts';
import { firstOrder } from '../../store/order-form.ts';
import { draftOf, seatLegalOrders } from '../../store/match-store.ts';
import { people, t, turnDate } from '../../words/index.ts';
import { dutyName } from '../../words/labels.ts';
import { clauseNumber, powerName, regionName } from '../../words/naming.ts';
import { termsInWords } from '../../words/terms.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { Button } from '../kit/button.tsx';
import { announce } from '../kit/live-region.tsx';
import { OrderCard } from '../kit/order-card.tsx';
import { dutyAmount } from './duty-amount.ts';
import { useDues } from './use-dues.ts';
import { namesOf, useMatch, useScenario, useView } from './use-match.ts';
import { orderTitle } from '../../words/orders.ts';

/** What asks for an answer before the turn is committed. */
export function DueCards() {
  const dues = useDues();
  const { orders, committed } = useMatch(draftOf);
  if (committed) return null;
  return dues.filter((due) => !isAnswered(due, orders)).map((due) => <DueCard key={keyOf(due)} due={due} />);
}

function DueCard({ due }: { readonly due: Due }) {
  const scenario = useScenario();
  const { calendar } = scenario;
  switch (due.kind) {
    case 'duty':
      return (
        <OrderCard
          state={due.urgent ? 'due' : 'draft'}
          title={t('play.dueDuty', { number: clauseNumber(scenario, due.clause), duty: dutyName(due.duty) })}
          cost={due.urgent ? t('play.due') : t('play.dueBy', { date: turnDate(calendar, due.turn - 1) })}
          effect={
            due.duty === 'fight' || due.duty === 'consult'
              ? t('play.dueFight')
              : t(due.urgent ? 'play.dueDutyNow' : 'play.dueDutyLater', {
                  now: dutyAmount(due.duty, due.now),
                  owed: dutyAmount(due.duty, due.owed),
                })
          }
          actions={<Answer kinds={ANSWERS_DUTY[due.duty]} clause={due.clause} label={t('play.answerDue')} />}
        />
      );
    case 'call':
      return (
        <OrderCard
          state="due"
          title={t('play.dueCall', { number: clauseNumber(scenario, due.clause) })}
          cost={t('play.toAnswer')}
          effect={t('play.dueCallText')}
          actions={
            <Button size="small" onPress={() => give({ kind: 'invoke', clause: due.clause })}>
              {t('play.invokeDue')}
            </Button>
          }
        />
      );
    case 'proposal':
      return (
        <OrderCard
          state="due"
          title={t('play.dueProposal', { power: powerName(scenario, due.proposer) })}
          cost={t('play.toAnswer')}
          effect={termsInWords(due.terms)}
          actions={<ProposalAnswers proposer={due.proposer} />}
        />
      );
    case 'rotation':
      return (
        <OrderCard
          state="due"
          title={t('play.dueRotation', { region: regionName(scenario, due.region) })}
          cost={t('play.endsNow')}
          effect={t('play.dueRotationText', { troops: people(due.personnelK) })}
          actions={<Answer kinds={['renew', 'deploy']} region={due.region} label={t('play.renewDue')} />}
        />
      );
  }
}

/** Accept or refuse: the two orders that answer a proposal. */
export function ProposalAnswers({ proposer }: { readonly proposer: string }) {
  return [true, false].map((accept) => (
    <Button key={String(accept)} size="small" onPress={() => give({ kind: 'answer', proposer, accept })}>
      {t(accept ? 'play.accept' : 'play.refuse')}
    </Button>
  ));
}

interface AnswerProps {
  readonly kinds: readonly OrderKind[];
  readonly clause?: string | undefined;
  readonly region?: string | undefined;
  readonly label: string;
}

/** Opens the form of the first order kind that would work towards what is due. */
function Answer({ kinds, clause, region, label }: AnswerProps) {
  const forms = useMatch(seatLegalOrders);
  const { look, seat } = useView();
  const form = kinds
    .map((kind) => forms.find((one) => one.kind === kind))
    .find((one) => one !== undefined && one.options.length > 0);
  if (form === undefined) return null;
  const named = form.options.find((option) => option.kind === 'standingAnswer' && option.clause === clause);
  return (
    <Button
      size="small"
      onPress={() =>
        desk.getState().arrange({
          form: {
            kind: form.kind,
            order: named ?? firstOrder(form, region, (order) => standingOf(look, seat, order)),
          },
          panel: 'orders',
        })
      }
    >
      {label}
    </Button>
  );
}

/** Adds an order as it is; what is wrong with it opens the form. */
function give(order: Order): void {
  const faults = game.getState().act.add(order);
  const scenario = game.getState().match?.setup.scenario;
  if (faults.some(({ severity }) => severity !== 'unwise'))
    desk.getState().arrange({ form: { kind: order.kind, order }, panel: 'orders' });
  else if (scenario !== undefined) announce(t('play.added', { order: orderTitle(order, namesOf(scenario)) }));
}

function keyOf(due: Due): string {
  switch (due.kind) {
    case 'duty':
      return `${due.clause} ${due.duty}`;
    case 'call':
      return due.clause;
    case 'proposal':
      return due.proposer;
    case 'rotation':
      return due.region;
  }
}
