import { CEASEFIRE_STATUSES, type View } from '../../../engine/index.ts';
import { figure, listOf, money, t, textOf, thousand } from '../../../words/index.ts';
import { ceasefireName, objectiveName, objectiveNote } from '../../../words/labels.ts';
import { type Naming, powerName } from '../../../words/naming.ts';
import { Badge } from '../../kit/badge.tsx';
import { LedgerTable, type LedgerRow } from '../../kit/ledger-table.tsx';
import { roleLine } from './role-line.ts';

interface SeatPanelProps {
  readonly names: Naming;
  readonly view: View;
  /** Undefined = the audience of a watched match. */
  readonly seat: string | undefined;
}

/** One seat: role, objectives, what it knows and does not, who else is there. */
export function SeatPanel({ names, view, seat }: SeatPanelProps) {
  const { scenario } = names;
  const power = seat === undefined ? undefined : scenario.powers[seat];
  return (
    <>
      {power === undefined || seat === undefined ? (
        <p className="briefing-text">{textOf(scenario.summary)}</p>
      ) : (
        <section>
          <div className="briefing-name">
            <Badge letters={power.badge} colour={power.colour} large />
            <div>
              <h2>{powerName(scenario, seat)}</h2>
              <p className="caption">{roleLine(names, seat)}</p>
            </div>
          </div>
          {textOf(scenario.briefings[seat])
            .split('\n\n')
            .map((paragraph) => (
              <p key={paragraph} className="briefing-text">
                {paragraph}
              </p>
            ))}
        </section>
      )}
      {power === undefined ? null : (
        <section>
          <div className="panel-head">
            <h3>{t('briefing.objectives')}</h3>
            <span>{t('briefing.objectivesNote')}</span>
          </div>
          <ul className="briefing-objectives">
            {Object.entries(power.objectives).map(([id, objective]) => (
              <li key={id}>
                <div className="card-head">
                  <b>{objectiveName(objective)}</b>
                  <span className="caption figures">
                    {t('briefing.weight', { weight: figure(objective.weight * 100) })}
                  </span>
                </div>
                <p className="caption">{objectiveNote(objective)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('briefing.know')}</h3>
        <LedgerTable caption={t('briefing.know')} rows={knownRows(names, view, seat)} />
      </section>
      <section>
        <h3>{t('briefing.knowNot')}</h3>
        {unknownLines(names, seat).map((line) => (
          <p key={line} className="second">
            {line}
          </p>
        ))}
      </section>
      <section>
        <h3>{t('briefing.othersHead')}</h3>
        <ul className="briefing-list">
          {Object.entries(scenario.powers)
            .filter(([id]) => id !== seat)
            .map(([id, other]) => (
              <li key={id}>
                <Badge letters={other.badge} colour={other.colour} name={powerName(scenario, id)} />
                <span className="second">{roleLine(names, id)}</span>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}

function knownRows({ scenario, power: noun }: Naming, view: View, seat: string | undefined): readonly LedgerRow[] {
  const { look } = view;
  const { setup } = look;
  const rows: LedgerRow[] = [];
  const at = seat === undefined ? -1 : setup.powers.indexOf(seat);
  if (at >= 0) {
    rows.push(
      {
        name: t('briefing.treasury'),
        value: t('briefing.treasuryValue', {
          treasury: money(look.treasuryBn[at] ?? NaN),
          income: money(setup.parameters.incomeBn[at] ?? NaN),
        }),
      },
      { name: t('briefing.will'), value: figure(look.will[at] ?? NaN) },
      { name: t('briefing.attention'), value: figure(setup.parameters.attention[at] ?? NaN) },
    );
  }
  setup.powers.forEach((id, power) => {
    if (scenario.powers[id]?.role === 'neutral') return;
    const regions = setup.regions.length;
    let troops = 0;
    for (let region = 0; region < regions; region++) troops += look.personnelK[power * regions + region] ?? 0;
    if (troops <= 0) return;
    const exact = power === at || (at >= 0 && setup.friends[power * setup.powers.length + at] === 1);
    rows.push({
      name: t('briefing.troops', { power: noun(id) }),
      value: t(exact ? 'briefing.troopsValue' : 'briefing.troopsAbout', { value: thousand(Math.round(troops)) }),
    });
  });
  if (setup.dyads.length > 0) {
    const status = CEASEFIRE_STATUSES[look.ceasefire[0] ?? 0] ?? 'none';
    rows.push({ name: t('briefing.ceasefire'), value: ceasefireName(status) });
    if (status !== 'none')
      rows.push({ name: t('briefing.violations'), value: figure(look.violationsPerDay[0] ?? NaN) });
  }
  return rows;
}

function unknownLines({ scenario, power: noun }: Naming, seat: string | undefined): readonly string[] {
  const others = Object.entries(scenario.powers).filter(([id]) => id !== seat);
  const guarantors = others.filter(([, power]) => power.role === 'guarantor').map(([id]) => noun(id).nom);
  const challenger = others.find(([, power]) => power.role === 'challenger')?.[0];
  return [
    ...(guarantors.length > 0 ? [t('briefing.unknownTypes', { powers: listOf(guarantors) })] : []),
    ...(challenger === undefined ? [] : [t('briefing.unknownStake', { challenger: noun(challenger) })]),
    t('briefing.unknownOrders'),
  ];
}
