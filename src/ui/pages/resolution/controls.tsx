import { type GameEvent } from '../../../engine/index.ts';
import { STEPS } from '../../../engine/model/names.ts';
import { SPEEDS, type Speed } from '../../../store/playback.ts';
import { t } from '../../../words/index.ts';
import { stepName } from '../../../words/labels.ts';
import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/segments.tsx';
import { stepOf } from '../../panels/event-rows.ts';
import { motionReduced } from '../../settings.ts';
import { type Playback } from './use-playback.ts';

const SPEED_WORDS = { 0.5: 'resolution.half', 1: 'resolution.once', 2: 'resolution.twice' } as const satisfies Readonly<
  Record<Speed, string>
>;

/** Step, play, speed, and where in the turn the playback is. */
export function Controls({ playback, events }: { readonly playback: Playback; readonly events: readonly GameEvent[] }) {
  const { at, playing, speed, back, on } = playback;
  const still = motionReduced();
  return (
    <div className="controls">
      <div className="control-buttons">
        <Button
          label={t('resolution.previous')}
          keys="ArrowLeft"
          disabled={back === undefined}
          onPress={() => back?.()}
        >
          <span aria-hidden="true">◀</span>
        </Button>
        {still ? null : (
          <Button
            kind="primary"
            label={t(playing ? 'resolution.pause' : 'resolution.play')}
            keys="Space"
            onPress={playback.toggle}
          >
            <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span>
          </Button>
        )}
        <Button label={t('resolution.next')} keys="ArrowRight" disabled={on === undefined} onPress={() => on?.()}>
          <span aria-hidden="true">▶</span>
        </Button>
      </div>
      {still ? null : (
        <Segments
          label={t('resolution.speed')}
          options={SPEEDS.map((one) => ({ id: String(one), label: t(SPEED_WORDS[one]) }))}
          chosen={String(speed)}
          onChoose={(id) => playback.setSpeed(SPEEDS.find((one) => String(one) === id) ?? 1)}
        />
      )}
      <StepBar events={events} at={at} onChoose={playback.go} />
      <p className="caption control-keys desk-only" aria-hidden="true">
        <kbd className="key">←</kbd> <kbd className="key">→</kbd> {t('resolution.step')}{' '}
        <kbd className="key">{'Space'}</kbd> {t('resolution.playKey')} <kbd className="key">W</kbd>{' '}
        {t('resolution.why')} <kbd className="key">{'Esc'}</kbd> {t('resolution.close')}
      </p>
    </div>
  );
}

/** The steps of the turn that brought something, each a way to its first event. */
function StepBar({
  events,
  at,
  onChoose,
}: {
  readonly events: readonly GameEvent[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}) {
  const now = events[at];
  const steps = STEPS.map((step) => ({
    step,
    first: events.findIndex((event) => stepOf(event) === step),
    count: events.filter((event) => stepOf(event) === step).length,
  })).filter(({ count }) => count > 0);
  return (
    <ol className="step-bar" aria-label={t('resolution.steps')}>
      {steps.map(({ step, first, count }) => {
        const here = now !== undefined && stepOf(now) === step;
        return (
          <li
            key={step}
            className={here ? 'step-here' : at >= first ? 'step-past' : undefined}
            style={{ flexGrow: Math.min(4, count) }}
          >
            <button
              type="button"
              aria-current={here ? 'step' : undefined}
              aria-label={t('resolution.stepCount', { step: stepName(step), count })}
              onClick={() => onChoose(first)}
            >
              <span aria-hidden="true">{stepName(step)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
