import type { ReactNode } from 'react';
import { figure, signed, t } from '../../words/index.ts';
import { Button } from './button.tsx';

export interface WhyInput {
  readonly name: string;
  readonly value: number;
  /** As printed; the signed number where unsaid. */
  readonly text?: string | undefined;
}

interface WhyCardProps {
  /** As R7.2. */
  readonly rule: string;
  readonly ruleTitle: string;
  readonly badge?: ReactNode;
  readonly headline: string;
  readonly lead?: string | undefined;
  readonly form: 'logit' | 'product' | 'sum' | 'inputs';
  readonly inputs: readonly WhyInput[];
  readonly sum?: number | undefined;
  /** Figures behind the inputs, which are not added up. */
  readonly behind?: readonly WhyInput[] | undefined;
  readonly probability?: number | undefined;
  readonly roll?: number | undefined;
  readonly threshold?: number | undefined;
  /** What came of it, in words. */
  readonly verdict?: string | undefined;
  readonly instead?: readonly { readonly name: string; readonly text: string }[] | undefined;
  readonly source?: ReactNode;
  readonly onClose: () => void;
}

/** Why a rule decided as it did: inputs as signed bars, sum and probability, odds, roll and threshold on one line. */
export function WhyCard(props: WhyCardProps) {
  const {
    rule,
    ruleTitle,
    badge,
    headline,
    lead,
    form,
    inputs,
    sum,
    behind,
    probability,
    roll,
    threshold,
    verdict,
    instead,
    source,
    onClose,
  } = props;
  return (
    <section className="why" aria-label={t('kit.whyOf', { rule })}>
      <div className="why-head">
        <span>
          <span className="chip">{rule}</span> <span className="second">{ruleTitle}</span>
        </span>
        <Button kind="quiet" size="small" label={t('ui.close')} keys="Escape" onPress={onClose}>
          ✕
        </Button>
      </div>
      <div>
        <h2 className="why-title">
          {badge} {headline}
        </h2>
        {lead === undefined ? null : <p className="second">{lead}</p>}
      </div>
      {inputs.length === 0 && sum === undefined && probability === undefined ? null : (
        <div>
          <h3>
            {t('kit.inputs')}{' '}
            <span className="caption">
              {t(
                (
                  {
                    logit: 'kit.inputsLogit',
                    product: 'kit.inputsProduct',
                    sum: 'kit.inputsSum',
                    inputs: 'kit.inputsPlain',
                  } as const
                )[form],
              )}
            </span>
          </h3>
          <Inputs inputs={inputs} form={form} />
          {sum === undefined && probability === undefined ? null : (
            <p className="why-sum figures">
              <span>
                {sum === undefined ? '' : t('kit.sum', { value: form === 'product' ? figure(sum, 2) : signed(sum, 2) })}
              </span>
              <span>{probability === undefined ? '' : t('kit.probability', { value: figure(probability, 2) })}</span>
            </p>
          )}
        </div>
      )}
      {behind === undefined || behind.length === 0 ? null : (
        <div>
          <h3>{t('kit.behind')}</h3>
          <Inputs inputs={behind} form="inputs" />
        </div>
      )}
      {probability === undefined ? null : <NumberLine probability={probability} roll={roll} threshold={threshold} />}
      {verdict === undefined ? null : <p>{verdict}</p>}
      {instead === undefined || instead.length === 0 ? null : (
        <div>
          <h3>{t('kit.instead')}</h3>
          <table className="why-table">
            <tbody>
              {instead.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>{row.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {source}
    </section>
  );
}

function Inputs({ inputs, form }: { readonly inputs: readonly WhyInput[]; readonly form: WhyCardProps['form'] }) {
  const most = Math.max(1e-9, ...inputs.map((input) => Math.abs(input.value)));
  return (
    <table className="why-table">
      <tbody>
        {inputs.map((input) => (
          <tr key={input.name}>
            <th scope="row">{input.name}</th>
            <td className="why-bar" aria-hidden="true">
              {form === 'logit' || form === 'sum' ? <SignedBar part={input.value / most} /> : null}
            </td>
            <td>
              {input.text ?? (form === 'logit' || form === 'sum' ? signed(input.value, 2) : figure(input.value, 2))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignedBar({ part }: { readonly part: number }) {
  const width = Math.abs(part) * 58;
  return (
    <svg viewBox="0 0 120 12" width="100%" height="12" preserveAspectRatio="none">
      <rect
        x={part < 0 ? 60 - width : 60}
        y={1}
        width={width}
        height={10}
        fill={part < 0 ? 'var(--warm)' : 'var(--data)'}
        stroke={part < 0 ? 'var(--hotfill)' : 'var(--data)'}
      />
      <line x1={60} x2={60} y1={0} y2={12} stroke="var(--muted)" />
    </svg>
  );
}

/** Odds, roll and threshold between 0 and 1. The marks repeat what the words beside them say. */
function NumberLine({
  probability,
  roll,
  threshold,
}: {
  readonly probability: number;
  readonly roll: number | undefined;
  readonly threshold: number | undefined;
}) {
  const x = (p: number) => 10 + Math.min(1, Math.max(0, p)) * 380;
  const words = [
    ...(roll === undefined ? [] : [t('kit.roll', { value: figure(roll, 2) })]),
    t('kit.odds', { value: figure(probability, 2) }),
    ...(threshold === undefined ? [] : [t('kit.countsFrom', { value: figure(threshold, 2) })]),
  ];
  return (
    <div>
      <h3>{t('kit.rollAndThreshold')}</h3>
      <svg viewBox="0 0 400 26" width="100%" aria-hidden="true">
        <rect x={10} y={9} width={380} height={8} fill="var(--track)" />
        <rect x={10} y={9} width={x(probability) - 10} height={8} fill="var(--data)" />
        <line x1={x(probability)} x2={x(probability)} y1={4} y2={22} stroke="var(--data)" strokeWidth={2.5} />
        {threshold === undefined ? null : (
          <line x1={x(threshold)} x2={x(threshold)} y1={2} y2={24} stroke="var(--ink)" strokeWidth={2.5} />
        )}
        {roll === undefined ? null : (
          <circle cx={x(roll)} cy={13} r={6} fill="var(--card)" stroke="var(--ink)" strokeWidth={2} />
        )}
      </svg>
      <p className="second figures">{words.join(' · ')}</p>
    </div>
  );
}
