import { type GameEvent } from '../../engine/index.ts';
import { stepName } from '../../words/labels.ts';
import { sentenceOf } from '../../words/events.ts';
import { t } from '../../words/index.ts';
import { WhyCard } from '../kit/why-card.tsx';
import { actorOf, insteadOf, ruleOf, stepOf, verdictOf, whyInputs } from './event-rows.ts';
import { PowerBadge } from './power-badge.tsx';
import { RuleSource } from './rule-source.tsx';
import { useNames } from './use-match.ts';

/** Why an event came out as it did. */
export function WhyPanel({ event, onClose }: { readonly event: GameEvent; readonly onClose: () => void }) {
  const names = useNames();
  const { form, inputs } = whyInputs(event, names);
  const { why } = event;
  return (
    <WhyCard
      rule={ruleOf(event)}
      ruleTitle={stepName(stepOf(event))}
      badge={<PowerBadge scenario={names.scenario} power={actorOf(event)} />}
      headline={sentenceOf(event, names)}
      lead={inputs.length === 0 ? t('resolution.noWhy') : undefined}
      form={form}
      inputs={inputs}
      sum={why?.sum}
      probability={why?.probability}
      roll={why?.roll}
      threshold={why?.threshold}
      verdict={verdictOf(event)}
      instead={insteadOf(event)}
      source={<RuleSource key={ruleOf(event)} rule={ruleOf(event)} />}
      onClose={onClose}
    />
  );
}
