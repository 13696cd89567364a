/** What a worker is told about a situation before it plays: each scenario and each situation once. */
import { type Scenario, type View, type World } from '../engine/index.ts';
import type { SentSituation, ToWorker } from '../workers/futures-messages.ts';

/** What futures are played from. Make it once and keep it: the same object is sent to a worker once. */
export type Asked =
  | { readonly kind: 'view'; readonly view: View; readonly injected: readonly number[] }
  | { readonly kind: 'world'; readonly world: World };

/** Numbers for scenarios and situations, the same for the same object. */
export interface Keys {
  readonly scenario: (scenario: Scenario) => number;
  readonly situation: (situation: Asked) => number;
}

export function createKeys(): Keys {
  let last = 0;
  const known = new WeakMap<object, number>();
  const key = (thing: object): number => {
    const number = known.get(thing) ?? ++last;
    known.set(thing, number);
    return number;
  };
  return { scenario: key, situation: (asked) => key(asked.kind === 'view' ? asked.view : asked.world) };
}

/** Tells a worker what it does not know yet, and returns the key of the situation. */
export function tell(
  to: { readonly told: Set<number>; readonly post: (message: ToWorker) => void },
  asked: Asked,
  keys: Keys,
): number {
  const look = asked.kind === 'view' ? asked.view.look : asked.world;
  const { scenario } = look.setup;
  const scenarioKey = keys.scenario(scenario);
  const key = keys.situation(asked);
  if (!to.told.has(scenarioKey)) {
    to.post({ kind: 'scenario', scenarioKey, scenario });
    to.told.add(scenarioKey);
  }
  if (!to.told.has(key)) {
    to.post({ kind: 'situation', key, scenarioKey, situation: sentOf(asked) });
    to.told.add(key);
  }
  return key;
}

function sentOf(asked: Asked): SentSituation {
  if (asked.kind === 'world') return { buffer: asked.world.buffer };
  const { view, injected } = asked;
  const { seat, look, grainK, grainShare } = view;
  return { buffer: look.buffer, seen: { seat, grainK, grainShare, injected } };
}
