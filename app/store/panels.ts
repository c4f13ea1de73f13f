import { create } from 'zustand';
import type { EdgeId, Point } from '../../lib/index.ts';

export type Theme = 'light' | 'dark';
export type DialogName = 'export' | 'shortcuts' | 'recent' | 'share';

/** What the canvas can be asked to do. It registers itself, so that actions need not know it. */
export interface CanvasPort {
  fit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** The middle of what is seen, as a place on the canvas. */
  center(): Point;
  /** Brings a node into view and gives it the focus. */
  reveal(key: string): void;
}

interface Panels {
  readonly theme: Theme;
  readonly dialog: DialogName | null;
  readonly problemsOpen: boolean;
  readonly zoom: number;
  /** The edge whose status is being chosen, and where. */
  readonly statusMenu: { readonly edge: EdgeId; readonly anchor: Element } | null;
  /** Asks the inspector to put the focus into the name; counts up. */
  readonly nameRequest: number;
}

const KEY = 'taskloom.theme';

export const usePanels = create<Panels>()(() => ({
  theme: readTheme(),
  dialog: null,
  problemsOpen: true,
  zoom: 1,
  statusMenu: null,
  nameRequest: 0,
}));

let canvas: CanvasPort | null = null;

export function registerCanvas(port: CanvasPort | null): void {
  canvas = port;
}

export function canvasPort(): CanvasPort | null {
  return canvas;
}

export function setTheme(theme: Theme): void {
  usePanels.setState({ theme });
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // storage may be refused; the theme then lasts as long as the page
  }
}

export function showDialog(dialog: DialogName | null): void {
  usePanels.setState({ dialog });
}

export function toggleProblems(): void {
  usePanels.setState(({ problemsOpen }) => ({ problemsOpen: !problemsOpen }));
}

export function chooseStatus(statusMenu: Panels['statusMenu']): void {
  usePanels.setState({ statusMenu });
}

export function askForName(): void {
  usePanels.setState(({ nameRequest }) => ({ nameRequest: nameRequest + 1 }));
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // as above
  }
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
