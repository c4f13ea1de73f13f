import { codeAction } from '../../designer/actions/code.ts';
import { redoAction, undoAction } from '../../designer/actions/history.ts';
import { inspectorAction } from '../../designer/actions/inspect.ts';
import { newAction, openAction } from '../../designer/actions/open.ts';
import { outlineAction } from '../../designer/actions/outline.ts';
import { paletteAction } from '../../designer/actions/palette.ts';
import { recentAction } from '../../designer/actions/recent.ts';
import { saveAction } from '../../designer/actions/save.ts';
import { shareAction } from '../../designer/actions/share.ts';
import { planAction, tenantAction } from '../../designer/actions/tenant/tenant.ts';
import type { Action } from '../../designer/actions/types.ts';
import { exportAction, shortcutsAction, themeAction } from '../../designer/actions/view.ts';
import type { Room } from '../../designer/ports/page.ts';

/** What the header holds to the left and to the right, in the order of the page. */
export const LEFT: readonly Action[] = [newAction, openAction, recentAction, saveAction, undoAction, redoAction];
export const RIGHT: readonly Action[] = [
  paletteAction,
  outlineAction,
  codeAction,
  inspectorAction,
  shareAction,
  tenantAction,
  planAction,
  exportAction,
  themeAction,
  shortcutsAction,
];

/** What keeps its place in the header longest comes first. */
const RANK: readonly Action[] = [
  exportAction,
  undoAction,
  saveAction,
  inspectorAction,
  openAction,
  redoAction,
  outlineAction,
  codeAction,
  paletteAction,
  tenantAction,
  planAction,
  newAction,
  recentAction,
  shareAction,
  themeAction,
  shortcutsAction,
];

/** In pixels at the usual size of text, with the gap after each. */
const SQUARE = 32;
const OPEN = 80;
const EXPORT = 126;
const DIALECT = 152;
const BRAND = 116;
const LOGO = 34;
const PADDING = 40;

export interface Fitting {
  readonly shown: ReadonlySet<Action>;
  /** Whether there is room for words: the product's name, and what the buttons say. */
  readonly words: boolean;
  readonly dialect: boolean;
  /** Of the file's name: the same whatever it is called, so that no button moves. */
  readonly fileWidth: number;
}

/** What fits into the header; the rest is in its menu. */
export function fitHeader({ width, text }: Pick<Room, 'width' | 'text'>): Fitting {
  const room = width / text;
  const words = room >= 900;
  const fileWidth = Math.min(260, Math.max(88, room * 0.18));
  const widthOf = (action: Action): number =>
    words && action === openAction ? OPEN : words && action === exportAction ? EXPORT : SQUARE;
  let left = room - PADDING - fileWidth - (words ? BRAND : LOGO);
  const all = RANK.reduce((sum, action) => sum + widthOf(action), DIALECT);
  if (all <= left) return { shown: new Set(RANK), words, dialect: true, fileWidth: fileWidth * text };
  left -= SQUARE;
  const shown = new Set<Action>();
  for (const action of RANK) {
    left -= widthOf(action);
    if (left < 0) break;
    shown.add(action);
  }
  return { shown, words, dialect: left >= DIALECT && shown.size === RANK.length, fileWidth: fileWidth * text };
}
