/** Names and the dots of cities. */
import { type Letter, type LetterStyle, LETTERS } from './lettering.ts';
import { type Pen } from './paint-ground.ts';
import { type Palette } from './palette.ts';
import { inPixels, onSheet } from './sheet.ts';

const SANS = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Roboto, sans-serif";
const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

export function fontOf({ size, weight, family, italic }: LetterStyle, ratio: number): string {
  return `${italic ? 'italic ' : ''}${weight} ${size * ratio}px ${family === 'sans' ? SANS : SERIF}`;
}

export function badgeFont(size: number, ratio: number): string {
  return `650 ${size * ratio}px ${SANS}`;
}

/** Width in CSS px, letter spacing included. */
export function measureLetters(context: CanvasRenderingContext2D, text: string, style: LetterStyle): number {
  context.font = fontOf(style, 1);
  context.letterSpacing = '0px';
  return context.measureText(text).width + style.spacing * text.length;
}

export function paintLetters(pen: Pen, letters: readonly Letter[]): void {
  inPixels(pen.context);
  for (const { dot, kind } of letters) {
    if (dot !== undefined)
      paintDot(pen, dot, LETTERS[kind].tone === 'strong' ? pen.palette.letter : pen.palette.letterQuiet);
  }
  for (const letter of letters) paintLetter(pen, letter);
}

function paintDot(
  { context, sheet, palette }: Pen,
  { at, radius, square }: NonNullable<Letter['dot']>,
  colour: string,
): void {
  const [x, y] = onSheet(sheet, at);
  const size = radius * sheet.ratio;
  const rim = 1.1 * sheet.ratio;
  for (const [fill, grown] of [
    [palette.theme === 'light' ? '#ffffff' : '#0c1622', size + rim],
    [colour, size],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    if (square) context.rect(x - grown, y - grown, 2 * grown, 2 * grown);
    else context.arc(x, y, grown, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintLetter({ context, sheet, palette }: Pen, { kind, text, at, shift }: Letter): void {
  const style = LETTERS[kind];
  const [x, y] = onSheet(sheet, at);
  context.font = fontOf(style, sheet.ratio);
  context.letterSpacing = `${style.spacing * sheet.ratio}px`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  // The last letter has its spacing behind it; half of it back puts the word in the middle.
  const left = Math.round(x + (shift[0] + style.spacing / 2) * sheet.ratio);
  const top = Math.round(y + (shift[1] + style.size * 0.06) * sheet.ratio);
  const halo = haloOf(style, palette);
  if (halo !== undefined) {
    context.strokeStyle = halo;
    context.lineWidth = 3 * sheet.ratio;
    context.strokeText(text, left, top);
  }
  context.fillStyle = inkOf(style, palette);
  context.fillText(text, left, top);
  context.letterSpacing = '0px';
}

function haloOf({ halo }: LetterStyle, palette: Palette): string | undefined {
  switch (halo) {
    case 'home':
      return palette.halo;
    case 'abroad':
      return palette.haloAbroad;
    case 'none':
      return undefined;
  }
}

function inkOf({ tone }: LetterStyle, palette: Palette): string {
  switch (tone) {
    case 'strong':
      return palette.letter;
    case 'quiet':
      return palette.letterQuiet;
    case 'sea':
      return palette.letterSea;
  }
}
