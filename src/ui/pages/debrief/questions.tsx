import { t, textOf } from '../../../words/index.ts';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** The scenario's questions for afterwards. */
export function Questions() {
  const { scenario } = useDebrief();
  const questions = Object.entries(scenario.reflection);
  if (questions.length === 0) return null;
  return (
    <Section title={t('debrief.questions')}>
      <ol className="questions serif">
        {questions.map(([id, text]) => (
          <li key={id}>{textOf(text)}</li>
        ))}
      </ol>
    </Section>
  );
}
