/** Regions and the forces in them. */
import * as z from 'zod';
import { REGION_TAGS, STANCES } from '../../engine/model/names.ts';
import { choiceOr, figure, figureOr, plain, powerId, regionId, text, whole } from './basics.ts';

const share = (description: string, sample: number) => figure('share', 0, 1, description, sample);

export const RegionSchema = z
  .strictObject({
    name: text("Name of the region; the map's if unsaid.").exactOptional(),
    owner: powerId("Power that owns it; the map's country if that is a power, else nobody.").exactOptional(),
    country: plain({ description: 'Country on the map; the owner if unsaid.', sample: ['UA'] }, 8).exactOptional(),
    areaKm2: figure('km2', 1, 2e7, "Area; the map's if unsaid.", 26517).exactOptional(),
    populationM: figureOr(0, 'million', 0, 2000, 'Population present.'),
    control: z
      .record(powerId('Power.'), share('Share that the power holds.', 0.24))
      .exactOptional()
      .meta({
        description: "Share of the region that each power holds; sums to 1. The owner's alone if unsaid.",
        sample: [{ UA: 0.24, RU: 0.76 }],
      }),
    fortification: z
      .union([
        share('Prepared positions of every power that holds a part.', 0.7),
        z.record(powerId('Power.'), share('Prepared positions of the power.', 0.7)),
      ])
      .prefault(0)
      .meta({
        description: 'Prepared positions, 0..1: one figure for every power that holds a part, or one per power.',
        standard: 0,
        sample: [0.7],
      }),
    infrastructure: figureOr(1, 'share', 0, 1, 'Share of infrastructure that works.'),
    tags: z
      .array(z.enum(REGION_TAGS))
      .max(REGION_TAGS.length)
      .exactOptional()
      .meta({
        description: 'What the place is; the map\'s tags if unsaid. Partner troops are hosted in "west" or "host".',
        sample: [['front']],
      }),
    neighbours: z
      .record(regionId('Region.'), figure('km', 0.1, 1e5, 'Length of the common border.', 195))
      .exactOptional()
      .meta({
        description: "Neighbours by land with the length of the common border; the map's if unsaid.",
        sample: [{ 'UA-23': 195 }],
      }),
  })
  .meta({ id: 'Region', description: "A region of the map or of the scenario's own." });
export type RegionFile = z.output<typeof RegionSchema>;

export const ForceSchema = z
  .strictObject({
    power: powerId('Whose troops.'),
    region: regionId('Where they are.'),
    personnelK: figure('thousand', 0, 5000, 'Troops.', 95),
    training: figureOr(0.5, '0..1', 0, 1, 'Training.'),
    equipment: figureOr(0.5, '0..1', 0, 1, 'Equipment and its modernisation.'),
    supply: figureOr(0.8, '0..1', 0, 1, 'Supply.'),
    stance: choiceOr(STANCES, 'hold', 'What the force is told to do.'),
    rotationTurns: whole(0, 400, 'Turns left of a rotation already running; 0 is an own garrison.', 'turns', 0)
      .prefault(0)
      .meta({ standard: 0 }),
  })
  .meta({ id: 'Force', description: 'The troops of one power in one region.' });
export type ForceFile = z.output<typeof ForceSchema>;
