/** The playback of a turn: which event is shown, whether it goes on by itself, how fast. */
import { useEffect, useState } from 'react';
import { type GameEvent } from '../../../engine/index.ts';
import { readingMs, type Speed } from '../../../store/playback.ts';
import { game } from '../../game.ts';
import { motionReduced } from '../../settings.ts';

export interface Playback {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Shows an event and stops. */
  readonly go: (at: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

export function usePlayback(events: readonly GameEvent[], turn: number, shown: number, onEnd: () => void): Playback {
  const [playing, setPlaying] = useState(() => !motionReduced());
  const [speed, setSpeed] = useState<Speed>(1);
  const last = Math.max(0, events.length - 1);
  const at = Math.min(shown, last);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (at < last) game.getState().act.show(turn, at + 1);
      else {
        setPlaying(false);
        onEnd();
      }
    }, readingMs(speed));
    return () => clearTimeout(timer);
  }, [playing, at, last, speed, turn, onEnd]);
  const go = (to: number) => {
    setPlaying(false);
    game.getState().act.show(turn, Math.min(last, Math.max(0, to)));
  };
  const toggle = () => {
    // At the end, playing means playing it again; with reduced motion there is only the stepper.
    if (motionReduced()) {
      go(at + 1);
      return;
    }
    if (!playing && at === last) game.getState().act.show(turn, 0);
    setPlaying(!playing);
  };
  return { at, playing, speed, go, toggle, setSpeed };
}
