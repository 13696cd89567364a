import { type View } from '../../engine/index.ts';
import { CEASEFIRE_STATUSES } from '../../engine/model/names.ts';
import { figure, money, sentenceCase, t, textOf, turnDate, upTo } from '../../words/index.ts';
import { rungName } from '../../words/events.ts';
import { ceasefireName } from '../../words/labels.ts';
import { useMatch } from './use-match.ts';
import { seatView } from '../../store/match-store.ts';

interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Change since the last turn, in the unit of the value. */
  readonly change?: number | undefined;
  readonly brief?: { readonly label: string; readonly value: string } | undefined;
}

interface TopFactsProps {
  readonly brief?: boolean | undefined;
  /** The turn (from 0) that is played back: matters as they stood after it. Now, where unsaid. */
  readonly after?: number | undefined;
}

/** Date, rung, tension, ceasefire, and the means of the seat. `brief` is for a phone. */
export function TopFacts({ brief, after }: TopFactsProps) {
  const turns = useMatch((state) => state.match?.turns.length ?? 0);
  const resolved = after === undefined ? turns : after + 1;
  const view = useMatch((state) => seatView(state, resolved));
  const before = useMatch((state) => (resolved === 0 ? undefined : seatView(state, resolved - 1)));
  if (view === undefined) return null;
  const facts = factsOf(view, before, after);
  return (
    <dl className={brief === true ? 'top-facts top-facts-brief' : 'top-facts'}>
      {facts.map((fact) => (
        <div key={fact.id} className={`top-fact top-${fact.id}`}>
          <dt>{(brief === true ? fact.brief?.label : undefined) ?? fact.label}</dt>
          <dd className="figures">
            {(brief === true ? fact.brief?.value : undefined) ?? fact.value} <Direction change={fact.change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Direction by shape, in ink: what is good for one power is not for another. */
function Direction({ change }: { readonly change: number | undefined }) {
  if (change === undefined || Math.abs(change) < 0.5) return null;
  const value = upTo(Math.abs(change), 0);
  return (
    <>
      <span aria-hidden="true">
        {change > 0 ? '▲' : '▼'} {value}
      </span>
      <span className="unseen">{t(change > 0 ? 'play.up' : 'play.down', { value })}</span>
    </>
  );
}

function factsOf(view: View, before: View | undefined, after: number | undefined): readonly Fact[] {
  const { look, seat } = view;
  const { setup } = look;
  const { calendar, title } = setup.scenario;
  const turn = after ?? look.turn[0]!;
  const rung = look.rung[0]!;
  const facts: Fact[] = [
    {
      id: 'date',
      label: t('play.turnOrders', {
        scenario: textOf(title),
        turn: Math.min(setup.turns, turn + 1),
        turns: setup.turns,
      }),
      value: t(after === undefined ? 'play.dateOrders' : 'resolution.head', {
        date: turnDate(calendar, Math.min(setup.turns - 1, turn)),
      }),
      brief: {
        label: t('play.turnShort', { turn: Math.min(setup.turns, turn + 1), turns: setup.turns }),
        value: sentenceCase(turnDate(calendar, Math.min(setup.turns - 1, turn))),
      },
    },
    {
      id: 'rung',
      label: t('play.escalation'),
      value: t('play.rung', { rung: figure(Math.floor(rung)), name: rungName(rung) }),
      change: change(rung, before?.look.rung[0]),
      brief: { label: t('play.rungShort'), value: figure(Math.floor(rung)) },
    },
    {
      id: 'tension',
      label: t('play.tension'),
      value: figure(look.tension[0]!),
      change: change(look.tension[0]!, before?.look.tension[0]),
    },
    ...ceasefireFacts(view, before),
  ];
  if (seat < 0) return facts;
  facts.push({
    id: 'treasury',
    label: t('play.treasury'),
    value: money(look.treasuryBn[seat]!),
    brief: { label: t('play.treasury'), value: money(look.treasuryBn[seat]!) },
  });
  facts.push({
    id: 'will',
    label: t('play.will'),
    value: figure(look.will[seat]!),
    change: change(look.will[seat]!, before?.look.will[seat]),
    brief: { label: t('play.willShort'), value: figure(look.will[seat]!) },
  });
  return facts;
}

function ceasefireFacts({ look }: View, before: View | undefined): readonly Fact[] {
  if (look.setup.dyads.length === 0) return [];
  if (look.war[0] === 1)
    return [
      {
        id: 'ceasefire',
        label: t('play.ceasefire'),
        value: t('play.ceasefireWar', { months: upTo(look.warMonths[0]!, 0) }),
      },
    ];
  const status = ceasefireName(CEASEFIRE_STATUSES[look.ceasefire[0]!]!);
  const violations = look.violationsPerDay[0]!;
  return [
    {
      id: 'ceasefire',
      label: t('play.ceasefire'),
      value: sentenceCase(t('play.ceasefireValue', { status, violations: upTo(violations, 0) })),
      change: change(violations, before?.look.violationsPerDay[0]),
      brief: { label: t('play.violations'), value: upTo(violations, 0) },
    },
  ];
}

function change(now: number, before: number | undefined): number | undefined {
  return before === undefined || Number.isNaN(now) || Number.isNaN(before) ? undefined : now - before;
}
