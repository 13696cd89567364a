import { type View } from '../../engine/index.ts';
import { isAnswered, termsOf } from '../../store/dues.ts';
import { draftOf } from '../../store/match-store.ts';
import { t } from '../../words/index.ts';
import { powerName } from '../../words/naming.ts';
import { termsInWords } from '../../words/terms.ts';
import { ProposalAnswers } from './due-cards.tsx';
import { MachineThoughts } from './machine-thoughts.tsx';
import { PowerBadge } from './power-badge.tsx';
import { useDues } from './use-dues.ts';
import { useMatch, useScenario, useView } from './use-match.ts';

/** Powers with an open proposal. */
export function openProposals({ look }: View): readonly string[] {
  return look.setup.powers.filter((_, power) => look.proposalOpen[power] === 1);
}

/** Open proposals, with answers where the seat is asked for one. */
export function MessagesPanel() {
  const view = useView();
  const scenario = useScenario();
  const dues = useDues().filter((due) => due.kind === 'proposal');
  const { orders, committed } = useMatch(draftOf);
  const proposers = openProposals(view);
  const asked = dues.filter((due) => !isAnswered(due, orders));
  return (
    <>
      <section aria-labelledby="messages-head" className="panel">
        <div className="panel-head">
          <h2 id="messages-head">{t('play.messages')}</h2>
          <span>{asked.length === 0 ? null : t('play.newMessages', { count: asked.length })}</span>
        </div>
        {proposers.length === 0 ? <p className="second">{t('play.noMessages')}</p> : null}
        <ul className="cards">
          {proposers.map((proposer) => {
            const due = dues.find((one) => one.proposer === proposer);
            const waiting = due !== undefined && !isAnswered(due, orders) && !committed;
            return (
              <li key={proposer} className="message">
                <PowerBadge scenario={scenario} power={proposer} silent />
                <div>
                  <p>
                    {t('play.proposes', {
                      power: powerName(scenario, proposer),
                      terms: termsInWords(termsOf(view.look, proposer)),
                    })}
                  </p>
                  {waiting ? (
                    <p className="card-actions">
                      <span className="hot">{t('play.answerThisTurn')}</span>
                      <ProposalAnswers proposer={proposer} />
                    </p>
                  ) : (
                    <p className="caption">{t(due === undefined ? 'play.waitsFor' : 'play.done')}</p>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </section>
      <MachineThoughts />
    </>
  );
}
