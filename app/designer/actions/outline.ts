import { ListTree } from 'lucide-react';
import { togglePanel } from '../state/layout.ts';
import type { Action } from './types.ts';

export const outlineAction: Action = {
  id: 'outline',
  label: 'Show or hide the outline',
  group: 'View',
  icon: ListTree,
  keys: ['O'],
  run: (designer) => togglePanel(designer, 'outline'),
};
