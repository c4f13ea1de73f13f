import { ListTree } from 'lucide-react';
import { toggleOutline } from '../store/panels.ts';
import type { Action } from './types.ts';

export const outlineAction: Action = {
  id: 'outline', label: 'Show or hide the outline', group: 'View', icon: ListTree, keys: ['O'], run: toggleOutline,
};
