import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8');

/** Custom properties of the first block after a selector. */
function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const light = tokensOf(':root');
const dark = new Map([...light, ...tokensOf(":root[data-theme='dark']")]);

/** Contrast of two hex colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [high = 1, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_theme, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? '';
  const surfaces = ['paper', 'ground', 'card', 'sheet', 'sel'];

  it.each(['ink', 'ink2', 'muted', 'data', 'hot', 'good'])('%s reaches 4.5:1 as text on every surface', (text) => {
    for (const surface of surfaces)
      expect(contrast(colour(text), colour(surface)), surface).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line2', 'hotfill', 'data'])('%s reaches 3:1 as an edge or a mark', (mark) => {
    for (const surface of surfaces) expect(contrast(colour(mark), colour(surface)), surface).toBeGreaterThanOrEqual(3);
  });

  it('letters on powers reach 4.5:1', () => {
    const powers = [...tokens.keys()].filter((name) => name.startsWith('power-'));
    expect(powers).toHaveLength(8);
    for (const power of powers) expect(contrast('#ffffff', colour(power)), power).toBeGreaterThanOrEqual(4.5);
  });

  it('letters on the primary button reach 4.5:1', () => {
    expect(contrast(colour('on-ink'), colour('ink'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('dark by the system', () => {
  it('equals dark by choice', () => {
    expect(Object.fromEntries(tokensOf(":root:not([data-theme='light'])"))).toEqual(
      Object.fromEntries(tokensOf(":root[data-theme='dark']")),
    );
  });
});
