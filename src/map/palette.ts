/** Colours of the map, light and dark. Letters reach 4.5:1 on the ground under them, marks 3:1. */
import { type PowerSpec } from '../engine/index.ts';

export type Theme = 'light' | 'dark';
export type PowerColour = PowerSpec['colour'];

/** Ground and hatch of what a power holds outside its own country. */
export interface HeldColours {
  readonly ground: string;
  readonly ink: string;
}

export interface Palette {
  readonly theme: Theme;
  readonly sea: string;
  readonly seaDeep: string;
  readonly shore: string;
  readonly grid: string;
  readonly home: string;
  readonly homeTint: string;
  readonly friends: string;
  readonly others: string;
  readonly between: string;
  readonly border: string;
  readonly inner: string;
  readonly district: string;
  readonly districtCasing: string;
  readonly edge: string;
  readonly coast: string;
  readonly river: string;
  readonly lake: string;
  readonly contact: string;
  readonly contactCasing: string;
  readonly buffer: string;
  readonly bufferInk: string;
  readonly ink: string;
  readonly letter: string;
  readonly letterQuiet: string;
  readonly letterSea: string;
  readonly halo: string;
  readonly haloAbroad: string;
  readonly select: string;
  readonly selectCasing: string;
  readonly hover: string;
  readonly event: string;
  readonly paper: string;
  readonly badgeRim: string;
  readonly badgeEdge: string;
  /** Pale to strong: a quantity by region. */
  readonly steps: readonly string[];
}

const LIGHT: Palette = {
  theme: 'light',
  sea: '#c5dbe4',
  seaDeep: '#bcd4df',
  shore: '#ffffff',
  grid: '#ffffff66',
  home: '#b7d2e8',
  homeTint: '#8fb5d8',
  friends: '#ebeee6',
  others: '#f0e4dc',
  between: '#f2efe6',
  border: '#a79f8f',
  inner: '#dccfc4',
  district: '#ffffff',
  districtCasing: '#9dbdd733',
  edge: '#2f6397',
  coast: '#7799ad',
  river: '#8fb3cf',
  lake: '#a9c9dd',
  contact: '#7a0f1c',
  contactCasing: '#ffffff',
  buffer: '#efe9f4',
  bufferInk: '#5d4a7d',
  ink: '#1c2330',
  letter: '#1c2330',
  letterQuiet: '#4a5160',
  letterSea: '#41698a',
  halo: '#dcebf6d0',
  haloAbroad: '#f6f3ecc0',
  select: '#1c2330',
  selectCasing: '#ffffff',
  hover: '#1c233014',
  event: '#7a0f1c',
  paper: '#faf8f3',
  badgeRim: '#ffffff',
  badgeEdge: '#1c233040',
  steps: ['#e9eef2', '#c9d9e6', '#9fbdd6', '#6f9bc1', '#437aa8', '#245a88'],
};

const DARK: Palette = {
  theme: 'dark',
  sea: '#0e1a28',
  seaDeep: '#0a1420',
  shore: '#3d6c96',
  grid: '#ffffff0c',
  home: '#27507c',
  homeTint: '#3f74a9',
  friends: '#222b33',
  others: '#302a2d',
  between: '#2a2b2f',
  border: '#55606e',
  inner: '#41393c',
  district: '#6f97bf',
  districtCasing: '#12263a80',
  edge: '#79b4ea',
  coast: '#4f7392',
  river: '#35597c',
  lake: '#16293c',
  contact: '#ffe27a',
  contactCasing: '#000000',
  buffer: '#3a3a52',
  bufferInk: '#d9d6e8',
  ink: '#eef1f5',
  letter: '#eef1f5',
  letterQuiet: '#a5b0bf',
  letterSea: '#79a5c8',
  halo: '#14263bd8',
  haloAbroad: '#10161ec0',
  select: '#ffe27a',
  selectCasing: '#000000',
  hover: '#ffffff1c',
  event: '#ffe27a',
  paper: '#141c28',
  badgeRim: '#f2f5f8',
  badgeEdge: '#00000090',
  steps: ['#22303f', '#28435e', '#2f5a82', '#3f78a9', '#5f9bcd', '#8fc2ec'],
};

const POWER: Readonly<Record<PowerColour, string>> = {
  blue: '#0072b2',
  orange: '#c24e00',
  green: '#007f5f',
  purple: '#8a4a86',
  teal: '#00727c',
  red: '#b3263a',
  brown: '#7a5a2f',
  grey: '#5d6373',
};

const HELD: Readonly<Record<Theme, Readonly<Record<PowerColour, HeldColours>>>> = {
  light: {
    blue: { ground: '#b7d2e8', ink: '#2f6397' },
    orange: { ground: '#f1cfb2', ink: '#bd5a1c' },
    green: { ground: '#c3e0d4', ink: '#007f5f' },
    purple: { ground: '#e3cde1', ink: '#8a4a86' },
    teal: { ground: '#c0dfe1', ink: '#00727c' },
    red: { ground: '#f0c9cd', ink: '#b3263a' },
    brown: { ground: '#e2d5bf', ink: '#7a5a2f' },
    grey: { ground: '#d5d8de', ink: '#5d6373' },
  },
  dark: {
    blue: { ground: '#27507c', ink: '#79b4ea' },
    orange: { ground: '#5d3620', ink: '#d5793c' },
    green: { ground: '#1c4a3c', ink: '#46b894' },
    purple: { ground: '#4a2f49', ink: '#c58ac1' },
    teal: { ground: '#194648', ink: '#4bb4bd' },
    red: { ground: '#5a232c', ink: '#e0707f' },
    brown: { ground: '#46371f', ink: '#c09a60' },
    grey: { ground: '#3a4250', ink: '#a5b0bf' },
  },
};

export function paletteOf(theme: Theme): Palette {
  return theme === 'light' ? LIGHT : DARK;
}

/** Colour under white letters, the same in both themes. */
export function powerColour(colour: PowerColour): string {
  return POWER[colour];
}

export function heldColours(theme: Theme, colour: PowerColour): HeldColours {
  return HELD[theme][colour];
}
