import { type GameEvent } from '../../engine/index.ts';
import { stepName } from '../../words/labels.ts';
import { sentenceOf } from '../../words/events.ts';
import { t } from '../../words/index.ts';
import { WhyCard } from '../kit/why-card.tsx';
import { actorOf, type EventLine, insteadOf, ruleOf, stepOf, verdictOf, whyInputs } from './event-rows.ts';
import { PowerBadge } from './power-badge.tsx';
import { RuleSource } from './rule-source.tsx';
import { useNames } from './use-match.ts';

interface WhyPanelProps {
  readonly event: GameEvent;
  /** The line of several events that this one stands for. */
  readonly folded?: EventLine | undefined;
  readonly onClose: () => void;
}

/** Why an event came out as it did. */
export function WhyPanel({ event, folded, onClose }: WhyPanelProps) {
  const names = useNames();
  if (folded !== undefined) {
    return (
      <WhyCard
        rule={ruleOf(event)}
        ruleTitle={stepName(stepOf(event))}
        headline={folded.title ?? ''}
        form="inputs"
        inputs={[]}
        source={
          <>
            <ul className="why-folded">
              {folded.rows.map((row) => (
                <li key={row.at}>
                  <PowerBadge scenario={names.scenario} power={actorOf(row.event)} /> {sentenceOf(row.event, names)}
                </li>
              ))}
            </ul>
            <RuleSource key={ruleOf(event)} rule={ruleOf(event)} />
          </>
        }
        onClose={onClose}
      />
    );
  }
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
