import { createStore } from 'zustand';
import type { EdgeId, Point } from '../../../lib/index.ts';
import type { BottomPanel, SidePanel } from './arrangement.ts';
import type { Page, Theme } from '../ports/page.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** The menus of the header. */
export type MenuName = 'File' | 'Edit' | 'Select' | 'View' | 'Tenant';

export type DialogName = 'export' | 'review' | 'shortcuts' | 'recent' | 'share' | 'tenant' | 'plan';

/** What the canvas can be asked to do. It registers itself, so that actions need not know it. */
export interface CanvasPort {
  /** Shows all of the chain, or what was seen of it last while it is as it was opened. */
  fit(): void;
  /** Shows all of the chain, however small it gets. */
  fitAll(): void;
  /** Shows as much of the chain as can be read, from its beginning. */
  fitReadable(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** The middle of what is seen, as a place on the canvas. */
  center(): Point;
  /** Brings a node into view. */
  reveal(key: string): void;
  /** Lets nodes glide from where they were to where they are now. */
  animateFrom(from: ReadonlyMap<string, Point>): void;
  /** Shows all that is selected. */
  fitSelection(): void;
  /** Where the pointer is, while it is over the canvas: on the page, and as the corner of a node around it. */
  pointer(): { readonly screen: { readonly x: number; readonly y: number }; readonly place: Point } | null;
  /** The place under a node on the page; the middle of the canvas where it is not seen, or for `null`. */
  screenOf(key: string | null): { readonly x: number; readonly y: number };
}

export interface Panels {
  readonly theme: Theme;
  readonly dialog: DialogName | null;
  readonly problemsOpen: boolean;
  readonly outlineOpen: boolean;
  readonly codeOpen: boolean;
  /** What the chain will do is shown. */
  readonly rehearsalOpen: boolean;
  /** The document is compared with another one. */
  readonly changesOpen: boolean;
  readonly inspectorOpen: boolean;
  /** What was opened last. */
  readonly front: SidePanel | BottomPanel | null;
  /** As a person made it; `null` for the usual width. */
  readonly codeWidth: number | null;
  /** The menu of the header that is open; `all` is the one that holds them all. */
  readonly openMenu: MenuName | 'all' | 'history' | null;
  /** The start screen stands in the place of an empty document. */
  readonly isStart: boolean;
  readonly zoom: number;
  /** The edge whose status is being chosen, and where. */
  readonly statusMenu: { readonly edge: EdgeId; readonly anchor: Element } | null;
}

export const panelsOf = part(({ ports: { page } }) =>
  createStore<Panels>()(() => ({
    theme: readTheme(page),
    dialog: null,
    problemsOpen: true,
    outlineOpen: false,
    codeOpen: false,
    changesOpen: false,
    rehearsalOpen: false,
    inspectorOpen: true,
    front: null,
    codeWidth: Number(page.setting('codeWidth')) || null,
    openMenu: null,
    isStart: false,
    zoom: 1,
    statusMenu: null,
  })),
);

export const usePanels = storeHook(panelsOf);

interface CanvasState {
  canvas: CanvasPort | null;
}

const canvasOf = part((): CanvasState => ({ canvas: null }));

export function registerCanvas(designer: Designer, port: CanvasPort | null): void {
  canvasOf(designer).canvas = port;
}

export function canvasPort(designer: Designer): CanvasPort | null {
  return canvasOf(designer).canvas;
}

export function setTheme(designer: Designer, theme: Theme): void {
  panelsOf(designer).setState({ theme });
  designer.ports.page.set('theme', theme);
}

export function showDialog(designer: Designer, dialog: DialogName | null): void {
  panelsOf(designer).setState({ dialog });
}

/** Sets how wide the JSON is. */
export function setCodeWidth(designer: Designer, codeWidth: number): void {
  panelsOf(designer).setState({ codeWidth });
  designer.ports.page.set('codeWidth', String(codeWidth));
}

/** Shows or hides the start screen. */
export function showStart(designer: Designer, isStart: boolean): void {
  panelsOf(designer).setState({ isStart });
}

export function openMenu(designer: Designer, menu: Panels['openMenu']): void {
  panelsOf(designer).setState({ openMenu: menu });
}

export function chooseStatus(designer: Designer, statusMenu: Panels['statusMenu']): void {
  panelsOf(designer).setState({ statusMenu });
}

/** Changes the theme with that of the system, until the person chooses one. */
export function followSystemTheme(designer: Designer): void {
  const { page } = designer.ports;
  page.watchSystemTheme(() => panelsOf(designer).setState({ theme: readTheme(page) }), designer.signal);
}

function readTheme(page: Page): Theme {
  const set = page.setting('theme');
  return set === 'light' || set === 'dark' ? set : page.systemTheme();
}
