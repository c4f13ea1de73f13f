import type { LucideIcon } from 'lucide-react';
import type { Designer } from '../store/designer.ts';

/** One verb of the designer. Toolbar, shortcuts and help are made from these. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: 'File' | 'Edit' | 'View';
  readonly icon?: LucideIcon;
  /** In the form `Mod+Shift+Z`: `Mod` is Ctrl, or Command on a Mac. The first one is shown. */
  readonly keys?: readonly string[];
  /** Also while a text field has the focus. */
  readonly everywhere?: boolean;
  readonly enabled?: (state: Designer) => boolean;
  readonly run: () => void;
}
