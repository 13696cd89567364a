import { type LedgerAccount, type LedgerTerm } from '../../engine/index.ts';
import { figure, signed, t } from '../../words/index.ts';
import { whyName } from '../../words/labels.ts';
import { WhyCard, type WhyInput } from '../kit/why-card.tsx';
import { RuleSource } from './rule-source.tsx';

/** A line of the ledger; a guarantor is named by its id. */
export type LedgerLine =
  | 'attack'
  | 'later'
  | 'probe'
  | 'quo'
  | 'somebody'
  | 'threshold'
  | { readonly guarantor: string };

interface LedgerWhyProps {
  readonly line: LedgerLine;
  /** The line as the table names it. */
  readonly name: string;
  readonly account: LedgerAccount;
  /** Name of a power. */
  readonly powerName: (id: string) => string;
  readonly onClose: () => void;
}

/** Formula, inputs and rule of one line of the ledger. */
export function LedgerWhy({ line, name, account, powerName, onClose }: LedgerWhyProps) {
  const { rule, formula, form, inputs, sum, behind } = partsOf(line, account, powerName);
  return (
    <WhyCard
      rule={rule}
      ruleTitle={t('ledger.stepOf')}
      headline={name}
      lead={formula}
      form={form}
      inputs={inputs}
      sum={sum}
      behind={behind}
      source={<RuleSource key={rule} rule={rule} />}
      onClose={onClose}
    />
  );
}

interface Parts {
  readonly rule: string;
  readonly formula: string;
  readonly form: 'sum' | 'inputs';
  readonly inputs: readonly WhyInput[];
  readonly sum?: number | undefined;
  readonly behind?: readonly WhyInput[] | undefined;
}

function partsOf(line: LedgerLine, account: LedgerAccount, powerName: (id: string) => string): Parts {
  const { ledger, attack, later, quo, probe, guarantors, thresholdInBadMood } = account;
  const named = (term: LedgerTerm): WhyInput => termOf(term, powerName);
  if (typeof line === 'object') return guarantorParts(line.guarantor, account);
  switch (line) {
    case 'attack':
      return {
        ...{ rule: 'R12.15', formula: t('ledger.formulaAttack'), form: 'sum', sum: ledger.attack },
        inputs: attack.map(named),
        behind: [
          plain(t('ledger.successAlone'), ledger.successAlone),
          plain(t('ledger.successAgainstAll'), ledger.successAgainstAll),
          ...guarantors.map(({ power, fights }) => plain(fightsOf(power, powerName), fights)),
        ],
      };
    case 'later':
      return {
        ...{ rule: 'R12.15', formula: t('ledger.formulaLater'), form: 'sum', sum: ledger.later },
        inputs: later.map(named),
        behind: [
          plain(t('play.valueAttack'), ledger.attack, signed),
          ...guarantors.map(({ power, fightsLater }) => plain(fightsOf(power, powerName), fightsLater)),
        ],
      };
    case 'probe':
      return {
        ...{ rule: 'R12.18', formula: t('ledger.formulaProbe'), form: 'sum', sum: ledger.probe },
        inputs: probe.filter(({ name, value }) => name !== 'stake' || value !== 0).map(named),
        behind: [plain(t('ledger.attribution'), ledger.attribution), plain(t('play.beliefSomebody'), ledger.pi)],
      };
    case 'quo':
      return {
        ...{ rule: 'R12.16', formula: t('ledger.formulaQuo'), form: 'sum', sum: ledger.quo },
        inputs: quo.filter(({ value }) => value !== 0).map(named),
        behind: [plain(t('ledger.threatLevel'), ledger.threatLevel)],
      };
    case 'somebody':
      return {
        ...{ rule: 'R12.15', formula: t('ledger.formulaSomebody'), form: 'inputs' },
        inputs: guarantors.map(({ power, fights }) => plain(powerName(power), fights)),
      };
    case 'threshold':
      return {
        ...{ rule: 'R12.17', formula: t('ledger.formulaThreshold'), form: 'inputs' },
        inputs: [
          plain(t('ledger.unanswered'), ledger.unanswered, signed),
          plain(t('ledger.answered'), ledger.answered, signed),
          plain(t('play.valueQuo'), ledger.quo, signed),
          ...(Number.isFinite(thresholdInBadMood) ? [plain(t('ledger.badMood'), thresholdInBadMood)] : []),
        ],
      };
  }
}

function guarantorParts(id: string, { guarantors }: LedgerAccount): Parts {
  const found = guarantors.find(({ power }) => power === id);
  const inputs =
    found === undefined
      ? []
      : [
          plain(t('ledger.firm'), found.firm),
          plain(t('ledger.ifFirm'), found.ifFirm),
          plain(t('ledger.ifSoft'), found.ifSoft),
          plain(t('ledger.vote'), found.vote),
          plain(t('ledger.fightsLater'), found.fightsLater),
        ];
  return { rule: 'R12.13', formula: t('ledger.formulaFights'), form: 'inputs', inputs };
}

/** What a guarantor's fighting costs is said for each by name; the other terms are those that reasons of events name too. */
function termOf({ name, value, of }: LedgerTerm, powerName: (id: string) => string): WhyInput {
  return { name: of === undefined ? whyName(name) : t('ledger.termFighting', { power: powerName(of) }), value };
}

const fightsOf = (power: string, powerName: (id: string) => string): string =>
  t('ledger.fightsOf', { power: powerName(power) });

/** An input that is not added to the sum. */
function plain(name: string, value: number, print: (value: number, decimals: number) => string = figure): WhyInput {
  return { name, value, text: print(value, 2) };
}
