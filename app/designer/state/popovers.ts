import { createStore } from 'zustand';
import type { EdgeId, NodeKey, Point, Status } from '../../../lib/index.ts';
import { holdKeys, releaseKeys } from './earlyKeys.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** A place on the page, in CSS pixels. */
export type ScreenPoint = { readonly x: number; readonly y: number };

/** What a new task is to be linked to when it is added. */
export interface NewTaskLink {
  /** Tasks that it waits for, with this status. */
  readonly after?: { readonly sources: readonly NodeKey[]; readonly status: Status };
  /** A task that waits for it. */
  readonly before?: NodeKey;
  /** An edge that it goes into. */
  readonly into?: EdgeId;
}

/** A popover that asks for something to be typed. One is open at a time. */
export type Popover =
  | { readonly kind: 'palette' }
  | { readonly kind: 'add'; readonly screen: ScreenPoint; readonly place: Point; readonly link: NewTaskLink }
  | {
      readonly kind: 'connect';
      readonly screen: ScreenPoint;
      readonly sources: readonly NodeKey[];
      readonly status: Status;
    }
  | { readonly kind: 'rename'; readonly screen: ScreenPoint; readonly task: NodeKey };

interface OpenPopovers {
  readonly popover: Popover | null;
  /** The context menu: what it was asked of, and where. */
  readonly menu: { readonly of: 'task' | 'edge' | 'note' | 'group' | 'canvas'; readonly screen: ScreenPoint } | null;
}

export const popoversOf = part(() => createStore<OpenPopovers>()(() => ({ popover: null, menu: null })));

export const usePopovers = storeHook(popoversOf);

/** Gives the focus back to what had it before a popover was opened. */
const focusOf = part((): { giveBack: () => void } => ({ giveBack: () => undefined }));

/** Opens a popover. What has the focus gets it back when the popover is left. */
export function openPopover(designer: Designer, popover: Popover): void {
  holdKeys(designer);
  focusOf(designer).giveBack = designer.ports.page.holdFocus();
  popoversOf(designer).setState({ popover });
}

/** Closes the popover; the focus goes back, unless what was done puts it elsewhere. */
export function closePopover(designer: Designer): void {
  // from now on keys are the page's again
  releaseKeys(designer);
  popoversOf(designer).setState({ popover: null });
  focusOf(designer).giveBack();
}
