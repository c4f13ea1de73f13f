import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync(new URL('../../app/ui/tokens.css', import.meta.url), 'utf8');

/** WCAG 2.2, 1.4.3: the least contrast of text. */
const LEAST = 4.5;

const INKS = ['ink', 'ink-2', 'ink-3'];
/** What words stand on; rows and headings have the last one while the pointer is over them. */
const GROUNDS = ['ground', 'panel', 'sunken', 'node', 'hover'];

/** The colours of a theme by their names. */
function coloursOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light, dark] = TOKENS.split("[data-theme='dark']") as [string, string];
  return new Map(
    [...(theme === 'light' ? light : dark).matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme);

  it('words can be read on every ground, also under the pointer', () => {
    const faint = INKS.flatMap((ink) =>
      GROUNDS.filter((ground) => contrastOf(colours.get(ink)!, colours.get(ground)!) < LEAST).map(
        (ground) => `${ink} on ${ground}`,
      ),
    );
    expect(faint).toEqual([]);
  });
});
