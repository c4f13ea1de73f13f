import type { MenuName } from '../../designer/state/panels.ts';

/** The menus of the header, from left to right. */
export const MENU_NAMES: readonly MenuName[] = ['File', 'Edit', 'Select', 'View', 'Tenant'];
