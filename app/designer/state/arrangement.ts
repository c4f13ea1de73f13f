import type { Room } from '../ports/page.ts';

/** The panels beside the canvas, in the order in which they keep their places when there is not room for all. */
export const SIDE_PANELS = ['inspector', 'code', 'changes', 'outline'] as const;
export type SidePanel = (typeof SIDE_PANELS)[number];

/** What lies over the lower part of the canvas, one at a time. */
export type BottomPanel = 'problems' | 'rehearsal';

/**
 * How a panel is shown: in a column of its own, over one side of the canvas, over its lower part, or not at all.
 */
export type Dock = 'docked' | 'drawer' | 'sheet' | 'hidden';

export interface PanelPlace {
  readonly dock: Dock;
  /** In CSS pixels. */
  readonly width: number;
}

/** What lies over the canvas at each edge, in CSS pixels: the rest of it is free. */
export interface Cover {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Arrangement extends Readonly<Record<SidePanel, PanelPlace>> {
  /** The height of the list of problems over its header; 0 where it is closed. */
  readonly problems: number;
  /** The height of the rehearsal; 0 where it is closed. */
  readonly rehearsal: number;
  readonly cover: Cover;
  /** The free part of the canvas is narrow: its tools show their icons alone. */
  readonly tight: boolean;
  /** It is narrower still: its tools are those alone that nothing else on it does. */
  readonly tiny: boolean;
  /** It is low: there is no room for the overview. */
  readonly low: boolean;
  /** There is no room for the search under the tools: it takes their place. */
  readonly scant: boolean;
  /** The widest that the JSON may be made. */
  readonly mostCode: number;
}

export interface Wanted {
  readonly open: ReadonlySet<SidePanel>;
  /** The panel that was opened last: of those without a column, it alone is shown. */
  readonly front: SidePanel | BottomPanel | null;
  readonly problems: boolean;
  readonly rehearsal: boolean;
  readonly codeWidth: number | null;
}

/** At the usual size of text, in pixels. */
const LEAST: Readonly<Record<SidePanel, number>> = { inspector: 316, code: 300, changes: 320, outline: 320 };
const CANVAS = 460;
/** What a drawer leaves of the canvas beside it at least. */
const FREE = 320;
/** With less room than this the tools of the canvas have no words. */
const WORDS = 460;
/** With less than this some of them are left out. */
const ALL_TOOLS = 300;
const HEADER = 44;
const STATUS = 24;
const PROBLEMS = 32;
const LIST = 158;
const REHEARSAL = 380;
/** The tools of the canvas and the search under them. */
const TOOLS = 140;
/** With less height than this there is no room for the overview. */
const OVERVIEW = 290;
const USUAL_CODE = 440;
/** The part that a panel may have of what it and the canvas have together. */
const SHARE = 0.47;

/**
 * Where the panels go in a window. Those that leave the canvas the widest region have columns; of the others one at a
 * time is a drawer over the canvas.
 *
 * @example arrange({ width: 360, height: 640, text: 1 }, wanted).inspector.dock // 'sheet'
 */
export function arrange(
  { width, height, text }: Room,
  { open, front, problems, rehearsal, codeWidth }: Wanted,
): Arrangement {
  let canvas = width;
  const widths = new Map<SidePanel, number>();
  for (const panel of SIDE_PANELS) {
    const least = LEAST[panel] * text;
    if (!open.has(panel) || canvas - least < CANVAS * text) continue;
    widths.set(panel, least);
    canvas -= least;
  }
  const mostCode = Math.floor((widths.get('code') ?? LEAST.code * text) + Math.max(0, canvas - CANVAS * text));
  const wish: Readonly<Record<SidePanel, number>> = {
    inspector: 0,
    code: codeWidth ?? USUAL_CODE * text,
    changes: Math.min(0.28 * width, 420 * text),
    outline: Math.min(0.36 * width, 620 * text),
  };
  for (const panel of SIDE_PANELS) {
    const now = widths.get(panel);
    if (now === undefined) continue;
    const floor = Math.max(CANVAS * text, ...Array.from(widths.values(), (one) => one / SHARE - one));
    // a bit less than half of what both have leaves the canvas no narrower than the panel; who pulls the JSON wider has
    // asked for it
    const most =
      panel === 'code' && codeWidth !== null ? mostCode : Math.min((canvas + now) * SHARE, now + canvas - floor);
    const next = Math.floor(Math.max(now, Math.min(wish[panel], most)));
    canvas -= next - now;
    widths.set(panel, next);
  }

  const place = (panel: SidePanel): PanelPlace => {
    const docked = widths.get(panel);
    if (docked !== undefined) return { dock: 'docked', width: docked };
    if (!open.has(panel) || front !== panel) return { dock: 'hidden', width: LEAST[panel] * text };
    const drawer = Math.floor(Math.max(LEAST[panel] * text, Math.min(canvas / 2, wish[panel])));
    return canvas - drawer < FREE * text ? { dock: 'sheet', width: canvas } : { dock: 'drawer', width: drawer };
  };
  const placed = {
    inspector: place('inspector'),
    code: place('code'),
    changes: place('changes'),
    outline: place('outline'),
  };
  const region = height - (HEADER + STATUS + PROBLEMS) * text;
  const isSheet = SIDE_PANELS.some((panel) => placed[panel].dock === 'sheet');
  const most = Math.max(region * 0.3, region - TOOLS * text);
  const rehearsed = rehearsal && !isSheet ? Math.floor(Math.min(REHEARSAL * text, region * 0.5, most)) : 0;
  const list = problems && !isSheet && !rehearsal ? Math.floor(Math.min(LIST * text, region * 0.45, most)) : 0;
  const drawn = (...panels: readonly SidePanel[]): number =>
    Math.max(0, ...panels.map((panel) => (placed[panel].dock === 'drawer' ? placed[panel].width : 0)));
  const cover = {
    left: drawn('outline', 'changes'),
    right: drawn('code', 'inspector'),
    bottom: isSheet ? Math.floor(Math.min(region * 0.55, most)) : Math.max(list, rehearsed),
  };
  const [free, high] = [canvas - cover.left - cover.right, region - cover.bottom];
  const tiny = free < ALL_TOOLS * text;
  return {
    ...placed,
    problems: list,
    rehearsal: rehearsed,
    cover,
    tight: free < WORDS * text,
    tiny,
    low: high < OVERVIEW * text,
    scant: tiny || high < TOOLS * text,
    mostCode,
  };
}
