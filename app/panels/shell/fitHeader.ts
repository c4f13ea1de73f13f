import type { Room } from '../../designer/ports/page.ts';

/** What there is room for in the header. */
export interface Fitting {
  /** The menus side by side; else one holds them all. */
  readonly menus: boolean;
  /** The name of the product beside its sign. */
  readonly brand: boolean;
  readonly dialect: boolean;
  /** Words on the buttons. */
  readonly words: boolean;
  /** The tenant in words; else its sign alone. */
  readonly tenant: boolean;
  readonly undo: boolean;
  /** The tenant at all. */
  readonly chip: boolean;
  readonly save: boolean;
  readonly redo: boolean;
  readonly export: boolean;
  /** Of the name of the document, in pixels: the same whatever it is called, so that no button moves. */
  readonly nameWidth: number;
}

type Part = keyof Omit<Fitting, 'nameWidth'>;

/** In pixels at the usual size of text, with the gap after each: what a part needs more than what stands for it. */
const WIDTHS: Readonly<Record<Part, number>> = {
  menus: 228,
  brand: 82,
  dialect: 132,
  words: 228,
  tenant: 170,
  undo: 32,
  chip: 36,
  save: 32,
  redo: 56,
  export: 34,
};

/** What keeps its place longest comes first. */
const RANK: readonly Part[] = [
  'undo',
  'export',
  'chip',
  'save',
  'redo',
  'menus',
  'dialect',
  'brand',
  'tenant',
  'words',
];

/** The sign of the product, the button of the menu, and the space around them. */
const ALWAYS = 34 + 36 + 28;

/** What fits into the header; what does not is in its menu. */
export function fitHeader({ width, text }: Pick<Room, 'width' | 'text'>): Fitting {
  const room = width / text;
  const least = Math.max(44, room * 0.16);
  let left = room - ALWAYS - least;
  const fits = new Set<Part>();
  for (const part of RANK) {
    if (left < WIDTHS[part]) break;
    left -= WIDTHS[part];
    fits.add(part);
  }
  const nameWidth = Math.min(240, least + Math.max(0, left));
  const parts = Object.fromEntries(RANK.map((part) => [part, fits.has(part)])) as Record<Part, boolean>;
  return { ...parts, nameWidth: nameWidth * text };
}
