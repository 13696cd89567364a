import { useState } from 'react';
import { explainLedger } from '../../engine/rules/ledger-terms.ts';
import { type View } from '../../engine/index.ts';
import { figure, signed, t } from '../../words/index.ts';
import { powerName } from '../../words/naming.ts';
import { type LedgerRow, LedgerTable } from '../kit/ledger-table.tsx';
import { Segments } from '../kit/segments.tsx';
import { type LedgerLine, LedgerWhy } from './ledger-why.tsx';
import { MindChange } from './mind-change.tsx';
import { useNames, useView } from './use-match.ts';

/** What the challenger may gain and lose, as far as the seat can know, and the belief at which attack stops paying. */
export function LedgerPanel() {
  const view = useView();
  const names = useNames();
  const { dyads, powers } = view.look.setup;
  const [chosen, setChosen] = useState('0');
  const dyad = dyads[Number(chosen)] ?? dyads[0];
  if (dyad === undefined) return <p className="second panel">{t('play.noLedger')}</p>;
  const challenger = powers[dyad.challenger]!;
  return (
    <section aria-labelledby="ledger-head" className="panel">
      <div className="panel-head">
        <h2 id="ledger-head">{t('play.ledger', { power: names.power(challenger) })}</h2>
        <span>{t('play.asFarAsKnown')}</span>
      </div>
      {dyads.length < 2 ? null : (
        <Segments
          label={t('play.ledgerSwitch')}
          options={dyads.map((one, at) => ({
            id: String(at),
            label: t('play.ledgerFor', {
              challenger: powerName(names.scenario, powers[one.challenger]!),
              protege: powerName(names.scenario, powers[one.protege]!),
            }),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <Account view={view} dyad={dyad.index} />
    </section>
  );
}

function Account({ view, dyad }: { readonly view: View; readonly dyad: number }) {
  const names = useNames();
  const [open, setOpen] = useState<string>();
  const account = explainLedger(view.look, dyad);
  const { ledger, guarantors } = account;
  const attacks = ledger.pi < ledger.threshold;
  const probes = ledger.probe > 0;
  const lines: readonly (LedgerRow & { readonly line: LedgerLine })[] = [
    { line: 'attack', name: t('play.valueAttack'), value: signed(ledger.attack, 2), deciding: attacks },
    { line: 'later', name: t('play.valueLater'), value: signed(ledger.later, 2) },
    { line: 'probe', name: t('play.valueProbe'), value: signed(ledger.probe, 2), deciding: !attacks && probes },
    { line: 'quo', name: t('play.valueQuo'), value: signed(ledger.quo, 2), deciding: !attacks && !probes },
    ...guarantors.map(({ power, fights }) => ({
      line: { guarantor: power },
      name: t('play.beliefFights', { power: names.power(power) }),
      value: figure(fights, 2),
    })),
    { line: 'somebody', name: t('play.beliefSomebody'), value: figure(ledger.pi, 2), deciding: attacks },
    { line: 'threshold', name: t('play.beliefThreshold'), value: thresholdText(ledger.threshold) },
  ];
  const rows = lines.map(({ line: _, ...row }) => ({
    ...row,
    onHelp: () => setOpen(open === row.name ? undefined : row.name),
    helpLabel: t('ledger.helpOf', { name: row.name }),
    helpOpen: open === row.name,
  }));
  const shown = lines.find(({ name }) => name === open);
  const hidden = view.look.setup.dyads[dyad]?.challenger !== view.seat;
  return (
    <>
      <p className="second">{t(attacks ? 'play.ledgerAttack' : probes ? 'play.ledgerProbe' : 'play.ledgerQuo')}</p>
      <BeliefLine pi={ledger.pi} threshold={ledger.threshold} />
      <LedgerTable
        caption={t('play.ledger', {
          power: names.power(view.look.setup.powers[view.look.setup.dyads[dyad]!.challenger]!),
        })}
        rows={rows}
      />
      {shown === undefined ? null : (
        <LedgerWhy
          line={shown.line}
          name={shown.name}
          account={account}
          powerName={(id) => powerName(names.scenario, id)}
          onClose={() => setOpen(undefined)}
        />
      )}
      <p className="caption">{t('play.inPrizes')}</p>
      {hidden ? <p className="caption">{t('play.ledgerHidden')}</p> : null}
      <MindChange view={view} dyad={dyad} />
    </>
  );
}

/** Outside 0 to 1 no belief, or every belief, deters. */
function thresholdText(threshold: number): string {
  if (threshold <= 0) return t('play.thresholdNone');
  return threshold > 1 ? t('play.thresholdNever') : figure(threshold, 2);
}

/** Belief and threshold on one line. */
function BeliefLine({ pi, threshold }: { readonly pi: number; readonly threshold: number }) {
  const at = (value: number) => `${Math.min(100, Math.max(0, value * 100))}%`;
  const text = threshold <= 0 ? 'ledger.lineNone' : threshold > 1 ? 'ledger.lineNever' : 'ledger.line';
  return (
    <div className={pi < threshold ? 'gauge gauge-hot' : 'gauge'}>
      <div className="gauge-head">
        <span>{t('play.beliefSomebody')}</span>
        <span className="figures">{t(text, { belief: figure(pi, 2), threshold: figure(threshold, 2) })}</span>
      </div>
      <div className="gauge-trough" aria-hidden="true">
        <div className="gauge-fill" style={{ width: at(pi) }} />
        <div className="gauge-tick" style={{ left: at(threshold) }} />
      </div>
    </div>
  );
}
