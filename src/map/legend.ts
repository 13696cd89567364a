/** What a legend has to explain in each layer, as keys for the words and colours for the swatches. */
import { type MapLayer } from '../store/match-store.ts';
import { heldColours, type Palette, paletteOf, powerColour, type Theme } from './palette.ts';
import { ATTRIBUTION_TURNS, type PowerLook, type Situation } from './situation.ts';

export type LegendEntry =
  | { readonly kind: 'held'; readonly power: string; readonly ground: string; readonly ink: string }
  | { readonly kind: 'buffer'; readonly ground: string; readonly ink: string }
  | { readonly kind: 'contact'; readonly ink: string; readonly casing: string }
  | { readonly kind: 'monitors'; readonly ink: string; readonly ground: string }
  | {
      readonly kind: 'force';
      readonly power: string;
      readonly badge: string;
      readonly role: PowerLook['role'];
      readonly colour: string;
    }
  | { readonly kind: 'moves'; readonly ink: string }
  /** A step of a quantity: at least `from`, below `to`. Acts are counts over `turns`, people are millions. */
  | {
      readonly kind: 'step';
      readonly of: 'acts' | 'people';
      readonly from: number;
      readonly to: number;
      readonly ground: string;
      readonly turns?: number;
    };

/** Least values of the steps above the first, by layer. */
const ACT_STEPS = [1, 2, 4, 7, 11];
const PEOPLE_STEPS = [0.05, 0.1, 0.2, 0.4, 0.8];

export function stepsOf(layer: MapLayer): readonly number[] {
  switch (layer) {
    case 'control':
    case 'forces':
      return [];
    case 'attribution':
      return ACT_STEPS;
    case 'people':
      return PEOPLE_STEPS;
  }
}

/** Index into the steps of a palette for a quantity. */
export function stepOf(layer: MapLayer, value: number): number {
  return stepsOf(layer).filter((least) => value >= least).length;
}

/** `situation` tells which powers hold ground and stand where; without it only what every map has is listed. */
export function legendOf(layer: MapLayer, theme: Theme, situation?: Situation): readonly LegendEntry[] {
  const palette = paletteOf(theme);
  const marks = situation === undefined ? [] : marksOf(situation, palette);
  switch (layer) {
    case 'control':
    case 'forces':
      return marks;
    case 'attribution':
      return [
        ...stepEntries(layer, 'acts', palette),
        ...marks.filter(({ kind }) => kind === 'contact' || kind === 'monitors'),
      ];
    case 'people':
      return [...stepEntries(layer, 'people', palette), ...marks.filter(({ kind }) => kind === 'contact')];
  }
}

function stepEntries(layer: MapLayer, of: 'acts' | 'people', palette: Palette): readonly LegendEntry[] {
  const steps = stepsOf(layer);
  return palette.steps.slice(0, steps.length + 1).map((ground, i) => ({
    kind: 'step',
    of,
    from: i === 0 ? 0 : steps[i - 1]!,
    to: steps[i] ?? Infinity,
    ground,
    ...(of === 'acts' ? { turns: ATTRIBUTION_TURNS } : {}),
  }));
}

function marksOf({ powers, holdings, forces, moves, watches }: Situation, palette: Palette): readonly LegendEntry[] {
  const holders = new Set(
    [...holdings.values()].flatMap(({ owner, shares }) =>
      Object.keys(shares).filter((id) => id !== owner && owner !== undefined),
    ),
  );
  const standing = new Set(forces.map(({ power }) => power.id));
  const entries: LegendEntry[] = [];
  for (const { id, colour } of powers.values()) {
    if (holders.has(id)) entries.push({ kind: 'held', power: id, ...heldColours(palette.theme, colour) });
  }
  if (watches.some(({ strip }) => strip > 0))
    entries.push({ kind: 'buffer', ground: palette.buffer, ink: palette.bufferInk });
  if (holders.size > 0) entries.push({ kind: 'contact', ink: palette.contact, casing: palette.contactCasing });
  if (watches.some(({ monitors }) => monitors > 0))
    entries.push({ kind: 'monitors', ink: palette.ink, ground: palette.paper });
  for (const { id, badge, role, colour } of powers.values()) {
    if (standing.has(id)) entries.push({ kind: 'force', power: id, badge, role, colour: powerColour(colour) });
  }
  if (moves.length > 0) entries.push({ kind: 'moves', ink: powerColour(moves[0]!.by.colour) });
  return entries;
}
