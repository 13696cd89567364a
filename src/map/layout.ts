/** Everything that stands on a sheet, worked out for one state and one zoom: divisions, markers, names. */
import { type Box, type MapName, type Point, regionAt, type Theatre } from '../atlas/theatre.ts';
import {
  type BadgePlace,
  createRoomFinder,
  type HolderAt,
  type MonitorPlace,
  placeBadges,
  placeMonitors,
  type RoomFinder,
} from './badges.ts';
import { type Control, createFrontMaker, type Division, type FrontMaker } from './front.ts';
import { type Room } from './room.ts';
import { type Letter, type LetterStyle, type LetterTask, placeLetters, reservedBoxes } from './lettering.ts';
import { type ControlPicture, stripKm } from './paint-control.ts';
import { badgeFont, measureLetters } from './paint-letters.ts';
import { boxOfSheet, type Sheet } from './sheet.ts';
import { type Situation } from './situation.ts';

export interface Layout {
  readonly badges: readonly BadgePlace[];
  readonly monitors: readonly MonitorPlace[];
  readonly letters: readonly Letter[];
}

export interface Surveyor {
  /** Divides the regions of a situation; the same shares give the same divisions again. */
  readonly divide: (situation: Situation) => ControlPicture;
  readonly layOut: (
    picture: ControlPicture,
    sheet: Sheet,
    look: { readonly language: keyof MapName; readonly narrow: boolean; readonly home: boolean },
  ) => Layout;
}

export function createSurveyor(theatre: Theatre): Surveyor {
  const fronts = createFrontMaker(theatre);
  const rooms = createRoomFinder(theatre);
  const measurer = document.createElement('canvas').getContext('2d');
  if (measurer === null) throw new Error('no 2D canvas');
  const known = new Map<string, { readonly key: string; readonly division: Division | undefined }>();
  return {
    divide(situation) {
      const divisions = new Map<string, Division>();
      for (const id of situation.holdings.keys()) {
        const division = divideOnce(known, fronts, situation, id, theatre);
        if (division !== undefined) divisions.set(id, division);
      }
      return {
        situation,
        divisions,
        front: fronts.whole(divisions, controlOf(situation)),
      };
    },
    layOut(picture, sheet, { language, narrow, home }) {
      const taken: Box[] = [];
      const task: LetterTask = {
        theatre,
        language,
        scale: sheet.scale,
        home,
        box: boxOfSheet(sheet),
        roomsOf: (region) => roomsOf(rooms, region),
        measure: (text: string, style: LetterStyle) => measureLetters(measurer, text, style),
      };
      const holderAt = holdersOf(theatre, picture);
      const badges = placeBadges(
        {
          situation: picture.situation,
          divisions: picture.divisions,
          rooms,
          front: picture.front,
          holderAt,
          scale: sheet.scale,
          narrow,
          measure: (text, font) => {
            measurer.font = badgeFont(font, 1);
            measurer.letterSpacing = '0px';
            return measurer.measureText(text).width;
          },
          reserved: reservedBoxes(task),
        },
        taken,
      );
      const { watches, layer } = picture.situation;
      const coverage = Math.max(0, ...watches.map(({ monitors }) => monitors));
      const watched = layer === 'people' ? 0 : coverage;
      const hosts = new Set(watches.map(({ protege }) => protege));
      const isTheirs = (point: Point) => hosts.has(holderAt(point) ?? '');
      const offsetKm = stripKm(picture.situation, sheet);
      const monitors = placeMonitors(picture.front, watched, offsetKm, sheet.scale, isTheirs, taken);
      return { badges, monitors, letters: placeLetters(task, taken) };
    },
  };
}

function holdersOf(theatre: Theatre, { situation, divisions }: ControlPicture): HolderAt {
  return (point) => {
    const id = regionAt(theatre, point)?.id;
    const holding = id === undefined ? undefined : situation.holdings.get(id);
    return (id === undefined ? undefined : divisions.get(id)?.holderAt(point)) ?? holding?.owner;
  };
}

/** A region is divided anew when its shares, or those of a neighbour that it is entered from, have changed. */
function divideOnce(
  known: Map<string, { readonly key: string; readonly division: Division | undefined }>,
  fronts: FrontMaker,
  situation: Situation,
  id: string,
  theatre: Theatre,
): Division | undefined {
  const { holdings } = situation;
  const holding = holdings.get(id)!;
  const neighbours = Object.keys(theatre.regionById.get(id)?.neighbours ?? {});
  const foreign = Object.keys(holding.shares).some((power) => power !== holding.owner);
  if (!foreign || holding.owner === undefined) return undefined;
  const key = JSON.stringify([holding.owner, holding.shares, neighbours.map((other) => holdings.get(other)?.shares)]);
  const before = known.get(id);
  if (before?.key === key) return before.division;
  const division = fronts.divide(id, controlOf(situation));
  known.set(id, { key, division });
  return division;
}

function controlOf({ holdings }: Situation): Control {
  return { sharesOf: (region) => holdings.get(region)?.shares, ownerOf: (region) => holdings.get(region)?.owner };
}

const NOBODY = { id: '', badge: '', colour: 'grey', role: 'neutral' } as const;

function roomsOf(rooms: RoomFinder, region: string): readonly Room[] {
  return rooms.roomsFor({ power: NOBODY, region, personnelK: 0, about: false, rotation: undefined }, undefined);
}

/** Letters that the fonts must have before a name is measured. */
export function lettersNeeded({ meta }: Pick<Theatre, 'meta'>, language: keyof MapName): string {
  return [...new Set(meta.regions.flatMap(({ lettering }) => [...lettering[language]]))].join('');
}

/** The marker of a power in a region. */
export function markerAt({ badges }: Layout, power: string, region: string): Point | undefined {
  return badges.find(({ force }) => force.power.id === power && force.region === region)?.at;
}
