import type { MenuName, Panels } from '../../designer/state/panels.ts';

/** The menus of the header, from left to right. */
export const MENU_NAMES: readonly MenuName[] = ['File', 'Edit', 'Select', 'View', 'Tenant'];

/** The menu on the left (-1) or the right (1) of one; beyond the ends it goes on at the other. */
export function menuBeside(menu: MenuName, step: -1 | 1): MenuName {
  const at = MENU_NAMES.indexOf(menu);
  return MENU_NAMES[(at + step + MENU_NAMES.length) % MENU_NAMES.length]!;
}

/**
 * The menu that a key asks for on the button of one; `null` if none. Left and right lead on from the menu that is open:
 * one that was just opened does not have the focus yet.
 */
export function menuForKey(key: string, button: MenuName, open: Panels['openMenu']): MenuName | null {
  if (key === 'ArrowDown') return button;
  if (open === null || open === 'all' || open === 'history') return null;
  if (key === 'ArrowLeft') return menuBeside(open, -1);
  return key === 'ArrowRight' ? menuBeside(open, 1) : null;
}
