import { t } from '../../../words/index.ts';
import { legalName } from '../../../words/labels.ts';
import { documentTitle, type Naming, powerName } from '../../../words/naming.ts';
import { clauseProse, marginNotes } from '../../../words/prose.ts';
import { Badge } from '../../kit/badge.tsx';
import { ClauseSheet } from '../../kit/clause-sheet.tsx';

/** Every document of the scenario, side by side where there is room. */
export function Documents({ names }: { readonly names: Naming }) {
  const { scenario } = names;
  return (
    <div className="briefing-sheets">
      {Object.entries(scenario.guarantees).map(([id, document], at) => (
        <ClauseSheet
          key={id}
          title={documentTitle(scenario, id)}
          lead={<Lead names={names} id={id} />}
          clauses={Object.keys(document.clauses).map((clause, index) => ({
            id: clause,
            number: String(index + 1),
            prose: clauseProse(names, id, clause),
            notes: marginNotes(names, id, clause),
          }))}
          foot={at === 0 ? t('briefing.colours') : t('briefing.sameData')}
        />
      ))}
    </div>
  );
}

function Lead({ names, id }: { readonly names: Naming; readonly id: string }) {
  const { scenario } = names;
  const document = scenario.guarantees[id];
  if (document === undefined) return null;
  const beneficiary = scenario.powers[document.beneficiary];
  return (
    <>
      <span>{t(`clauses.legalForce.${document.legalForce}`)} ·</span>
      {Object.entries(document.signatories).map(([power, signatory]) => (
        <span key={power} className="briefing-signatory">
          <Badge
            letters={scenario.powers[power]?.badge ?? power}
            colour={scenario.powers[power]?.colour ?? 'grey'}
            name={powerName(scenario, power)}
          />{' '}
          {legalName(signatory.status)}
        </span>
      ))}
      <span>{t('clauses.forWhom')}</span>
      <Badge
        letters={beneficiary?.badge ?? document.beneficiary}
        colour={beneficiary?.colour ?? 'grey'}
        name={powerName(scenario, document.beneficiary)}
      />
    </>
  );
}
