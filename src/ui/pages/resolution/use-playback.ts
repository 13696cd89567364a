/** The playback of a turn: which event is shown, whether it goes on by itself, how fast. */
import { useEffect, useState } from 'react';
import { readingMs, type Speed } from '../../../store/playback.ts';
import { game } from '../../game.ts';
import { motionReduced } from '../../settings.ts';

export interface Playback {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Shows an event and stops. */
  readonly go: (at: number) => void;
  /** To the line before and the line after; undefined at the ends. */
  readonly back: (() => void) | undefined;
  readonly on: (() => void) | undefined;
  readonly stop: () => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** @param stops indices of the events at which the playback stops, ascending */
export function usePlayback(stops: readonly number[], turn: number, shown: number, onEnd: () => void): Playback {
  const [playing, setPlaying] = useState(() => !motionReduced());
  const [speed, setSpeed] = useState<Speed>(1);
  const last = stops.at(-1) ?? 0;
  const at = Math.max(shown, stops[0] ?? 0);
  const next = stops.find((stop) => stop > at);
  const before = stops.findLast((stop) => stop < at);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (next !== undefined) game.getState().act.show(turn, next);
      else {
        setPlaying(false);
        onEnd();
      }
    }, readingMs(speed));
    return () => clearTimeout(timer);
  }, [playing, next, speed, turn, onEnd]);
  const go = (to: number) => {
    setPlaying(false);
    game.getState().act.show(turn, to);
  };
  const step = (to: number | undefined) => {
    if (to === undefined) setPlaying(false);
    else go(to);
  };
  const toggle = () => {
    // At the end, playing means playing it again; with reduced motion there is only the stepper.
    if (motionReduced()) {
      step(next);
      return;
    }
    if (!playing && at >= last) game.getState().act.show(turn, stops[0] ?? 0);
    setPlaying(!playing);
  };
  return {
    at,
    playing,
    speed,
    go,
    back: before === undefined ? undefined : () => step(before),
    on: next === undefined ? undefined : () => step(next),
    stop: () => setPlaying(false),
    toggle,
    setSpeed,
  };
}
