import type { LucideIcon } from 'lucide-react';
import type { Designer } from '../designer.ts';
import type { DesignerState } from '../state/store.ts';

/** What the context menu was asked of. */
export type MenuPlace = 'task' | 'edge' | 'note' | 'group' | 'canvas';

/** One verb of the designer. Toolbar, menus, palette, shortcuts and help are made from these. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** The label with what it would do right now, such as which edit is undone. */
  readonly labelNow?: (state: DesignerState) => string;
  readonly group: 'File' | 'Edit' | 'Select' | 'Arrange' | 'View' | 'Go';
  readonly icon?: LucideIcon;
  /** In the form `Mod+Shift+Z`: `Mod` is Ctrl, or Command on a Mac. The first one is shown. */
  readonly keys?: readonly string[];
  /** Also while a text field has the focus. */
  readonly everywhere?: boolean;
  /**
   * Only while the canvas or the outline has the focus, or nothing: on other controls the keys have a meaning of their
   * own.
   */
  readonly onGraph?: boolean;
  /** The browser itself sends the event for its keys, such as `copy`. */
  readonly native?: boolean;
  /** In the JSON its keys do the same there: the editor has it of its own. */
  readonly ownInCode?: boolean;
  /** Of use by its keys alone: the palette leaves it out. */
  readonly keysOnly?: boolean;
  readonly menu?: readonly MenuPlace[];
  readonly enabled?: (state: DesignerState, designer: Designer) => boolean;
  /** Why it cannot be done while it is not enabled, as a sentence without its end. */
  readonly why?: (state: DesignerState, designer: Designer) => string;
  readonly run: (designer: Designer) => void;
}
