import type { MenuName } from '../../designer/state/panels.ts';

/** The menus of the header, from left to right. */
export const MENU_NAMES: readonly MenuName[] = ['File', 'Edit', 'Select', 'View', 'Tenant'];

/** The menu on the left (-1) or the right (1) of one; beyond the ends it goes on at the other. */
export function menuBeside(menu: MenuName, step: -1 | 1): MenuName {
  const at = MENU_NAMES.indexOf(menu);
  return MENU_NAMES[(at + step + MENU_NAMES.length) % MENU_NAMES.length]!;
}
