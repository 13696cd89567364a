/** Things that last a fraction of a second, by name. Nothing loops. */
export interface Animations {
  /** Calls `step` with 0..1, eased out, until the time is over. A second one by the same name replaces the first. */
  readonly play: (name: string, durationMs: number, step: (t: number) => void) => void;
  readonly stop: (name: string) => void;
  /** Brings every animation to the given time; true while one is under way. */
  readonly advance: (now: number) => boolean;
}

interface Running {
  readonly durationMs: number;
  readonly step: (t: number) => void;
  start: number | undefined;
}

export function createAnimations(): Animations {
  const running = new Map<string, Running>();
  return {
    play(name, durationMs, step) {
      if (durationMs <= 0) {
        running.delete(name);
        step(1);
        return;
      }
      running.set(name, { durationMs, step, start: undefined });
    },
    stop: (name) => void running.delete(name),
    advance(now) {
      for (const [name, animation] of [...running]) {
        animation.start ??= now;
        const t = Math.min(1, (now - animation.start) / animation.durationMs);
        if (t >= 1) running.delete(name);
        animation.step(1 - (1 - t) ** 3);
      }
      return running.size > 0;
    },
  };
}
