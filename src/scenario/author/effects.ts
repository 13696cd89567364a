/** The effects of an inject as forms see them: one after the other, whether they stand in one object or in a list. */
import { isJsonObject } from '../../engine/json-object.ts';

/** One object of kinds, or a list of them where a kind is needed twice. */
export type Effect = unknown;

export interface EffectAt {
  /** Path below `effect` to the arguments. */
  readonly path: readonly (string | number)[];
  readonly kind: string;
}

/** All effects in their order. */
export function effectsIn(effect: Effect): readonly EffectAt[] {
  if (Array.isArray(effect))
    return effect.flatMap((one: unknown, at) =>
      effectsIn(one).map(({ path, kind }) => ({ path: [at, ...path], kind })),
    );
  return isJsonObject(effect) ? Object.keys(effect).map((kind) => ({ path: [kind], kind })) : [];
}

/** With one effect more: in the same object while its kind is free there, else in a list. Only a text gives way to it. */
export function withEffect(effect: Effect, kind: string, args: unknown): Effect {
  const added = { [kind]: args };
  if (Array.isArray(effect)) return [...(effect as readonly unknown[]), added];
  if (!isJsonObject(effect) || isMessageAlone(effect)) return added;
  return Object.hasOwn(effect, kind) ? [effect, added] : { ...effect, ...added };
}

/** Without one of them; a list of one becomes that one, nothing becomes a text alone. */
export function withoutEffect(effect: Effect, [at, ...rest]: EffectAt['path']): Effect {
  if (Array.isArray(effect)) {
    const left = (effect as readonly unknown[]).flatMap((one, i) => {
      if (i !== at) return [one];
      const fewer = withoutEffect(one, rest);
      return isMessageAlone(fewer) ? [] : [fewer];
    });
    return left.length > 1 ? left : (left[0] ?? MESSAGE);
  }
  const left = Object.entries(isJsonObject(effect) ? effect : {}).filter(([kind]) => kind !== at);
  return left.length === 0 ? MESSAGE : Object.fromEntries(left);
}

/** With another kind in place of one, unless its object has that kind already. */
export function withKind(effect: Effect, [at, ...rest]: EffectAt['path'], kind: string, args: unknown): Effect {
  if (Array.isArray(effect))
    return (effect as readonly unknown[]).map((one, i) => (i === at ? withKind(one, rest, kind, args) : one));
  if (!isJsonObject(effect) || Object.hasOwn(effect, kind)) return effect;
  return Object.fromEntries(Object.entries(effect).map(([key, value]) => (key === at ? [kind, args] : [key, value])));
}

const MESSAGE = { message: {} };
const isMessageAlone = (effect: unknown): boolean =>
  isJsonObject(effect) && Object.keys(effect).every((kind) => kind === 'message');
